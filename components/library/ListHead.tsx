import { ListChecks, Search, X } from 'lucide-react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/IconButton';
import { ProgressLine } from '@/components/ui/ProgressLine';
import { useFormat } from '@/components/useFormat';
import type { TextsRead } from '@/utils/browser/library/card-texts';
import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import { type ListQuery, SORTS } from '@/utils/library/list-query';
import { prepareSearch } from '@/utils/library/search/rank-entries';
import { FilterChips } from './FilterChips';
import { FilterPopover } from './FilterPopover';
import { MoreMenu } from './MoreMenu';
import type { Catalogue } from './useCatalogue';
import '@/components/ui/controls.css';
import './ListHead.css';

const NO_ENTRIES: readonly CatalogueEntry[] = [];

interface ListHeadProps {
  query: ListQuery;
  catalogue: Catalogue;
  /** What of it is listed. */
  shown: readonly CatalogueEntry[];
  /** How much of the cards can be searched already. */
  texts: TextsRead;
  isSelecting: boolean;
  onSelect(): void;
  onChoose(query: ListQuery): void;
  onType(query: ListQuery): void;
  /** On into the list, and straight into its first paper. */
  onEnterList(): void;
  onOpenFirst(): void;
  searchRef: Ref<HTMLInputElement>;
  /** What writes the listed papers to files; absent while papers are being chosen. */
  exportMenu: ReactNode;
  /** What is under way. */
  children: ReactNode;
}

/** What is searched and filtered for, in which order, and how much that is. */
export function ListHead({
  query,
  catalogue,
  shown,
  texts,
  isSelecting,
  onSelect,
  onChoose,
  onType,
  onEnterList,
  onOpenFirst,
  searchRef,
  exportMenu,
  children,
}: ListHeadProps) {
  const { t } = useTranslation();
  const step = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') onEnterList();
    else if (event.key === 'Enter') onOpenFirst();
    else if (event.key === 'Escape' && query.text !== '') onType({ ...query, text: '' });
    else return;
    event.preventDefault();
  };
  const { number } = useFormat();
  const hasText = query.text.trim() !== '';
  const { entries = NO_ENTRIES, count } = catalogue;
  const [some, all] = [number(shown.length), number(count)];
  return (
    <header className="list-head">
      <div className="list-find">
        <search className="search-box">
          <Search aria-hidden="true" />
          <input
            ref={searchRef}
            className="control"
            type="text"
            inputMode="search"
            enterKeyHint="search"
            autoComplete="off"
            spellCheck={false}
            value={query.text}
            placeholder={t('library.search')}
            aria-label={t('library.search')}
            onFocus={() => prepareSearch(entries)}
            onChange={(event) => onType({ ...query, text: event.target.value })}
            onKeyDown={step}
          />
          {query.text !== '' && (
            <IconButton label={t('library.clearSearch')} icon={<X />} onClick={() => onChoose({ ...query, text: '' })} />
          )}
        </search>
        <MoreMenu />
      </div>
      <div className="list-tools">
        <FilterPopover query={query} entries={entries} onChoose={onChoose} />
        <select
          className="control sort"
          aria-label={t('library.sort')}
          value={query.sort === 'best' && !hasText ? 'saved' : query.sort}
          onChange={(event) => onChoose({ ...query, sort: SORTS.find((sort) => sort === event.target.value) ?? 'best' })}
        >
          {SORTS.filter((sort) => sort !== 'best' || hasText).map((sort) => (
            <option key={sort} value={sort}>
              {t(`library.sorts.${sort}`)}
            </option>
          ))}
        </select>
        <span className="list-count" role="status">
          {shown.length === entries.length ? t('library.count', { count, shown: all }) : t('library.countFiltered', { shown: some, all })}
        </span>
        <IconButton label={t('select.title')} action="select" icon={<ListChecks />} aria-pressed={isSelecting} onClick={onSelect} />
        {exportMenu}
      </div>
      {children}
      {hasText && texts.status !== 'ready' && <TextsBeingRead texts={texts} />}
      <FilterChips query={query} onChoose={onChoose} />
    </header>
  );
}

/** Titles and one-liners are searched already. */
function TextsBeingRead({ texts: { done, all } }: { texts: TextsRead }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const text = t('library.readingTexts', { done: number(done), all: number(all) });
  return <ProgressLine text={text} done={done} all={all} />;
}
