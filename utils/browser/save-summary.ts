import { Failure } from '@/utils/failure';
import { addToCatalogue, type CatalogueEntry, entryFor } from '@/utils/library/catalogue';
import { paperKey } from '@/utils/paper/paper-ref';
import { withSummary } from '@/utils/summary/saved-paper';
import type { SavedPaper, Summary } from '@/utils/summary/summary';
import { setAsideBroken } from './broken-records';
import { explainQuota } from './explain-quota';
import { paperLock } from './paper-lock';
import { catalogueItem, jobItem, keptJobItem, questionItem, savedPaperItem, unsavedItem } from './storage';

/** Two contexts that change the catalogue at once must not lose each other's entry. */
const CATALOGUE_LOCK = 'catalogue';

/** Saves a summary; a worker that dies before it is in the catalogue leaves a job from which the next one mends the entry. */
export async function saveSummary(summary: Summary): Promise<void> {
  await changeSavedPaper(paperKey(summary.paper), (saved) => withSummary(saved, summary));
}

function throwExplained(error: unknown): never {
  throw explainQuota(error);
}

/**
 * Changes what is kept of a paper, and then its entry in the catalogue; `undefined` leaves it as it is. Two contexts that do so at once lose
 * nothing of each other. A record that cannot be read is set aside when something takes its place; one of a newer version stays as it is.
 * @throws Failure `storage-full`, `record-newer`
 */
export async function changeSavedPaper(key: string, change: (saved: SavedPaper | null) => SavedPaper | undefined): Promise<void> {
  await navigator.locks.request(paperLock(key), async () => {
    const { saved, isBroken } = await readForChange(key);
    const changed = change(saved);
    if (changed === undefined) return;
    if (isBroken) await setAsideBroken(savedPaperItem(key).key);
    await savedPaperItem(key).setValue(changed).catch(throwExplained);
    if (saved === null || !isSameEntry(saved, changed)) await addEntry(changed);
  });
}

function isSameEntry(before: SavedPaper, after: SavedPaper): boolean {
  return JSON.stringify(entryFor(before)) === JSON.stringify(entryFor(after));
}

async function readForChange(key: string): Promise<{ saved: SavedPaper | null; isBroken: boolean }> {
  try {
    return { saved: await savedPaperItem(key).getValue(), isBroken: false };
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'record-corrupt') throw error;
    return { saved: null, isBroken: true };
  }
}

/** @throws Failure `storage-full` */
export async function addEntry(saved: SavedPaper): Promise<void> {
  await changeCatalogue((entries) => addToCatalogue(entries, entryFor(saved)));
}

export async function changeCatalogue(change: (entries: CatalogueEntry[]) => CatalogueEntry[]): Promise<void> {
  await navigator.locks.request(CATALOGUE_LOCK, async () => {
    await catalogueItem.setValue(change(await catalogueItem.getValue())).catch(throwExplained);
  });
}

export async function deleteSummary(key: string): Promise<void> {
  await changeCatalogue((entries) => entries.filter((entry) => entry.key !== key));
  await navigator.locks.request(paperLock(key), async () => {
    await savedPaperItem(key).removeValue();
    await questionItem(key).removeValue();
    await Promise.all([jobItem(key), keptJobItem(key), unsavedItem(key)].map((item) => item.removeValue()));
  });
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
