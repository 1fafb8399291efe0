import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MonthSpending } from '@/utils/cost/spending';
import { useMonthTexts } from './useMonthTexts';
import '@/components/ui/folded.css';

/** One line for each month, newest first. */
export function EarlierMonths({ months }: { months: readonly [month: string, spent: MonthSpending][] }) {
  const { t } = useTranslation();
  const texts = useMonthTexts();
  const newestFirst = [...months].sort(([a], [b]) => b.localeCompare(a));
  return (
    <details className="folded">
      <summary>
        <ChevronRight aria-hidden="true" />
        {t('spending.months')}
      </summary>
      <table>
        <tbody>
          {newestFirst.map(([month, spent]) => (
            <tr key={month}>
              <th scope="row">{texts.name(month)}</th>
              <td>{texts.cost(spent) || '—'}</td>
              <td className="muted">
                <span className="whole">{t('spending.calls', { count: spent.calls })} ·</span>{' '}
                <span className="whole">{texts.tokens(spent)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
