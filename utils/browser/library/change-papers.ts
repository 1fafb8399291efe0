import { copyAside } from '@/utils/browser/broken-records';
import { holdingPapers } from '@/utils/browser/paper-lock';
import { readSaved, savedPaperItem } from '@/utils/browser/storage';
import { Failure } from '@/utils/failure';
import { paperKey } from '@/utils/paper/paper-ref';
import { withSummary } from '@/utils/summary/saved-paper';
import type { SavedPaper, Summary } from '@/utils/summary/summary';
import { eachBatch, type Watch } from './each-batch';
import { type PaperChange, writePapers } from './write-papers';

/** Saves a summary before those that there are of the paper. */
export async function saveSummary(summary: Summary): Promise<void> {
  await changeSavedPaper(paperKey(summary.paper), (saved) => withSummary(saved, summary));
}

type Change = (saved: SavedPaper | null) => SavedPaper | undefined;

/**
 * Changes what is kept of a paper together with its entry in the catalogue; `undefined` leaves it as it is. Two contexts that do so at once lose
 * nothing of each other. A record that cannot be read is set aside when something takes its place; one of a newer version stays as it is.
 * @throws Failure `storage-full`, `record-newer`
 */
export async function changeSavedPaper(key: string, change: Change): Promise<void> {
  await changeSavedPapers([key], change);
}

/** The same of many, some with each write. @throws also the signal's reason */
export async function changeSavedPapers(keys: readonly string[], change: Change, watch: Watch = {}): Promise<void> {
  await eachBatch(keys, watch, (some) =>
    holdingPapers(some, async () => {
      const changes: PaperChange[] = [];
      for (const { key, saved, isBroken } of await readAllForChange(some)) {
        const after = change(saved);
        if (after === undefined) continue;
        if (isBroken) await copyAside(savedPaperItem(key).key);
        changes.push({ key, before: saved, after });
      }
      if (changes.length > 0) await writePapers(changes);
    }),
  );
}

/** One that nobody can read counts as not there. @throws Failure `record-newer` */
export async function readForChange(key: string): Promise<{ saved: SavedPaper | null; isBroken: boolean }> {
  try {
    return { saved: await savedPaperItem(key).getValue(), isBroken: false };
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'record-corrupt') throw error;
    return { saved: null, isBroken: true };
  }
}

/** Many of them, asked for in the same breath. @throws Failure `record-newer` */
export function readAllForChange(keys: readonly string[]): Promise<{ key: string; saved: SavedPaper | null; isBroken: boolean }[]> {
  return Promise.all(keys.map(async (key) => ({ key, ...(await readForChange(key)) })));
}

/** The given papers in that order; one that is no longer there or cannot be read is left out. */
export async function loadPapers(keys: readonly string[]): Promise<SavedPaper[]> {
  return (await Promise.all(keys.map(readSaved))).flatMap((saved) => saved ?? []);
}
