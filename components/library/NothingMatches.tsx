import { FilterX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/Button';
import { useFormat } from '@/components/useFormat';
import { cardTexts } from '@/utils/browser/library/card-texts';
import { activeFilters, filtersToBlame, withoutFilters } from '@/utils/library/active-filters';
import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import type { ListQuery } from '@/utils/library/list-query';
import { useFilterLabel } from './useFilterLabel';
import './Teaching.css';

interface NothingMatchesProps {
  query: ListQuery;
  entries: readonly CatalogueEntry[];
  onChoose(query: ListQuery): void;
}

/** Nothing is as asked: which part of what was asked is to blame, and the way back to the whole list. */
export function NothingMatches({ query, entries, onChoose }: NothingMatchesProps) {
  const { t } = useTranslation();
  const label = useFilterLabel();
  const [first, ...others] = activeFilters(query);
  const isOne = first !== undefined && others.length === 0;
  const blamed = isOne ? [] : filtersToBlame(entries, query, { now: Date.now(), index: cardTexts });
  const { number } = useFormat();
  return (
    <section className="teaching nothing-matches">
      <h2>{t('library.nothingMatches')}</h2>
      <p>{isOne ? t('library.nothingMatchesOne', { filter: label(first) }) : t('library.nothingMatchesHint')}</p>
      <ul>
        {blamed.map(({ filter, count }) => (
          <li key={`${filter.kind} ${label(filter)}`}>
            <button type="button" onClick={() => onChoose(filter.without)}>
              {t('library.without', { filter: label(filter), count, shown: number(count) })}
            </button>
          </li>
        ))}
      </ul>
      <Button icon={<FilterX aria-hidden="true" />} onClick={() => onChoose(withoutFilters(query))}>
        {t('library.clearFilters')}
      </Button>
    </section>
  );
}
