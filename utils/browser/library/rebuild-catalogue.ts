import { storage } from 'wxt/utils/storage';
import { namesUnder } from '@/utils/browser/stored-names';
import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import { newestOf } from '@/utils/library/catalogue/newest';
import { joinParts, PART_NAMES, partOf } from '@/utils/library/catalogue/parts';
import { CATALOGUE_LOCK, newestItem } from './catalogue';
import { entriesAnew } from './read-anew';
import { partValues } from './write-papers';

/** Makes the catalogue and what is searched anew from everything that is kept and can be read. Slow: it reads all of it. Nothing is saved meanwhile. */
export async function rebuildCatalogue(): Promise<void> {
  await navigator.locks.request(CATALOGUE_LOCK, async () => {
    const parts = new Map<string, CatalogueEntry[]>(PART_NAMES.map((name) => [name, []]));
    for (const entry of await entriesAnew(await namesUnder('summary:'))) parts.get(partOf(entry.key))?.push(entry);
    const newest = newestOf(joinParts(parts.values()));
    await storage.setItems([...partValues(parts), { key: newestItem.key, value: newest }]);
  });
}
