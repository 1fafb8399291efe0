import { useTranslation } from 'react-i18next';
import { useFormat } from '@/components/useFormat';
import type { ActiveFilter } from '@/utils/library/active-filters';

/** What a filter is called. */
export function useFilterLabel(): (filter: ActiveFilter) => string {
  const { t } = useTranslation();
  const { day } = useFormat();
  /** The day as it stands in the calendar, wherever the person is. */
  const named = (isoDay: string) => day(Date.parse(`${isoDay}T00:00`));
  return (filter) => {
    switch (filter.kind) {
      case 'text':
        return filter.text;
      case 'period':
        return t(`library.period.${filter.period}`);
      case 'days':
        if (filter.from === undefined) return t('library.daysTo', { to: named(filter.to ?? '') });
        if (filter.to === undefined) return t('library.daysFrom', { from: named(filter.from) });
        return t('library.daysBetween', { from: named(filter.from), to: named(filter.to) });
      case 'source':
        return t(`source.${filter.source}`);
      case 'tag':
        return `#${filter.tag}`;
      case 'trait':
        return t(`library.trait.${filter.trait}`);
    }
  };
}
