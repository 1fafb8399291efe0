import { parseAddress } from '@/utils/paper/paper-address';
import { paperKey } from '@/utils/paper/paper-ref';
import type { CatalogueEntry } from './catalogue/catalogue-entry';
import { filterEntries } from './filter-entries';
import type { ListQuery } from './list-query';
import { rankEntries } from './search/rank-entries';
import { readSearch } from './search/read-search';
import type { TextIndex } from './search/text-index';

/** Against what a query is read. */
export interface Listing {
  /** Says which day is today, in milliseconds since the epoch. */
  now: number;
  /** The texts of the cards, where they have been read. */
  index?: TextIndex;
}

/** The entries that the query asks for: the best found first where that is asked for, else in the order in which they are given. */
export function listEntries(entries: readonly CatalogueEntry[], query: ListQuery, { now, index }: Listing): readonly CatalogueEntry[] {
  const filtered = filterEntries(entries, query, now);
  const named = parseAddress(query.text);
  const byName = named && filtered.filter(({ key }) => key === paperKey(named));
  if (byName?.length === 1) return byName;
  const search = readSearch(query.text);
  if (search.words.length === 0) return filtered;
  const ranked = rankEntries(filtered, search, index);
  if (query.sort === 'best') return ranked;
  const found = new Set(ranked);
  return filtered.filter((entry) => found.has(entry));
}
