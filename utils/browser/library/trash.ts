import { storage } from 'wxt/utils/storage';
import { copyAside, setAsideBroken } from '@/utils/browser/broken-records';
import { holdingPapers } from '@/utils/browser/paper-lock';
import { jobItem, keptJobItem, questionItem, savedPaperItem, unsavedItem } from '@/utils/browser/storage';
import { defineItem, guarded, itemPerKey } from '@/utils/browser/stored-items';
import type { Failure } from '@/utils/failure';
import { type CatalogueEntry, entryFor } from '@/utils/library/catalogue/catalogue-entry';
import { joinSaved } from '@/utils/library/merge/join-saved';
import { asList, asRecord } from '@/utils/narrow-json';
import { readSavedPaper } from '@/utils/summary/read-stored';
import type { SavedPaper } from '@/utils/summary/summary';
import { isPart } from './catalogue';
import { readAllForChange, readForChange } from './change-papers';
import { eachBatch, type Watch } from './each-batch';
import { type PaperChange, type StoredValue, searchTextItem, writePapers } from './write-papers';

/** A paper that was deleted, as the list of them shows it. */
export interface TrashEntry {
  entry: CatalogueEntry;
  /** Milliseconds since the epoch. */
  deletedAt: number;
}

/** So long a deleted paper can be brought back, in days. */
export const TRASH_DAYS = 30;
const TRASH_MS = TRASH_DAYS * 24 * 3_600_000;
/** Taken behind the locks of papers and before the catalogue's. */
export const TRASH_LOCK = 'trash';

/** What lies in the trash, the paper deleted last first. */
export const trashItem = guarded(
  defineItem<readonly TrashEntry[]>('local:trash', { fallback: [] }),
  (value) =>
    Array.isArray(value) && asList(value).every((each) => isPart([asRecord(each).entry]) && Number.isFinite(asRecord(each).deletedAt)),
);

/** A deleted paper with everything that was kept of it, by `paperKey`. */
export const trashedPaperItem = itemPerKey<SavedPaper>('local:trashed:', readSavedPaper);

/**
 * Moves papers out of the library into the trash; what was being made of them goes. One that nobody can read goes as it is to where broken records
 * lie. Where it ends early, those that were moved are moved.
 * @throws Failure `storage-full`, `record-newer`; the signal's reason
 */
export async function deletePapers(keys: readonly string[], { now = Date.now(), ...watch }: Watch & { now?: number } = {}): Promise<void> {
  await inTrash(keys, watch, async (some, trash) => {
    const papers = await readAllForChange(some);
    for (const { key, isBroken } of papers) if (isBroken) await copyAside(savedPaperItem(key).key);
    const moved = papers.flatMap(({ key, saved }) => (saved === null ? [] : [{ key, saved }]));
    const list = [
      ...moved.map(({ saved }): TrashEntry => ({ entry: entryFor(saved), deletedAt: now })).toReversed(),
      ...withoutPapers(
        trash,
        moved.map(({ key }) => key),
      ),
    ];
    const kept = [];
    for (const { key, saved } of moved) kept.push({ key: trashedPaperItem(key).key, value: await withFormer(key, saved) });
    // A worker that dies behind it leaves items that no entry leads to: `mendLibrary` takes them away.
    await writePapers(
      papers.map(({ key, saved }) => ({ key, before: saved, after: null })),
      [listValue(list), ...kept],
    );
    const items = [savedPaperItem, searchTextItem, questionItem, jobItem, keptJobItem, unsavedItem];
    await storage.removeItems(some.flatMap((key) => items.map((of) => of(key).key)));
  });
}

export async function deletePaper(key: string, now: number = Date.now()): Promise<void> {
  await deletePapers([key], { now });
}

/** A paper that was deleted, summarised anew and deleted again is there once. */
async function withFormer(key: string, saved: SavedPaper): Promise<SavedPaper> {
  const former = await readTrashed(key);
  return former === null ? saved : joinSaved(saved, former);
}

/** What cannot be read cannot be brought back either. @throws Failure `record-newer` */
export async function readTrashed(key: string): Promise<SavedPaper | null> {
  return trashedPaperItem(key)
    .getValue()
    .catch((failure: Failure) => {
      if (failure.code !== 'record-corrupt') throw failure;
      return null;
    });
}

/**
 * Brings deleted papers back; what was saved of them since is kept too. One that nobody can read goes to where broken records lie.
 * @returns how many came back: the others are gone for good
 * @throws Failure `storage-full`; the signal's reason
 */
export async function restorePapers(keys: readonly string[], watch: Watch = {}): Promise<number> {
  let count = 0;
  await inTrash(keys, watch, async (some, trash) => {
    const changes: PaperChange[] = [];
    for (const key of some) {
      const trashed = await readTrashed(key);
      if (trashed === null) {
        await setAsideBroken(trashedPaperItem(key).key);
        continue;
      }
      const { saved, isBroken } = await readForChange(key);
      if (isBroken) await copyAside(savedPaperItem(key).key);
      changes.push({ key, before: saved, after: saved === null ? trashed : joinSaved(saved, trashed) });
    }
    await writePapers(changes, [listValue(withoutPapers(trash, some))]);
    await storage.removeItems(changes.map(({ key }) => trashedPaperItem(key).key));
    count += changes.length;
  });
  return count;
}

export async function restorePaper(key: string): Promise<boolean> {
  return (await restorePapers([key])) === 1;
}

/** Those papers are gone for good. */
export async function forgetTrashed(keys: readonly string[], watch: Watch = {}): Promise<void> {
  await inTrash(keys, watch, async (some, trash) => {
    // In this order: what has no entry any more would be taken for one whose entry was lost.
    await storage.removeItems(some.map((key) => trashedPaperItem(key).key));
    await storage.setItems([listValue(withoutPapers(trash, some))]);
  });
}

/** What lies there longer than it may. @param now in milliseconds since the epoch */
export async function purgeTrash(now: number): Promise<void> {
  const trash = await trashItem.getValue();
  await forgetTrashed(trash.filter(({ deletedAt }) => now - deletedAt > TRASH_MS).map(({ entry }) => entry.key));
}

/** Some at a time, under the locks of those papers and of the list. */
async function inTrash(
  keys: readonly string[],
  watch: Watch,
  work: (some: readonly string[], trash: readonly TrashEntry[]) => Promise<void>,
): Promise<void> {
  await eachBatch(keys, watch, (some) =>
    holdingPapers(some, () => navigator.locks.request(TRASH_LOCK, async () => work(some, await trashItem.getValue())) as Promise<void>),
  );
}

function withoutPapers(trash: readonly TrashEntry[], keys: readonly string[]): TrashEntry[] {
  const gone = new Set(keys);
  return trash.filter(({ entry }) => !gone.has(entry.key));
}

function listValue(list: readonly TrashEntry[]): StoredValue {
  return { key: trashItem.key, value: list };
}
