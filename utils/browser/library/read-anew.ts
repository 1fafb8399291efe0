import { storage } from 'wxt/utils/storage';
import { type CatalogueEntry, entryFor } from '@/utils/library/catalogue/catalogue-entry';
import { searchTextOf } from '@/utils/library/search/search-text';
import { loadPapers } from './change-papers';
import { AT_ONCE } from './each-batch';
import { inBatches } from './in-batches';
import { searchTextItem } from './write-papers';

/** Reads papers whole, writes what is searched of them, and gives their entries. Those that cannot be read are left out. Slow. */
export async function entriesAnew(keys: readonly string[]): Promise<CatalogueEntry[]> {
  const entries: CatalogueEntry[] = [];
  for await (const { read: papers } of inBatches(keys, AT_ONCE, loadPapers)) {
    const values = papers.map((saved) => {
      const entry = entryFor(saved);
      entries.push(entry);
      return { key: searchTextItem(entry.key).key, value: searchTextOf(saved) };
    });
    await storage.setItems(values);
  }
  return entries;
}
