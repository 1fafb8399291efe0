import { useMemo } from 'react';
import { useKeys } from '@/components/keys/useKeys';
import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import { writeQuery } from '@/utils/library/list-query';
import { ExportMenu } from './ExportMenu';
import { ListHead } from './ListHead';
import { NothingMatches } from './NothingMatches';
import { PaperList } from './PaperList';
import { ReadingList } from './ReadingList';
import { RunningPapers } from './RunningPapers';
import { SelectionBar } from './selection/SelectionBar';
import { useSelection } from './selection/useSelection';
import type { Catalogue } from './useCatalogue';
import type { PaneFocus } from './usePaneFocus';
import type { ShownList } from './useShownList';

const NO_ENTRIES: readonly CatalogueEntry[] = [];

interface ListPaneProps {
  list: ShownList;
  catalogue: Catalogue;
  opened: string | undefined;
  running: readonly string[];
  panes: PaneFocus;
  onOpen(key: string, isByKey: boolean): void;
}

/** What is searched for, and the papers that have it. */
export function ListPane({ list, catalogue, opened, running, panes, onOpen }: ListPaneProps) {
  const { query, shown, search, texts, choose, type } = list;
  const { entries = NO_ENTRIES } = catalogue;
  const listed = useMemo(() => shown.map(({ key }) => key), [shown]);
  const { selection, begin, end } = useSelection(listed);
  useKeys({ select: selection === undefined ? begin : end });
  const openFirst = () => {
    const [first] = shown;
    if (first) onOpen(first.key, true);
  };
  return (
    <>
      <ListHead
        query={query}
        catalogue={catalogue}
        shown={shown}
        texts={texts}
        isSelecting={selection !== undefined}
        onSelect={selection === undefined ? begin : end}
        onChoose={choose}
        onType={type}
        onEnterList={() => panes.list.current?.focus({ preventScroll: true })}
        onOpenFirst={openFirst}
        searchRef={panes.search}
      />
      {selection && (
        <SelectionBar selection={selection} listedCount={listed.length} onEnd={end}>
          <ExportMenu keys={listed.filter((key) => selection.chosen.has(key))} isChoice />
        </SelectionBar>
      )}
      <RunningPapers running={running} entries={entries} />
      {catalogue.isAll && <ReadingList entries={entries} />}
      {(catalogue.entries === undefined || !list.isKnown) && <ListSkeleton />}
      {catalogue.isAll && shown.length === 0 && <NothingMatches query={query} entries={entries} onChoose={choose} />}
      {shown.length > 0 && (
        <PaperList
          entries={shown}
          listName={writeQuery(query)}
          search={search}
          hasPaperDates={query.sort === 'date'}
          opened={opened}
          running={running}
          onOpen={onOpen}
          selection={selection}
          onEndSelection={end}
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
