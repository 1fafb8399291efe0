import { storage } from 'wxt/utils/storage';
import { setAsideBroken } from '@/utils/browser/broken-records';
import { readSaved } from '@/utils/browser/storage';
import { namesUnder } from '@/utils/browser/stored-names';
import { Failure } from '@/utils/failure';
import { entryFor } from '@/utils/library/catalogue/catalogue-entry';
import { compareSaved } from '@/utils/library/merge/compare-saved';
import { TRASH_LOCK, type TrashEntry, trashedPaperItem, trashItem } from './trash';

/**
 * Brings the trash's list and what lies in it together: a paper that no entry leads to gets one, unless it has been brought back, and an entry of
 * nothing goes. @returns how many items were of no use any more
 */
export async function mendTrash(now: number): Promise<number> {
  return navigator.locks.request(TRASH_LOCK, async () => {
    const [list, names] = [await trashItem.getValue(), new Set(await namesUnder('trashed:'))];
    const kept = list.filter(({ entry }) => names.has(entry.key));
    const listed = new Set(kept.map(({ entry }) => entry.key));
    const [found, useless]: [TrashEntry[], string[]] = [[], []];
    for (const key of names) {
      if (listed.has(key)) continue;
      const entry = await entryOf(key, now);
      if (entry === undefined) useless.push(key);
      else found.push(entry);
    }
    if (found.length > 0 || kept.length < list.length) await trashItem.setValue([...found, ...kept]);
    await storage.removeItems(useless.map((key) => trashedPaperItem(key).key));
    return useless.length;
  }) as Promise<number>;
}

/** Its days begin anew: nobody knows when it was deleted. `undefined` where it was brought back; one that nobody can read is set aside. */
async function entryOf(key: string, now: number): Promise<TrashEntry | undefined> {
  try {
    const [trashed, saved] = [await trashedPaperItem(key).getValue(), await readSaved(key)];
    if (trashed === null || (saved !== null && compareSaved(saved, trashed) === 'same')) return undefined;
    return { entry: entryFor(trashed), deletedAt: now };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    await setAsideBroken(trashedPaperItem(key).key);
    return undefined;
  }
}
