import { useDeferredValue, useEffect, useMemo, useSyncExternalStore } from 'react';
import { act } from '@/components/toast/toasts';
import { cardTexts, readCardTexts, textsRead, watchTextsRead } from '@/utils/browser/library/card-texts';
import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import { sortEntries } from '@/utils/library/filter-entries';
import { listEntries } from '@/utils/library/list-entries';
import { writeQuery } from '@/utils/library/list-query';
import { readSearch } from '@/utils/library/search/read-search';
import type { Catalogue } from './useCatalogue';
import { useListQuery } from './useListQuery';
import '@/utils/library/search/traditional';

const NO_ENTRIES: readonly CatalogueEntry[] = [];

export type ShownList = ReturnType<typeof useShownList>;

/**
 * The list as it was asked for, in the same frame as the letter that was typed: ten thousand papers are ranked in ten milliseconds, and a list that
 * came a frame behind the box was seen half as late again.
 */
export function useShownList({ entries = NO_ENTRIES, isAll }: Catalogue) {
  const { query, ...change } = useListQuery();
  const texts = useCardTexts(entries, isAll);
  const version = useDeferredValue(query.text === '' ? 0 : texts.version);
  const sorted = useMemo(() => sortEntries(entries, query.sort), [entries, query.sort]);
  const index = useMemo(() => ({ texts: cardTexts, version }), [version]);
  // The newest papers are not the first of any other list.
  const isKnown = isAll || writeQuery(query) === '';
  const shown = useMemo(
    () => (isKnown ? listEntries(sorted, query, { now: Date.now(), index: index.texts }) : NO_ENTRIES),
    [isKnown, sorted, query, index],
  );
  const listed = useMemo(() => shown.map(({ key }) => key), [shown]);
  const search = useMemo(() => readSearch(query.text), [query.text]);
  return { query, shown, listed, isKnown, search, texts, ...change };
}

/** Read once the page has nothing else to do: most people come to read, some to search. */
function useCardTexts(entries: readonly CatalogueEntry[], isAll: boolean) {
  const texts = useSyncExternalStore(watchTextsRead, textsRead);
  useEffect(() => {
    if (!isAll || texts.status !== 'idle') return;
    const start = () => act(readCardTexts(entries.map(({ key }) => key)));
    // Safari knows it only since 2026.
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(start, 200);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(start, { timeout: 1_000 });
    return () => cancelIdleCallback(idle);
  }, [entries, isAll, texts.status]);
  return texts;
}
