import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { Square, SquareCheck } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, type Ref, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHasKeys } from '@/components/keys/useHasKeys';
import { useNextFocus } from '@/components/ui/useNextFocus';
import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import { isFoundInHead } from '@/utils/library/search/rank-entries';
import type { Search } from '@/utils/library/search/read-search';
import { EntryLines } from './EntryLines';
import { FoundLine } from './FoundLine';
import { listStep } from './list-step';
import type { Selection } from './selection/useSelection';
import './PaperList.css';

interface PaperListProps {
  entries: readonly CatalogueEntry[];
  /** Names what was asked for: another list begins at its top. */
  listName: string;
  /** What is searched for; the same record as long as it is the same. */
  search: Search;
  hasPaperDates: boolean;
  /** Key of the paper that is open. */
  opened: string | undefined;
  /** Keys of papers that are being summarised. */
  running: readonly string[];
  /** @param isByKey pressed, not clicked: the person wants to read on by keyboard */
  onOpen(key: string, isByKey: boolean): void;
  /** Where papers are being chosen: a click and the space bar choose, Enter opens. */
  selection?: Selection;
  onEndSelection(): void;
  /** To give it the focus. */
  ref: Ref<HTMLDivElement>;
}

/** About what a row takes; each is measured when it is shown. */
const ROW_HEIGHT = 116;
const NONE_ACTIVE = { key: '', index: 0 };

/**
 * The saved papers, however many: only those in view are in the page. One stop for the Tab key; inside, arrows move, and what is read out says how
 * many there are (https://www.w3.org/WAI/ARIA/apg/patterns/listbox/).
 */
