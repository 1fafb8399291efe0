import { type StorageItemKey, storage } from 'wxt/utils/storage';
import { explainQuota } from '@/utils/browser/explain-quota';
import { savedPaperItem } from '@/utils/browser/storage';
import { itemPerKey } from '@/utils/browser/stored-items';
import { type CatalogueEntry, entryFor } from '@/utils/library/catalogue/catalogue-entry';
import { isShort, type Newest, newestOf, withNewest, withoutNewest } from '@/utils/library/catalogue/newest';
import { joinParts, PART_NAMES, partOf, withEntry, withoutEntry } from '@/utils/library/catalogue/parts';
import { stableJson } from '@/utils/library/file/write-library';
import { type SearchText, searchTextOf } from '@/utils/library/search/search-text';
import type { SavedPaper } from '@/utils/summary/summary';
import { CATALOGUE_LOCK, type CatalogueParts, newestItem, partKey, partsOf, readParts } from './catalogue';

/** What the search reads of a paper, by `paperKey`. */
export const searchTextItem = itemPerKey<SearchText>('local:text:');

export interface StoredValue {
  key: StorageItemKey;
  value: unknown;
}

/** A paper as it was and as it is to be; `null`: it is not there, or nobody can read it. */
export interface PaperChange {
  key: string;
  before: SavedPaper | null;
  after: SavedPaper | null;
}

/**
 * Writes papers with their catalogue entries, and whatever else must be true exactly when they are there, in one write: the browser does it whole or
 * not at all, so that a worker may die at any moment. A paper that goes keeps its item, which the caller removes: entries first, or a dead worker
 * would leave entries of nothing. Hold the papers' locks.
 * @throws Failure `storage-full`
 */
export async function writePapers(changes: readonly PaperChange[], beside: readonly StoredValue[] = []): Promise<void> {
  await navigator.locks.request(CATALOGUE_LOCK, async () => {
    const catalogue = await changeEntries(changes);
    const papers = changes.flatMap((change) => valuesOf(change));
    await storage.setItems([...papers, ...catalogue, ...beside]).catch(throwExplained);
  });
}

function throwExplained(error: unknown): never {
  throw explainQuota(error);
}

function valuesOf({ key, before, after }: PaperChange): StoredValue[] {
  if (after === null) return [];
  const text = searchTextOf(after);
  const isSameText = before !== null && stableJson(searchTextOf(before)) === stableJson(text);
  return [{ key: savedPaperItem(key).key, value: after }, ...(isSameText ? [] : [{ key: searchTextItem(key).key, value: text }])];
}

/** The parts of the catalogue that become others, and the newest papers. */
async function changeEntries(changes: readonly PaperChange[]): Promise<StoredValue[]> {
  const [parts, before] = await Promise.all([readParts(partsOf(changes.map(({ key }) => key))), newestItem.getValue()]);
  const changed = new Map<string, CatalogueEntry[]>();
  let newest = before;
  for (const { key, after } of changes) {
    const name = partOf(key);
    const part = changed.get(name) ?? parts.get(name) ?? [];
    const known = part.find((entry) => entry.key === key);
    const entry = after && entryFor(after);
    // Chrome gives names back in an order of its own.
    if (stableJson(known) === stableJson(entry ?? undefined)) continue;
    changed.set(name, entry === null ? withoutEntry(part, key) : withEntry(part, entry));
    newest = entry === null ? withoutNewest(newest, key) : withNewest(newest, entry, known === undefined);
  }
  if (changed.size === 0) return [];
  if (isShort(newest)) newest = await filledUp(changed);
  // Each item that is written takes the browser two milliseconds.
  return [...partValues(changed), ...(newest === before ? [] : [{ key: newestItem.key, value: newest }])];
}

/** From everything that there is, those parts as they will be. */
async function filledUp(changed: CatalogueParts): Promise<Newest> {
  const all: CatalogueParts = new Map([...(await readParts(PART_NAMES)), ...changed]);
  return newestOf(joinParts(all.values()));
}

export function partValues(parts: CatalogueParts): StoredValue[] {
  return [...parts].map(([name, value]) => ({ key: partKey(name), value }));
}
