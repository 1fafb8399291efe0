import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { activeFilters, withoutFilters } from '@/utils/library/active-filters';
import type { ListQuery } from '@/utils/library/list-query';
import { useFilterLabel } from './useFilterLabel';

interface FilterChipsProps {
  query: ListQuery;
  onChoose(query: ListQuery): void;
}

/** The filters in use, each to be taken away; the words stand in the search box. */
export function FilterChips({ query, onChoose }: FilterChipsProps) {
  const { t } = useTranslation();
  const label = useFilterLabel();
  const filters = activeFilters(query).filter(({ kind }) => kind !== 'text');
  if (filters.length === 0) return null;
  return (
    <ul className="filter-chips" aria-label={t('library.inUse')}>
      {filters.map((filter) => (
        <li key={`${filter.kind} ${label(filter)}`}>
          <button type="button" aria-label={t('library.removeFilter', { filter: label(filter) })} onClick={() => onChoose(filter.without)}>
            <span>{label(filter)}</span>
            <X aria-hidden="true" />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="clear" onClick={() => onChoose({ ...withoutFilters(query), text: query.text })}>
          {t('library.clearFilters')}
        </button>
      </li>
    </ul>
  );
}