export function PaperList({
  entries,
  listName,
  search,
  hasPaperDates,
  opened,
  running,
  onOpen,
  selection,
  onEndSelection,
  ref,
}: PaperListProps) {
  const { t } = useTranslation();
  const id = useId();
  const hasLetterKeys = useHasKeys();
  const { activeIndex, moveTo } = useActiveRow(entries, listName, opened);
  const { scroller, virtualizer } = useRows(entries, activeIndex);
  useScrollPlace(virtualizer, entries, listName, opened);
  // Its last paper may be deleted from here.
  useNextFocus(scroller, '.list-pane', '.search-box input');
  const step = (event: KeyboardEvent) => {
    const active = entries[activeIndex];
    if (active && selection && choosesBy(event, selection, active.key, onEndSelection)) {
      event.preventDefault();
      return;
    }
    if (active && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      onOpen(active.key, true);
      return;
    }
    const next = listStep(event, { index: activeIndex, count: entries.length, hasLetterKeys });
    if (next === undefined) return;
    event.preventDefault();
    moveTo(next);
    virtualizer.scrollToIndex(next, { align: 'auto' });
  };
  const openRow = ({ target, shiftKey }: MouseEvent) => {
    const row = (target as Element).closest<HTMLElement>('[role=option]');
    const index = Number(row?.dataset.index);
    const entry = entries[index];
    if (entry === undefined) return;
    moveTo(index);
    if (selection === undefined) onOpen(entry.key, false);
    else if (shiftKey) selection.chooseTo(entry.key);
    else selection.toggle(entry.key);
  };
  return (
    <div className="list-scroll" ref={scroller}>
      <div
        ref={ref}
        className="paper-list"
        role="listbox"
        aria-label={t('library.list')}
        aria-multiselectable={selection !== undefined}
        aria-activedescendant={`${id}${activeIndex}`}
        tabIndex={0}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={step}
        onMouseDown={keepFocus}
        onClick={openRow}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const entry = entries[index];
          return (
            entry && (
              <div
                key={key}
                ref={virtualizer.measureElement}
                id={`${id}${index}`}
                data-index={index}
                role="option"
                tabIndex={-1}
                aria-selected={selection === undefined ? entry.key === opened : selection.chosen.has(entry.key)}
                aria-current={entry.key === opened}
                aria-setsize={entries.length}
                aria-posinset={index + 1}
                className={`${index === activeIndex ? 'active' : ''} ${selection === undefined ? '' : 'choosable'}`}
                style={{ transform: `translateY(${start}px)` }}
              >
                {selection && <ChosenMark isChosen={selection.chosen.has(entry.key)} />}
                <EntryLines entry={entry} words={search.words} hasPaperDate={hasPaperDates} isRunning={running.includes(entry.key)} />
                {!isFoundInHead(entry, search) && <FoundLine paperKey={entry.key} search={search} />}
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

/** What the row itself says to those who listen. */
function ChosenMark({ isChosen }: { isChosen: boolean }) {
  return isChosen ? <SquareCheck className="chosen-mark" aria-hidden="true" /> : <Square className="chosen-mark" aria-hidden="true" />;
}

/** Whether a key did something about the choice. */
function choosesBy({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent, selection: Selection, active: string, onEnd: () => void): boolean {
  if (key === ' ') {
    if (shiftKey) selection.chooseTo(active);
    else selection.toggle(active);
  } else if (key === 'a' && (ctrlKey || metaKey)) selection.chooseAll();
  else if (key === 'Escape') onEnd();
  else return false;
  return true;
}

/** A row that is pressed gives the focus to its list: rows come and go. */
function keepFocus(event: MouseEvent<HTMLElement>): void {
  event.preventDefault();
  event.currentTarget.focus({ preventScroll: true });
}

/** The rows that are in the page. */
function useRows(entries: readonly CatalogueEntry[], activeIndex: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => entries[index]?.key ?? index,
    // The active row is named to screen readers: it must be there wherever the person has scrolled to.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), activeIndex])].sort((one, other) => one - other),
    overscan: 2,
    useFlushSync: false,
  });
  return { scroller, virtualizer };
}

/** An opened paper is in view, and another list begins at its top. */
function useScrollPlace(
  virtualizer: ReturnType<typeof useRows>['virtualizer'],
  entries: readonly CatalogueEntry[],
  listName: string,
  opened: string | undefined,
): void {
  const places = useRef(entries);
  places.current = entries;
  const isListed = opened !== undefined && entries.some(({ key }) => key === opened);
  useEffect(() => {
    if (isListed)
      virtualizer.scrollToIndex(
        places.current.findIndex(({ key }) => key === opened),
        { align: 'auto' },
      );
  }, [opened, isListed, virtualizer]);
  const before = useRef(listName);
  useEffect(() => {
    if (before.current !== listName) virtualizer.scrollToOffset(0);
    before.current = listName;
  }, [listName, virtualizer]);
}

/** Where the keyboard is in the list: it stays with its paper while the list changes around it, else at its place; an opened paper takes it along. */
function useActiveRow(entries: readonly CatalogueEntry[], listName: string, opened: string | undefined) {
  const [active, setActive] = useState(NONE_ACTIVE);
  const [followed, setFollowed] = useState<string>();
  const [shown, setShown] = useState(listName);
  // Mostly there is none: of ten thousand entries it would be felt.
  const indexOf = (key: string | undefined) => (key ? entries.findIndex((entry) => entry.key === key) : -1);
  const index = opened === followed ? -1 : indexOf(opened);
  if (opened === undefined && followed !== undefined) setFollowed(undefined);
  // It may be open before the list has been read.
  if (opened !== undefined && index !== -1) {
    setFollowed(opened);
    setActive({ key: opened, index });
  }
  if (listName !== shown) {
    setShown(listName);
    setActive(NONE_ACTIVE);
  }
  const kept = indexOf(active.key);
  const activeIndex = kept === -1 ? Math.max(0, Math.min(active.index, entries.length - 1)) : kept;
  return { activeIndex, moveTo: (index: number) => setActive({ key: entries[index]?.key ?? '', index }) };
}
