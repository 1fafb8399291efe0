import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import { filterEntries, sortEntries } from '@/utils/library/filter-entries';
import { writeQuery } from '@/utils/library/list-query';
import { ListHead } from './ListHead';
import { NothingMatches } from './NothingMatches';
import { PaperList } from './PaperList';
import { RunningPapers } from './RunningPapers';
import type { PaneFocus } from './usePaneFocus';
import type { ShownList } from './useShownList';

const NO_ENTRIES: readonly CatalogueEntry[] = [];

interface ListPaneProps {
  list: ShownList;
  /** All that is saved; `undefined` until it has been read. */
  catalogue: readonly CatalogueEntry[] | undefined;
  opened: string | undefined;
  running: readonly string[];
  panes: PaneFocus;
  onOpen(key: string, isByKey: boolean): void;
}

/** What is searched for, and the papers that have it. */
export function ListPane({ list, catalogue, opened, running, panes, onOpen }: ListPaneProps) {
  const { query, shown, shownQuery, words, choose, type } = list;
  const entries = catalogue ?? NO_ENTRIES;
  const openFirst = () => {
    // The list may be a letter behind the box.
    const [first] = filterEntries(sortEntries(entries, query.sort), query, Date.now());
    if (first) onOpen(first.key, true);
  };
  return (
    <>
      <ListHead
        query={query}
        entries={entries}
        shown={shown}
        onChoose={choose}
        onType={type}
        onEnterList={() => panes.list.current?.focus({ preventScroll: true })}
        onOpenFirst={openFirst}
        searchRef={panes.search}
      />
      <RunningPapers running={running} entries={entries} />
      {catalogue === undefined && <ListSkeleton />}
      {catalogue && shown.length === 0 && <NothingMatches query={shownQuery} entries={catalogue} onChoose={choose} />}
      {shown.length > 0 && (
        <PaperList
          entries={shown}
          listName={writeQuery(shownQuery)}
          words={words}
          hasPaperDates={shownQuery.sort === 'date'}
          opened={opened}
          running={running}
          onOpen={onOpen}
          ref={panes.list}
        />
      )}
    </>
  );
}

/** In place of rows that take long to be read. */
function ListSkeleton() {
  return (
    <div className="list-skeleton" aria-hidden="true">
      <i />
      <i />
      <i />
      <i />
    </div>
  );
}
