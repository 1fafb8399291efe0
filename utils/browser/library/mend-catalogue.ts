import { storage } from 'wxt/utils/storage';
import { copyAside } from '@/utils/browser/broken-records';
import { readSaved, savedPaperItem } from '@/utils/browser/storage';
import { storedNames } from '@/utils/browser/stored-names';
import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import { isShort, type Newest, newestOf } from '@/utils/library/catalogue/newest';
import { joinParts, PART_NAMES, partOf, withEntry } from '@/utils/library/catalogue/parts';
import { stableJson } from '@/utils/library/file/write-library';
import { compareSaved } from '@/utils/library/merge/compare-saved';
import { CATALOGUE_LOCK, isPart, newestItem, partKey } from './catalogue';
import { entriesAnew } from './read-anew';
import { readTrashed, trashItem } from './trash';
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

/** The catalogue and what is searched, by the names of what is kept. Nothing is saved meanwhile. */
export async function mendCatalogue(): Promise<Mended> {
  return navigator.locks.request(CATALOGUE_LOCK, async () => {
    const names = await namesByKind();
    const { parts, broken } = await readAllParts();
    const entries = new Map([...parts.values()].flat().map((entry) => [entry.key, entry]));
    const unlisted = names.summary.filter((key) => !entries.has(key));
    const leftOver = new Set(await leftOvers(unlisted));
    const saved = new Set(names.summary.filter((key) => !leftOver.has(key)));
    const gone = [
      ...[...leftOver].map((key) => savedPaperItem(key).key),
      ...lacking(names.text, saved).map((key) => searchTextItem(key).key),
    ];
    const stray = lacking([...entries.keys()], saved);
    const anew = await entriesAnew(unlisted.filter((key) => !leftOver.has(key)));
    await entriesAnew(lacking([...saved], new Set(names.text)).filter((key) => entries.has(key)));
    const changed = changedParts(parts, { anew, stray, broken });
    await storage.setItems([...changed, ...(await newestValue(parts))]);
    await storage.removeItems(gone);
    return { added: anew.length, dropped: stray.length, removed: gone.length };
  }) as Promise<Mended>;
}

/** Those that a worker who died had moved into the trash: it has all of them. */
async function leftOvers(keys: readonly string[]): Promise<string[]> {
  const trashed = new Set((await trashItem.getValue()).map(({ entry }) => entry.key));
  const found = [];
  for (const key of keys) {
    if (!trashed.has(key)) continue;
    const [saved, former] = [await readSaved(key), await readTrashed(key)];
    if (saved !== null && former !== null && compareSaved(former, saved) === 'same') found.push(key);
  }
  return found;
}

function lacking(keys: readonly string[], those: ReadonlySet<string>): string[] {
  return keys.filter((key) => !those.has(key));
}

const KINDS = ['summary', 'text'] as const;

async function namesByKind(): Promise<Record<(typeof KINDS)[number], string[]>> {
  const names: Record<(typeof KINDS)[number], string[]> = { summary: [], text: [] };
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
