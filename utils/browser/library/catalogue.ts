import { browser } from 'wxt/browser';
import { type StorageItemKey, storage } from 'wxt/utils/storage';
import { defineItem, guarded, isListOf } from '@/utils/browser/stored-items';
import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import { type Newest, NO_PAPERS } from '@/utils/library/catalogue/newest';
import { joinParts, PART_NAMES, partOf } from '@/utils/library/catalogue/parts';
import { asRecord } from '@/utils/narrow-json';

const PREFIX = 'entries:';

/** Two contexts that change the catalogue at once must not lose each other's entry. */
export const CATALOGUE_LOCK = 'catalogue';

export type CatalogueParts = Map<string, readonly CatalogueEntry[]>;

/** Kept with every change of the catalogue, so that a page has something to show at once. */
export const newestItem = guarded(
  defineItem<Newest>('local:newest', { fallback: NO_PAPERS }),
  (value) => Number.isInteger(asRecord(value).count) && isPart(asRecord(value).entries),
);

export function isPart(value: unknown): value is CatalogueEntry[] {
  return isListOf(value, ['key', 'title', 'oneLine']);
}

export function partKey(name: string): StorageItemKey {
  return `local:${PREFIX}${name}`;
}

/** The part that lies in storage under this name, without its area; `undefined` where that is no part. */
export function partIn(storedName: string): string | undefined {
  return storedName.startsWith(PREFIX) ? storedName.slice(PREFIX.length) : undefined;
}

/** One that cannot be read counts as empty until the worker has made it anew. */
export async function readParts(names: readonly string[]): Promise<CatalogueParts> {
  const items = await storage.getItems(names.map(partKey));
  return new Map(names.map((name, index) => [name, asPart(items[index]?.value)]));
}

/** Whether a part is stored that nobody can read. */
export async function hasBrokenParts(): Promise<boolean> {
  const items = await storage.getItems(PART_NAMES.map(partKey));
  return items.some(({ value }) => value !== null && value !== undefined && !isPart(value));
}

function asPart(stored: unknown): readonly CatalogueEntry[] {
  return isPart(stored) ? stored : [];
}

/** The entries of those of these papers that are saved, by key. */
export async function readEntries(keys: readonly string[]): Promise<Map<string, CatalogueEntry>> {
  return entriesOf(keys, await readParts(partsOf(keys)));
}

export function partsOf(keys: readonly string[]): string[] {
  return [...new Set(keys.map(partOf))];
}

function entriesOf(keys: readonly string[], parts: CatalogueParts): Map<string, CatalogueEntry> {
  const wanted = new Set(keys);
  const entries = [...parts.values()].flat().filter(({ key }) => wanted.has(key));
  return new Map(entries.map((entry) => [entry.key, entry]));
}

interface CatalogueItem<T> {
  getValue(): Promise<T>;
  watch(onValue: (value: T) => void): () => void;
}

/** The whole catalogue, the paper saved last first. */
export const catalogueItem: CatalogueItem<CatalogueEntry[]> = {
  getValue: async () => joinParts((await readParts(PART_NAMES)).values()),
  watch: (onValue) => watchParts(PART_NAMES, (parts) => onValue(joinParts(parts.values()))),
};

/** The entries of some papers; the same item as long as the array is the same. */
export function entriesItem(keys: readonly string[]): CatalogueItem<ReadonlyMap<string, CatalogueEntry>> {
  return {
    getValue: () => readEntries(keys),
    watch: (onValue) => watchParts(partsOf(keys), (parts) => onValue(entriesOf(keys, parts))),
  };
}

/** Tells all of the parts whenever one of them has changed. */
function watchParts(names: readonly string[], onChange: (parts: CatalogueParts) => void): () => void {
  const wanted = new Set(names);
  let known: Promise<CatalogueParts> | undefined;
  const listen = (changes: Readonly<Record<string, { newValue?: unknown }>>) => {
    const changed = Object.entries(changes).flatMap(([name, { newValue }]) => {
      const part = partIn(name);
      return part !== undefined && wanted.has(part) ? [[part, asPart(newValue)] as const] : [];
    });
    if (changed.length === 0) return;
    // What is read now may hold changes that are still to be told: told one after the other, the last has the last word.
    known = (known ?? readParts(names)).then((parts) => new Map([...parts, ...changed]));
    void known.then(onChange);
  };
  browser.storage.local.onChanged.addListener(listen);
  return () => browser.storage.local.onChanged.removeListener(listen);
}
