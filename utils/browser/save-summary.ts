import { Failure } from '@/utils/failure';
import { addToCatalogue, entryFor } from '@/utils/library/catalogue';
import { paperKey } from '@/utils/paper/paper-ref';
import type { Summary } from '@/utils/summary/summary';
import { catalogueItem, summaryItem } from './storage';

/** Two contexts that change the catalogue at once must not lose each other's entry. */
const CATALOGUE_LOCK = 'catalogue';

/** Saves the summary first and its catalogue entry second: a worker that dies between the two leaves a job from which the next one mends the entry. */
export async function saveSummary(summary: Summary): Promise<void> {
  try {
    await summaryItem(paperKey(summary.paper)).setValue(summary);
    await addEntry(summary);
  } catch (error) {
    if (error instanceof Error && /quota/i.test(error.message)) throw new Failure('storage-full', error.message, { cause: error });
    throw error;
  }
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
  await summaryItem(key).removeValue();
}

/** The saved summaries of the given keys, in that order; one that is no longer there is left out. */
export async function loadSummaries(keys: readonly string[]): Promise<Summary[]> {
  const summaries = await Promise.all(keys.map((key) => summaryItem(key).getValue()));
  return summaries.filter((summary) => summary !== null);
}
