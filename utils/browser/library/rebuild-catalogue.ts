import { storage } from 'wxt/utils/storage';
import { savedPaperItem } from '@/utils/browser/storage';
import { namesUnder } from '@/utils/browser/stored-names';
import { Failure } from '@/utils/failure';
import { type CatalogueEntry, entryFor } from '@/utils/library/catalogue/catalogue-entry';
import { newestOf } from '@/utils/library/catalogue/newest';
import { joinParts, PART_NAMES, partOf } from '@/utils/library/catalogue/parts';
import { searchTextOf } from '@/utils/library/search/search-text';
import { CATALOGUE_LOCK, newestItem } from './catalogue';
import { partValues, searchTextItem } from './write-papers';

/** So many papers are in memory at once: each has some 50 kB. */
const AT_ONCE = 50;

/** Makes the catalogue and what is searched anew from everything that is kept and can be read. Slow: it reads all of it. Nothing is saved meanwhile. */
export async function rebuildCatalogue(): Promise<void> {
  await navigator.locks.request(CATALOGUE_LOCK, async () => {
    const parts = new Map<string, CatalogueEntry[]>(PART_NAMES.map((name) => [name, []]));
    const keys = await namesUnder('summary:');
    for (let at = 0; at < keys.length; at += AT_ONCE)
      for (const entry of await readAnew(keys.slice(at, at + AT_ONCE))) parts.get(partOf(entry.key))?.push(entry);
    const newest = newestOf(joinParts(parts.values()));
    await storage.setItems([...partValues(parts), { key: newestItem.key, value: newest }]);
  });
}

/** The entries of papers, whose search texts are written. */
async function readAnew(keys: readonly string[]): Promise<CatalogueEntry[]> {
  const read = await Promise.allSettled(keys.map((key) => savedPaperItem(key).getValue()));
  const papers = read.flatMap((each) => {
    if (each.status === 'fulfilled') return each.value ?? [];
    if (each.reason instanceof Failure) return [];
    throw each.reason;
  });
  const entries = papers.map(entryFor);
  await storage.setItems(
    papers.map((saved, index) => ({ key: searchTextItem(entries[index]?.key ?? '').key, value: searchTextOf(saved) })),
  );
  return entries;
}
