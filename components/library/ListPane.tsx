import { ExportLine } from '@/components/export/ExportLine';
import { useExport } from '@/components/export/useExport';
import { useKeys } from '@/components/keys/useKeys';
import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import { type ListQuery, writeQuery } from '@/utils/library/list-query';
import { ExportMenu } from './ExportMenu';
import { ListHead } from './ListHead';
import { NothingMatches } from './NothingMatches';
import { PaperList } from './PaperList';
import { ReadingList } from './ReadingList';
import { RunningPapers } from './RunningPapers';
import { BulkLine } from './selection/BulkLine';
import { SelectionBar } from './selection/SelectionBar';
import { useBulk } from './selection/useBulk';
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
  const { query, shown, listed, search, texts, choose, type } = list;
  const { entries = NO_ENTRIES } = catalogue;
  const { selection, begin, end } = useSelection(listed);
  // Both outlive the choice and the menus that began them.
  const bulk = useBulk();
  const { state: exportState, start: startExport, stop: stopExport } = useExport();
  const exportMenu = (keys: readonly string[], choice: { isChoice?: true; day?: string | undefined }) => (
    <ExportMenu count={keys.length} isChoice={choice.isChoice} onChoose={(format) => void startExport(format, { keys }, choice.day)} />
  );
  useKeys({ select: selection === undefined ? begin : end });
  const focusList = () => (panes.list.current ?? panes.search.current)?.focus({ preventScroll: true });
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
        exportMenu={catalogue.isAll && selection === undefined && exportMenu(listed, { day: dayOf(query) })}
      >
        <ExportLine state={exportState} onStop={stopExport} />
        <BulkLine bulk={bulk} />
      </ListHead>
      {selection && (
        <SelectionBar
          selection={selection}
          listedCount={listed.length}
          foundBy={foundBy(query)}
          bulk={bulk}
          onEnd={end}
          onFocusList={focusList}
        >
          {exportMenu([...selection.chosen], { isChoice: true })}
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

/** Where one day's papers are listed: their report is that day's. */
function dayOf({ period, from, to }: ListQuery): string | undefined {
  return period === 'own' && from === to ? from : undefined;
}

/** The words and tags by which papers are listed: what is chosen of them is called so. */
function foundBy({ text, tags }: ListQuery): string {
  return [text.trim(), ...tags].filter((part) => part !== '').join(' · ');
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
