import { storage } from 'wxt/utils/storage';
import { copyAside } from '@/utils/browser/broken-records';
import { paperLock } from '@/utils/browser/paper-lock';
import { jobItem, keptJobItem, questionItem, savedPaperItem, unsavedItem } from '@/utils/browser/storage';
import { defineItem, guarded, itemPerKey } from '@/utils/browser/stored-items';
import type { Failure } from '@/utils/failure';
import { type CatalogueEntry, entryFor } from '@/utils/library/catalogue/catalogue-entry';
import { joinSaved } from '@/utils/library/merge/join-saved';
import { asList, asRecord } from '@/utils/narrow-json';
import { readSavedPaper } from '@/utils/summary/read-stored';
import type { SavedPaper } from '@/utils/summary/summary';
import { isPart } from './catalogue';
import { readForChange } from './change-papers';
import { type StoredValue, searchTextItem, writePapers } from './write-papers';

/** A paper that was deleted, as the list of them shows it. */
export interface TrashEntry {
  entry: CatalogueEntry;
  /** Milliseconds since the epoch. */
  deletedAt: number;
}

/** So long a deleted paper can be brought back, in days. */
export const TRASH_DAYS = 30;
const TRASH_MS = TRASH_DAYS * 24 * 3_600_000;
const TRASH_LOCK = 'trash';

/** What lies in the trash, the paper deleted last first. */
export const trashItem = guarded(
  defineItem<readonly TrashEntry[]>('local:trash', { fallback: [] }),
  (value) =>
    Array.isArray(value) && asList(value).every((each) => isPart([asRecord(each).entry]) && Number.isFinite(asRecord(each).deletedAt)),
);

/** A deleted paper with everything that was kept of it, by `paperKey`. */
export const trashedPaperItem = itemPerKey<SavedPaper>('local:trashed:', readSavedPaper);

/**
 * Moves a paper out of the library into the trash; what was being made of it goes. One that nobody can read goes as it is to where broken records lie.
 * @throws Failure `storage-full`, `record-newer`
 */
export async function deletePaper(key: string, now: number = Date.now()): Promise<void> {
  await inTrash(key, async (trash) => {
    const { saved, isBroken } = await readForChange(key);
    if (isBroken) await copyAside(savedPaperItem(key).key);
    const list = saved === null ? trash : [{ entry: entryFor(saved), deletedAt: now }, ...withoutPaper(trash, key)];
    const kept = saved === null ? [] : [{ key: trashedPaperItem(key).key, value: await withFormer(key, saved) }];
    // A worker that dies behind it leaves items that no entry leads to: `mendCatalogue` takes them away.
    await writePapers([{ key, before: saved, after: null }], [listValue(list), ...kept]);
    await storage.removeItems([savedPaperItem, searchTextItem, questionItem, jobItem, keptJobItem, unsavedItem].map((of) => of(key).key));
  });
}

/** A paper that was deleted, summarised anew and deleted again is there once. */
async function withFormer(key: string, saved: SavedPaper): Promise<SavedPaper> {
  const former = await readOrNothing(trashedPaperItem(key).getValue());
  return former === null ? saved : joinSaved(saved, former);
}

/** What cannot be read cannot be brought back either. */
async function readOrNothing(reading: Promise<SavedPaper | null>): Promise<SavedPaper | null> {
  return reading.catch((failure: Failure) => {
    if (failure.code !== 'record-corrupt') throw failure;
    return null;
  });
}

/** Brings a deleted paper back; `false` where it is gone for good. What was saved of it since is kept too. @throws Failure `storage-full` */
export async function restorePaper(key: string): Promise<boolean> {
  return inTrash(key, async (trash) => {
    const [trashed, { saved }] = [await readOrNothing(trashedPaperItem(key).getValue()), await readForChange(key)];
    const rest = listValue(withoutPaper(trash, key));
    if (trashed === null) await storage.setItems([rest]);
    else await writePapers([{ key, before: saved, after: saved === null ? trashed : joinSaved(saved, trashed) }], [rest]);
    await trashedPaperItem(key).removeValue();
    return trashed !== null;
  });
}

/** Those papers are gone for good. */
export async function forgetTrashed(keys: readonly string[]): Promise<void> {
  for (const key of keys)
    await inTrash(key, async (trash) => {
      await storage.setItems([listValue(withoutPaper(trash, key))]);
      await trashedPaperItem(key).removeValue();
    });
}

/** What lies there longer than it may. @param now in milliseconds since the epoch */
export async function purgeTrash(now: number): Promise<void> {
  const trash = await trashItem.getValue();
  await forgetTrashed(trash.filter(({ deletedAt }) => now - deletedAt > TRASH_MS).map(({ entry }) => entry.key));
}

async function inTrash<Result>(key: string, work: (trash: readonly TrashEntry[]) => Promise<Result>): Promise<Result> {
  return navigator.locks.request(paperLock(key), () =>
    navigator.locks.request(TRASH_LOCK, async () => work(await trashItem.getValue())),
  ) as Promise<Result>;
}

function withoutPaper(trash: readonly TrashEntry[], key: string): TrashEntry[] {
  return trash.filter(({ entry }) => entry.key !== key);
}

function listValue(list: readonly TrashEntry[]): StoredValue {
  return { key: trashItem.key, value: list };
}
