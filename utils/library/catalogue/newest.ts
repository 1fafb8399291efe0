import type { CatalogueEntry } from './catalogue-entry';
import { newerFirst } from './parts';

/** What a page shows of the library before it has read all of it: the papers saved last, and how many there are. */
export interface Newest {
  count: number;
  /** The first of the whole list: nothing that is not here stands before any of them. */
  entries: readonly CatalogueEntry[];
}

export const NO_PAPERS: Newest = { count: 0, entries: [] };

/** A window shows a dozen. */
const MOST = 24;
/** Fewer are filled up from the whole catalogue. */
const FEWEST = 12;

/** @param isNew no entry of that paper was there. @returns the same record where nothing of it changes */
export function withNewest(newest: Newest, entry: CatalogueEntry, isNew: boolean): Newest {
  const { count, entries } = newest;
  const others = entries.filter(({ key }) => key !== entry.key);
  const all = isNew ? count + 1 : count;
  const last = others.at(-1);
  // Whether others come before it, which are not here, nobody knows.
  const isKnown = others.length === all - 1 || (last !== undefined && newerFirst(entry, last) < 0);
  if (!isKnown && !isNew && others.length === entries.length) return newest;
  return { count: all, entries: isKnown ? [...others, entry].sort(newerFirst).slice(0, MOST) : others };
}

export function withoutNewest({ count, entries }: Newest, key: string): Newest {
  return { count: count - 1, entries: entries.filter((entry) => entry.key !== key) };
}

/** Too few are left of it to fill a window. */
export function isShort({ count, entries }: Newest): boolean {
  return entries.length < Math.min(FEWEST, count);
}

export function newestOf(sorted: readonly CatalogueEntry[]): Newest {
  return { count: sorted.length, entries: sorted.slice(0, MOST) };
}
