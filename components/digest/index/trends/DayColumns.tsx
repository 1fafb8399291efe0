import { useTranslation } from 'react-i18next';
import type { DigestHead } from '@/utils/digest/digest-head';
import { papersPerDay } from '@/utils/digest/trends/papers-per-day';
import './DayColumns.css';

/** How many papers the day lists of a month have, as a row of small columns; days whose list was never had are left out for those who hear it. */
export function DayColumns({ month, heads }: { month: string; heads: readonly DigestHead[] }) {
  const { t } = useTranslation();
  const days = papersPerDay(month, heads);
  const most = Math.max(1, ...days.map(({ papers = 0 }) => papers));
  return (
    <figure className="day-columns">
      <figcaption>{t('trends.perDay')}</figcaption>
      <ol>
        {days.map(({ day, papers }) => {
          const words = papers === undefined ? undefined : t('trends.onDay', { day, count: papers });
          return (
            <li key={day} title={words} aria-hidden={papers === undefined}>
              <i style={{ height: `${(100 * (papers ?? 0)) / most}%` }} />
              <span className="unseen">{words}</span>
            </li>
          );
        })}
      </ol>
      <p aria-hidden="true">
        <span>1</span>
        <span>{days.length}</span>
      </p>
    </figure>
  );
}
