import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/components/useFormat';
import { compareSummaries, type SectionChange } from '@/utils/summary/compare/compare-summaries';
import type { SavedPaper, Summary } from '@/utils/summary/summary';
import { ChangedFigures } from './ChangedFigures';
import { ReceiptChanges } from './ReceiptChanges';
import { SectionDiff } from './SectionDiff';
import { summaryId } from './shown-summary';
import { useSummaryLabel } from './useSummaryLabel';
import './CompareSummaries.css';

interface CompareSummariesProps {
  summaries: SavedPaper['summaries'];
  /** The two that are compared first; the person may choose others. */
  before: Summary;
  after: Summary;
}

/** Two summaries of a paper: what was read otherwise, which numbers changed, and every section word by word. */
export function CompareSummaries({ summaries, before, after }: CompareSummariesProps) {
  const { t } = useTranslation();
  const { list } = useFormat();
  const [ids, setIds] = useState({ before: summaryId(before), after: summaryId(after) });
  const find = (id: number, other: Summary) => summaries.find((summary) => summaryId(summary) === id) ?? other;
  const [old, fresh] = [find(ids.before, before), find(ids.after, after)];
  const { receipt, figures, sections } = useMemo(() => compareSummaries(old, fresh), [old, fresh]);
  const nameOf = ({ field, heading }: Pick<SectionChange, 'field' | 'heading'>) =>
    field === undefined ? heading || t('done.more') : t(`field.${field}`);
  const same = sections.filter(({ status }) => status === 'same');
  return (
    <div className="compare">
      <div className="compare-pair">
        <ChooseSummary label={t('version.from')} summaries={summaries} chosen={old} onChoose={(id) => setIds({ ...ids, before: id })} />
        <ChooseSummary label={t('version.to')} summaries={summaries} chosen={fresh} onChoose={(id) => setIds({ ...ids, after: id })} />
      </div>
      <ReceiptChanges changes={receipt} />
      {same.length === sections.length ? (
        <p className="muted">{t('version.identical')}</p>
      ) : (
        <ChangedFigures changes={figures} nameOf={(id) => nameOf(sections.find((section) => section.id === id) ?? { heading: id })} />
      )}
      {sections
        .filter(({ status }) => status !== 'same')
        .map((section) => (
          <SectionDiff key={section.id} section={section} name={nameOf(section)} />
        ))}
      {same.length > 0 && same.length < sections.length && (
        <details className="compare-same">
          <summary>{t('version.same', { sections: list(same.map(nameOf)) })}</summary>
          {same.map((section) => (
            <SectionDiff key={section.id} section={section} name={nameOf(section)} />
          ))}
        </details>
      )}
    </div>
  );
}

interface ChooseSummaryProps {
  label: string;
  summaries: SavedPaper['summaries'];
  chosen: Summary;
  onChoose(id: number): void;
}

function ChooseSummary({ label, summaries, chosen, onChoose }: ChooseSummaryProps) {
  const nameOf = useSummaryLabel();
  return (
    <label className="compare-choice">
      <span>{label}</span>
      <select className="control" value={summaryId(chosen)} onChange={(event) => onChoose(Number(event.target.value))}>
        {summaries.map((summary) => (
          <option key={summaryId(summary)} value={summaryId(summary)}>
            {`${nameOf(summary)} · ${summary.made.model}`}
          </option>
        ))}
      </select>
    </label>
  );
}
