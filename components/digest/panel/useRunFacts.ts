import { useTranslation } from 'react-i18next';
import { useDuration } from '@/components/digest/page/useDuration';
import { formatCost } from '@/components/formatCost';
import type { Currency } from '@/utils/cost/price';
import type { DigestRun } from '@/utils/digest/digest';
import { countRun, timeLeft } from '@/utils/digest/run/count-run';
import type { Language } from '@/utils/failure';

/** What is worth knowing of a run beside how far it is: `失败 2 · 约还要 8 分钟 · 已用 ¥1.20`. */
export function useRunFacts(run: DigestRun | undefined): string {
  const { t, i18n } = useTranslation();
  const duration = useDuration();
  if (run === undefined) return '';
  const { failed, left } = countRun(run);
  const costs = Object.entries(run.spent.amounts).map(([currency, amount]) =>
    formatCost({ currency: currency as Currency, amount }, i18n.language as Language),
  );
  const facts = [
    ...(run.status === 'paused' ? [t('digestPanel.paused')] : []),
    ...(failed === 0 ? [] : [t('digestPanel.failed', { failed })]),
    ...(run.status === 'going' && left > 0 ? [t('digestPanel.left', { time: duration(timeLeft(run)) })] : []),
    ...(costs.length === 0 ? [] : [t('digestPanel.cost', { cost: costs.join(' + ') })]),
  ];
  return facts.join(' · ');
}
