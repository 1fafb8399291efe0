import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/components/useFormat';
import type { DigestHead } from '@/utils/digest/digest-head';
import { compareCounts } from '@/utils/digest/trends/compare-counts';
import { monthAfter } from '@/utils/digest/trends/month-days';
import { BarTable } from './BarTable';
import { DayColumns } from './DayColumns';
import { useMonthRead } from './useMonthRead';
import './MonthTrends.css';
import '@/components/ui/folded.css';

/** More of them say little. */
const MOST_BARS = 12;

interface MonthTrendsProps {
  month: string;
  heads: readonly DigestHead[];
}

/** What a month's papers are about beside the former month's. Their digests are only read once it is opened. */
export function MonthTrends({ month, heads }: MonthTrendsProps) {
  const { t } = useTranslation();
  const { month: monthName } = useFormat();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="folded month-trends" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <ChevronRight aria-hidden="true" />
        {t('trends.title', { month: monthName(month) })}
      </summary>
      {isOpen && <Trends month={month} heads={heads} />}
    </details>
  );
}

function Trends({ month, heads }: MonthTrendsProps) {
  const { t } = useTranslation();
  const of = (wanted: string) => heads.filter(({ day }) => day.startsWith(wanted));
  const ofMonth = of(month);
  const months = useMonthRead(ofMonth, of(monthAfter(month, -1)));
  if (months === undefined) return <p role="status">{t('trends.reading')}</p>;
  const { now, former } = months;
  const fields = compareCounts(now.fields, former.fields).slice(0, MOST_BARS);
  const terms = compareCounts(now.terms, former.terms).slice(0, MOST_BARS);
  return (
    <div className="trends">
      <DayColumns month={month} heads={ofMonth} />
      {fields.length === 0 ? (
        <p className="muted">{t('trends.noFields')}</p>
      ) : (
        <BarTable lang="zh-CN" caption={t('trends.fields')} hint={t('trends.fieldsOf', { count: now.fields.papers })} trends={fields} />
      )}
      {terms.length === 0 ? (
        <p className="muted">{t('trends.noTerms')}</p>
      ) : (
        <BarTable caption={t('trends.terms')} hint={t('trends.termsOf', { count: now.terms.papers })} trends={terms} />
      )}
      {now.lacking > 0 && <p className="amber">{t('trends.lacking', { count: now.lacking })}</p>}
    </div>
  );
}
