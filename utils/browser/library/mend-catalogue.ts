import { storage } from 'wxt/utils/storage';
import { copyAside } from '@/utils/browser/broken-records';
import { readSaved, savedPaperItem } from '@/utils/browser/storage';
import { storedNames } from '@/utils/browser/stored-names';
import { type CatalogueEntry, entryFor } from '@/utils/library/catalogue/catalogue-entry';
import { isShort, type Newest, newestOf } from '@/utils/library/catalogue/newest';
import { joinParts, PART_NAMES, partOf, withEntry } from '@/utils/library/catalogue/parts';
import { stableJson } from '@/utils/library/file/write-library';
import { searchTextOf } from '@/utils/library/search/search-text';
import { CATALOGUE_LOCK, isPart, newestItem, partKey } from './catalogue';
import { trashedPaperItem, trashItem } from './trash';
import { partValues, type StoredValue, searchTextItem } from './write-papers';

/** What was found wrong and put right. */
export interface Mended {
  /** Entries made anew for papers that had none. */
  added: number;
  /** Entries without a paper behind them. */
  dropped: number;
  /** Items that no entry led to. */
  removed: number;
}

/**
 * Looks whether the catalogue and what is kept agree, by names alone, and puts right what does not: a browser that lost power, or a person with
 * developer tools. Saving itself keeps them together.
 */
export async function mendCatalogue(): Promise<Mended> {
  return navigator.locks.request(CATALOGUE_LOCK, async () => {
    const names = await namesByKind();
    const { parts, broken } = await readAllParts();
    const entries = new Map([...parts.values()].flat().map((entry) => [entry.key, entry]));
    const trashed = new Set((await trashItem.getValue()).map(({ entry }) => entry.key));
    const isLeftOver = (key: string) => trashed.has(key) && !broken.has(partOf(key));
    const unlisted = names.summary.filter((key) => !entries.has(key));
    const gone = [
      ...unlisted.filter(isLeftOver).map((key) => savedPaperItem(key).key),
      ...lacking(names.text, new Set(names.summary.filter((key) => entries.has(key) || !isLeftOver(key)))).map(
        (key) => searchTextItem(key).key,
      ),
      ...lacking(names.trashed, trashed).map((key) => trashedPaperItem(key).key),
    ];
    const stray = lacking([...entries.keys()], new Set(names.summary));
    const anew = await readAnew(unlisted.filter((key) => !isLeftOver(key)));
    const texts = await textsOf(lacking(names.summary, new Set(names.text)).filter((key) => entries.has(key)));
    const changed = changedParts(parts, { anew: anew.entries, stray, broken });
    await storage.setItems([...anew.values, ...texts, ...changed, ...(await newestValue(parts))]);
    await storage.removeItems(gone);
    return { added: anew.entries.length, dropped: stray.length, removed: gone.length };
  }) as Promise<Mended>;
}

function lacking(keys: readonly string[], those: ReadonlySet<string>): string[] {
  return keys.filter((key) => !those.has(key));
}

const KINDS = ['summary', 'text', 'trashed'] as const;

async function namesByKind(): Promise<Record<(typeof KINDS)[number], string[]>> {
  const names: Record<(typeof KINDS)[number], string[]> = { summary: [], text: [], trashed: [] };
  for (const name of await storedNames()) {
    const kind = KINDS.find((each) => name.startsWith(`${each}:`));
    if (kind !== undefined) names[kind].push(name.slice(kind.length + 1));
  }
  return names;
}

/** Those that nobody can read are set aside and count as empty. */
async function readAllParts(): Promise<{ parts: Map<string, readonly CatalogueEntry[]>; broken: ReadonlySet<string> }> {
  const items = await storage.getItems(PART_NAMES.map(partKey));
  const broken = PART_NAMES.filter((_, index) => items[index]?.value != null && !isPart(items[index]?.value));
  for (const name of broken) await copyAside(partKey(name));
  const parts = PART_NAMES.map((name, index) => {
    const value: unknown = items[index]?.value;
    return [name, isPart(value) ? value : []] as const;
  });
  return { parts: new Map(parts), broken: new Set(broken) };
}

async function readAnew(keys: readonly string[]): Promise<{ entries: CatalogueEntry[]; values: StoredValue[] }> {
  const papers = (await Promise.all(keys.map(readSaved))).flatMap((saved) => saved ?? []);
  const entries = papers.map(entryFor);
  return {
    entries,
    values: papers.map((saved, index) => ({ key: searchTextItem(entries[index]?.key ?? '').key, value: searchTextOf(saved) })),
  };
}

async function textsOf(keys: readonly string[]): Promise<StoredValue[]> {
  return (await readAnew(keys)).values;
}

interface Change {
  anew: readonly CatalogueEntry[];
  stray: readonly string[];
  broken: ReadonlySet<string>;
}

/** Puts the changes into `parts`. @returns those that must be written */
function changedParts(parts: Map<string, readonly CatalogueEntry[]>, { anew, stray, broken }: Change): StoredValue[] {
  const names = new Set([...broken, ...anew.map(({ key }) => partOf(key)), ...stray.map(partOf)]);
  const gone = new Set(stray);
  for (const name of names) {
    const kept = (parts.get(name) ?? []).filter(({ key }) => !gone.has(key));
    parts.set(
      name,
      anew.filter(({ key }) => partOf(key) === name).reduce<readonly CatalogueEntry[]>((part, entry) => withEntry(part, entry), kept),
    );
  }
  return partValues(new Map([...names].map((name) => [name, parts.get(name) ?? []])));
}

async function newestValue(parts: ReadonlyMap<string, readonly CatalogueEntry[]>): Promise<StoredValue[]> {
  const newest = newestOf(joinParts(parts.values()));
  const stored: unknown = await storage.getItem(newestItem.key);
  const isNothing = stored === null && newest.count === 0;
  return isNothing || (newestItem.isReadable(stored) && isTrue(await newestItem.getValue(), newest))
    ? []
    : [{ key: newestItem.key, value: newest }];
}

/** The first of those that there are, and enough of them. */
function isTrue(known: Newest, newest: Newest): boolean {
  return (
    known.count === newest.count &&
    !isShort(known) &&
    stableJson(known.entries) === stableJson(newest.entries.slice(0, known.entries.length))
  );
}
