import { useDeferredValue, useMemo } from 'react';
import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import { filterEntries, sortEntries } from '@/utils/library/filter-entries';
import { searchWords } from '@/utils/library/search-words';
import { useListQuery } from './useListQuery';

export type ShownList = ReturnType<typeof useShownList>;

/** The list as it was asked for. While the person types, the box keeps up with the fingers and the list with the box. */
export function useShownList(entries: readonly CatalogueEntry[]) {
  const { query, ...change } = useListQuery();
  const shownQuery = useDeferredValue(query);
  const sorted = useMemo(() => sortEntries(entries, shownQuery.sort), [entries, shownQuery.sort]);
  const shown = useMemo(() => filterEntries(sorted, shownQuery, Date.now()), [sorted, shownQuery]);
  const words = useMemo(() => searchWords(shownQuery.text), [shownQuery.text]);
  return { query, shownQuery, shown, words, ...change };
}
