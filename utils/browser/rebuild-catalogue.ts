import { storage } from 'wxt/utils/storage';
import { addToCatalogue, type CatalogueEntry, entryFor } from '@/utils/library/catalogue';
import { changeCatalogue } from './save-summary';
import { readSaved } from './storage';

const SUMMARY = 'summary:';

/** Makes the catalogue anew from everything that is kept and can be read. Slow: it reads all of it. */
export async function rebuildCatalogue(): Promise<void> {
  const names = Object.keys(await storage.snapshot('local')).filter((name) => name.startsWith(SUMMARY));
  const papers = await Promise.all(names.map((name) => readSaved(name.slice(SUMMARY.length))));
  const entries = papers.flatMap((saved) => (saved === null ? [] : [entryFor(saved)]));
  await changeCatalogue(() => entries.reduce<CatalogueEntry[]>(addToCatalogue, []));
}
