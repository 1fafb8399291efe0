import { copyAside } from '@/utils/browser/broken-records';
import { paperLock } from '@/utils/browser/paper-lock';
import { savedPaperItem } from '@/utils/browser/storage';
import { Failure } from '@/utils/failure';
import { paperKey } from '@/utils/paper/paper-ref';
import { withSummary } from '@/utils/summary/saved-paper';
import type { SavedPaper, Summary } from '@/utils/summary/summary';
import { writePapers } from './write-papers';

/** Saves a summary before those that there are of the paper. */
export async function saveSummary(summary: Summary): Promise<void> {
  await changeSavedPaper(paperKey(summary.paper), (saved) => withSummary(saved, summary));
}

/**
 * Changes what is kept of a paper together with its entry in the catalogue; `undefined` leaves it as it is. Two contexts that do so at once lose
 * nothing of each other. A record that cannot be read is set aside when something takes its place; one of a newer version stays as it is.
 * @throws Failure `storage-full`, `record-newer`
 */
export async function changeSavedPaper(key: string, change: (saved: SavedPaper | null) => SavedPaper | undefined): Promise<void> {
  await navigator.locks.request(paperLock(key), async () => {
    const { saved, isBroken } = await readForChange(key);
    const after = change(saved);
    if (after === undefined) return;
    if (isBroken) await copyAside(savedPaperItem(key).key);
    await writePapers([{ key, before: saved, after }]);
  });
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

/** The given papers in that order; one that is no longer there or cannot be read is left out. */
export async function loadPapers(keys: readonly string[]): Promise<SavedPaper[]> {
  const papers = await Promise.allSettled(keys.map((key) => savedPaperItem(key).getValue()));
  return papers.flatMap((read) => {
    if (read.status === 'fulfilled') return read.value ?? [];
    if (read.reason instanceof Failure) return [];
    throw read.reason;
  });
}
