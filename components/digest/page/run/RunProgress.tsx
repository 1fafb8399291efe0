import * as Progress from 'radix-ui/progress';
import { useTranslation } from 'react-i18next';
import { useDuration } from '@/components/digest/page/useDuration';
import { formatCost } from '@/components/formatCost';
import { useFormat } from '@/components/useFormat';
import type { DigestRun } from '@/utils/digest/digest';
import { type RunCounts, timeLeft } from '@/utils/digest/run/count-run';
import type { Language } from '@/utils/failure';
import '@/components/lists/QueueState.css';

/** How many are done, failed and left, how long that still takes, and what it costs. */
export function RunProgress({ run, counts }: { run: DigestRun; counts: RunCounts }) {
  const { t, i18n } = useTranslation();
  const { number } = useFormat();
  const duration = useDuration();
  const { chosen, done, reused, failed, left } = counts;
  const { plan, spent } = run;
  const label = t('digest.doneOf', { done: number(done), all: number(chosen) });
  const facts = [
    ...(reused > 0 ? [t('digest.reusedCount', { count: reused, shown: number(reused) })] : []),
    ...(failed > 0 ? [t('digest.failedCount', { count: failed, shown: number(failed) })] : []),
    ...(left > 0 ? [t('digest.leftCount', { count: left, shown: number(left) })] : []),
    ...(run.status === 'going' && left > 0 ? [t('digest.timeLeft', { time: duration(timeLeft(run)) })] : []),
  ];
  const { ceiling } = plan;
  const costs = ceiling && {
    spent: formatCost({ currency: ceiling.currency, amount: spent.amounts[ceiling.currency] ?? 0 }, i18n.language as Language),
    ceiling: formatCost(ceiling, i18n.language as Language),
  };
  return (
    <>
      <div className="run-line">
        <strong>{label}</strong>
        <span className="muted">{[...facts, ...(costs ? [t('digest.ofCeiling', costs)] : [])].join(' · ')}</span>
      </div>
      <Progress.Root className="queue-bar" value={done + failed} max={Math.max(1, chosen)} aria-label={label}>
        <Progress.Indicator style={{ width: `${(100 * (done + failed)) / Math.max(1, chosen)}%` }} />
      </Progress.Root>
    </>
  );
}
