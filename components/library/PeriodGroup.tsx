import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type ListQuery, PERIODS } from '@/utils/library/list-query';
import '@/components/ui/controls.css';

interface PeriodGroupProps {
  query: ListQuery;
  onChoose(query: ListQuery): void;
}

/** When the papers were saved. */
export function PeriodGroup({ query, onChoose }: PeriodGroupProps) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className="filter-group">
      <legend>{t('library.saved')}</legend>
      <div className="filter-options">
        {PERIODS.map((period) => (
          <label key={period} className="filter-option">
            <input type="radio" name={name} checked={query.period === period} onChange={() => onChoose({ ...query, period })} />
            <span>{t(`library.period.${period}`)}</span>
          </label>
        ))}
      </div>
      {query.period === 'own' && (
        <div className="filter-days">
          {(['from', 'to'] as const).map((edge) => (
            <label key={edge}>
              {t(`library.${edge}`)}
              <input
                type="date"
                className="control"
                value={query[edge] ?? ''}
                onChange={(event) => onChoose({ ...query, [edge]: event.target.value || undefined })}
              />
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}
