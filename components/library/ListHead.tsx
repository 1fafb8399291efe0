import { Search, X } from 'lucide-react';
import type { KeyboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/IconButton';
import { useFormat } from '@/components/useFormat';
import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import { prepareSearch } from '@/utils/library/filter-entries';
import { type ListQuery, SORTS } from '@/utils/library/list-query';
import { ExportMenu } from './ExportMenu';
import { FilterChips } from './FilterChips';
import { FilterPopover } from './FilterPopover';
import '@/components/ui/controls.css';
import './ListHead.css';

interface ListHeadProps {
  query: ListQuery;
  /** All that is saved. */
  entries: readonly CatalogueEntry[];
  /** What of it is listed. */
  shown: readonly CatalogueEntry[];
  onChoose(query: ListQuery): void;
  onType(query: ListQuery): void;
  /** On into the list, and straight into its first paper. */
  onEnterList(): void;
  onOpenFirst(): void;
  searchRef: Ref<HTMLInputElement>;
}

/** What is searched and filtered for, in which order, and how much that is. */
export function ListHead({ query, entries, shown, onChoose, onType, onEnterList, onOpenFirst, searchRef }: ListHeadProps) {
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
  const [some, all] = [number(shown.length), number(entries.length)];
  return (
    <header className="list-head">
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
        {query.text !== '' && <IconButton label={t('library.clearSearch')} icon={<X />} onClick={() => onChoose({ ...query, text: '' })} />}
      </search>
      <div className="list-tools">
        <FilterPopover query={query} entries={entries} onChoose={onChoose} />
        <select
          className="control sort"
          aria-label={t('library.sort')}
          value={query.sort}
          onChange={(event) => onChoose({ ...query, sort: SORTS.find((sort) => sort === event.target.value) ?? 'saved' })}
        >
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {t(`library.sorts.${sort}`)}
            </option>
          ))}
        </select>
        <span className="list-count" role="status">
          {shown.length === entries.length
            ? t('library.count', { count: entries.length, shown: all })
            : t('library.countFiltered', { shown: some, all })}
        </span>
        <ExportMenu keys={shown.map(({ key }) => key)} />
      </div>
      <FilterChips query={query} onChoose={onChoose} />
    </header>
  );
}
