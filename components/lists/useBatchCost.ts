import { useTranslation } from 'react-i18next';
import { formatCost } from '@/components/formatCost';
import { useFormat } from '@/components/useFormat';
import type { Language } from '@/utils/failure';
import { estimate } from '@/utils/llm/estimate';
import type { Profile } from '@/utils/llm/profile';

/** About what so many summaries take with this profile; without its price where that is not known. */
export function useBatchCost(profile: Profile | undefined, papers: number): string {
  const { t, i18n } = useTranslation();
  const { compact } = useFormat();
  if (profile === undefined) return '';
  const { tokens, cost } = estimate(profile, Date.now(), papers);
  const count = compact(tokens);
  if (cost === undefined) return t('list.costUnknown', { tokens: count });
  if (cost.amount === 0) return t('list.costFree', { tokens: count });
  return t('list.cost', { tokens: count, cost: formatCost(cost, i18n.language as Language) });
}
