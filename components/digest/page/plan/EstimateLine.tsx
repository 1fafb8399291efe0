import { useTranslation } from 'react-i18next';
import { useDuration } from '@/components/digest/page/useDuration';
import { formatCost } from '@/components/formatCost';
import { useFormat } from '@/components/useFormat';
import type { RunEstimate } from '@/utils/digest/digest';
import type { Language } from '@/utils/failure';

interface EstimateLineProps {
  estimate: RunEstimate;
  chosen: number;
  /** The first papers are read to tell better: a service is set up. */
  isMeasured: boolean;
}

/** About what the chosen papers take: how many are made and how many are there, tokens, price, time, and what that rests on. */
export function EstimateLine({ estimate, chosen, isMeasured }: EstimateLineProps) {
  const { t, i18n } = useTranslation();
  const { compact, number } = useFormat();
  const duration = useDuration();
  const { papers, tokensIn, tokensOut, cost, milliseconds, measured } = estimate;
  if (chosen === 0) return <p className="estimate muted">{t('digest.noneChosen')}</p>;
  const reused = chosen - papers;
  const counts = [
    t('digest.toMake', { count: papers, shown: number(papers) }),
    ...(reused > 0 ? [t('digest.reusedCount', { count: reused, shown: number(reused) })] : []),
  ];
  const price =
    cost === undefined
      ? []
      : [cost.amount === 0 ? t('digest.free') : t('digest.about', { what: formatCost(cost, i18n.language as Language) })];
  const takes = [
    t('digest.tokens', { tokens: compact(tokensIn + tokensOut) }),
    ...price,
    t('digest.about', { what: duration(milliseconds) }),
  ];
  return (
    <p className="estimate" role="status">
      <strong>{counts.join(' · ')}</strong>
      {papers > 0 && <span>{takes.join(' · ')}</span>}
      {papers > 0 && (
        <small className="muted estimate-basis">
          {measured > 0
            ? t('digest.byMeasured', { count: measured, shown: number(measured) })
            : t(isMeasured ? 'digest.byUsual' : 'digest.byUsualOnly')}
        </small>
      )}
    </p>
  );
}
