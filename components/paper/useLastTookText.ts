import { useTranslation } from 'react-i18next';
import { formatCost } from '@/components/formatCost';
import { useFormat } from '@/components/useFormat';
import type { Language } from '@/utils/failure';
import type { Made } from '@/utils/summary/summary';

/** What a summary took, for whoever thinks of having it written again; `undefined` where nobody counted. */
export function useLastTookText({ tokensIn, tokensOut, cost }: Made): string | undefined {
  const { t, i18n } = useTranslation();
  const { number } = useFormat();
  if (tokensIn === undefined || tokensOut === undefined) return undefined;
  const counts = { in: number(tokensIn), out: number(tokensOut) };
  if (cost === undefined) return t('done.lastTook', counts);
  return t('done.lastTookCost', { ...counts, cost: formatCost(cost, i18n.language as Language) });
}
