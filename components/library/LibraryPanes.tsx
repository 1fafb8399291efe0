import { type Ref, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { BackupReminder } from '@/components/backup/BackupReminder';
import { useKeys } from '@/components/keys/useKeys';
import { act } from '@/components/toast/toasts';
import { ScrollBox } from '@/components/ui/ScrollBox';
import { TroubleBanner } from '@/components/ui/TroubleBanner';
import { useHeadingFocus } from '@/components/ui/useHeadingFocus';
import { useItem } from '@/components/useItem';
import { endImport } from '@/utils/browser/library/import-journal';
import { placeHash } from '@/utils/browser/pages';
import { openJobsItem } from '@/utils/browser/storage';
import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import { isWide } from './is-wide';
import { ListPane } from './ListPane';
import { NoPapers } from './NoPapers';
import { NothingChosen } from './NothingChosen';
import { ReadingList } from './ReadingList';
import { RunningPapers } from './RunningPapers';
import { SummaryPage } from './SummaryPage';
import { useCatalogue } from './useCatalogue';
import { usePaneFocus } from './usePaneFocus';
import { useShownList } from './useShownList';
import './LibraryPanes.css';

const NO_ENTRIES: readonly CatalogueEntry[] = [];
const NO_KEYS: readonly string[] = [];

/** The saved papers at the left, one of them at the right. */
export function LibraryPanes({ opened }: { opened: string | undefined }) {
  const { t } = useTranslation();
  const catalogue = useCatalogue();
  useEndOfImport();
  const list = useShownList(catalogue);
  const { listed } = list;
  const panes = usePaneFocus(opened);
  const running = useItem(openJobsItem) ?? NO_KEYS;
  const isEmpty = catalogue.entries && catalogue.entries.length === 0;
  // The list had the focus until its last paper was deleted.
  const heading = useHeadingFocus(isEmpty === undefined ? undefined : String(isEmpty));
  const open = (key: string) => {
    list.settle();
    location.hash = placeHash(`paper/${key}`);
  };
  const openFromList = (key: string, isByKey: boolean) => {
    open(key);
    if (isByKey || !isWide()) panes.reader.current?.focus({ preventScroll: true });
  };
  const openNeighbour = (step: 1 | -1) => {
    const neighbour = listed[(opened === undefined ? -1 : listed.indexOf(opened)) + step];
    if (neighbour !== undefined) open(neighbour);
  };
  useKeys({
    search() {
      panes.search.current?.focus();
      panes.search.current?.select();
    },
    nextPaper: () => openNeighbour(1),
    previousPaper: () => openNeighbour(-1),
  });
  const afterDelete = (next: string | undefined) => {
    if (next !== undefined && isWide()) open(next);
    else location.hash = '#/';
    panes.list.current?.focus({ preventScroll: true });
  };
  const paper = opened === undefined ? undefined : <SummaryPage paperKey={opened} listed={listed} onOpen={open} onDeleted={afterDelete} />;
  if (isEmpty && paper === undefined) return <EmptyLibrary running={running} headingRef={heading} />;
  // Its first paper stays as it is, and where it is in the page, while it gets its entry.
  const layout = isEmpty ? 'is-alone has-paper' : opened === undefined ? '' : 'has-paper';
  return (
    <main className={`panes ${layout}`}>
      <div className="panes-banner">
        <TroubleBanner />
      </div>
      {!isEmpty && (
        <section className="list-pane" aria-label={t('library.title')}>
          <h1>{t('library.title')}</h1>
          <BackupReminder count={catalogue.count} />
          <ListPane list={list} catalogue={catalogue} opened={opened} running={running} panes={panes} onOpen={openFromList} />
        </section>
      )}
      <ScrollBox as="section" className="reader" label={t('library.reader')} ref={panes.reader} onKeyDown={panes.leaveReader}>
        <div className="column">
          {paper ?? (catalogue.entries && <NothingChosen entries={catalogue.entries} count={catalogue.count} />)}
        </div>
      </ScrollBox>
    </main>
  );
}

/** An import whose page was closed in the middle of it is taken back: here a person would see half of it. */
function useEndOfImport(): void {
  useEffect(() => act(endImport()), []);
}

/** Nothing is saved yet, and none that is being summarised is open. */
function EmptyLibrary({ running, headingRef }: { running: readonly string[]; headingRef: Ref<HTMLHeadingElement> }) {
  return (
    <main className="column">
      <TroubleBanner />
      <RunningPapers running={running} entries={NO_ENTRIES} />
      <ReadingList entries={NO_ENTRIES} />
      <NoPapers headingRef={headingRef} />
    </main>
  );
}
