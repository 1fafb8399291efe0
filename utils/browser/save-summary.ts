import { Failure } from '@/utils/failure';
import { addToCatalogue, entryFor } from '@/utils/library/catalogue';
import { paperKey } from '@/utils/paper/paper-ref';
import { withSummary } from '@/utils/summary/saved-paper';
import type { SavedPaper, Summary } from '@/utils/summary/summary';
import { catalogueItem, questionItem, savedPaperItem } from './storage';

/** Two contexts that change the catalogue at once must not lose each other's entry. */
const CATALOGUE_LOCK = 'catalogue';

/** Saves the summary first and its catalogue entry second: a worker that dies between the two leaves a job from which the next one mends the entry. */
export async function saveSummary(summary: Summary): Promise<void> {
  await changeSavedPaper(paperKey(summary.paper), (saved) => withSummary(saved, summary));
  await addEntry(summary).catch(throwExplained);
}

/** The browser says in its own words that there is no room left. */
export function explainQuota(error: unknown): unknown {
  const isFull = error instanceof Error && /quota/i.test(error.message);
  return isFull ? new Failure('storage-full', error.message, { cause: error }) : error;
}

function throwExplained(error: unknown): never {
  throw explainQuota(error);
}

/**
 * Changes what is kept of a paper; `undefined` leaves it as it is. Two contexts that do so at once lose nothing of each other.
 * @throws Failure `storage-full`
 */
export async function changeSavedPaper(key: string, change: (saved: SavedPaper | null) => SavedPaper | undefined): Promise<void> {
  await navigator.locks.request(paperLock(key), async () => {
    const changed = change(await savedPaperItem(key).getValue());
    if (changed !== undefined) await savedPaperItem(key).setValue(changed).catch(throwExplained);
  });
}

function paperLock(key: string): string {
  return `paper ${key}`;
}

export async function addEntry(summary: Summary): Promise<void> {
  await navigator.locks.request(CATALOGUE_LOCK, async () => {
    await catalogueItem.setValue(addToCatalogue(await catalogueItem.getValue(), entryFor(summary)));
  });
}

export async function deleteSummary(key: string): Promise<void> {
  await navigator.locks.request(CATALOGUE_LOCK, async () => {
    await catalogueItem.setValue((await catalogueItem.getValue()).filter((entry) => entry.key !== key));
  });
  await navigator.locks.request(paperLock(key), async () => {
    await savedPaperItem(key).removeValue();
    await questionItem(key).removeValue();
  });
}

/** The newest summary of each of the given papers, in that order; one that is no longer there is left out. */
export async function loadSummaries(keys: readonly string[]): Promise<Summary[]> {
  return (await loadPapers(keys)).map(({ summaries: [newest] }) => newest);
}

/** The given papers in that order; one that is no longer there is left out. */
export async function loadPapers(keys: readonly string[]): Promise<SavedPaper[]> {
  const papers = await Promise.all(keys.map((key) => savedPaperItem(key).getValue()));
  return papers.filter((saved) => saved !== null);
}
