import { ArrowDown, ArrowRight, ArrowUp, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/components/useFormat';
import type { Trend } from '@/utils/digest/trends/compare-counts';
import { EVERYTHING, writeQuery } from '@/utils/library/list-query';
import './BarTable.css';

interface BarTableProps {
  caption: string;
  hint: string;
  /** Of the words, where it is not the page's. */
  lang?: string;
  /** The most frequent first. */
  trends: readonly Trend[];
}

/** Words by the number of their papers, as bars in a table; each leads to the library's search for it. */
export function BarTable({ caption, hint, lang, trends }: BarTableProps) {
  const { t } = useTranslation();
  const most = trends[0]?.papers ?? 1;
  return (
    <table className="bar-table">
      <caption>
        {caption} <small className="muted">{hint}</small>
      </caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{t('trends.word')}</th>
          <th scope="col">{t('trends.papers')}</th>
          <th scope="col">{t('trends.compared')}</th>
        </tr>
      </thead>
      <tbody>
        {trends.map((trend) => (
          <tr key={trend.word}>
            <th scope="row">
              <a lang={lang} href={searchFor(trend.word)} title={trend.word}>
                {trend.word}
              </a>
            </th>
            <td>
              <span className="bar-track">
                <i style={{ width: `${(100 * trend.papers) / most}%` }} />
              </span>
              <span className="bar-count">{trend.papers}</span>
            </td>
            <td className="bar-share">
              <ShareMark trend={trend} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const SIGNS = { new: Plus, up: ArrowUp, down: ArrowDown, same: ArrowRight } as const;

/** How large a part of the month that is, and which way it went. */
function ShareMark({ trend: { share, change } }: { trend: Trend }) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  if (change === undefined) return percent(share);
  const Sign = SIGNS[change.to];
  const isNew = change.to === 'new';
  return (
    <span data-change={change.to}>
      {percent(share)}
      <Sign aria-hidden="true" />
      <span className={isNew ? undefined : 'unseen'}>{t(`trends.change.${change.to}`)}</span>
      {!isNew && <span className="bar-before">{t('trends.before', { share: percent(change.from) })}</span>}
    </span>
  );
}

/** The list's search stands in the address before the `#`. */
function searchFor(word: string): string {
  return `${location.pathname}${writeQuery({ ...EVERYTHING, text: word })}#/`;
}
