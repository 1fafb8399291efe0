import { useTranslation } from 'react-i18next';
import { formatCost } from '@/components/formatCost';
import { useFormat } from '@/components/useFormat';
import type { Language } from '@/utils/failure';
import { estimate } from '@/utils/llm/estimate';
import type { Profile } from '@/utils/llm/profile';

/** About what a summary will take with this profile, before anything of the paper is known; without its price where that is not known. */
export function useEstimateText(profile: Profile | undefined): string | undefined {
  const { t, i18n } = useTranslation();
  const { compact } = useFormat();
  if (profile === undefined) return undefined;
  const { tokens, cost } = estimate(profile, Date.now());
  const count = compact(tokens);
  if (cost === undefined) return t('panel.estimate', { tokens: count });
  if (cost.amount === 0) return t('panel.estimateFree', { tokens: count });
  return t('panel.estimateCost', { tokens: count, cost: formatCost(cost, i18n.language as Language) });
}
