import { useTranslation } from 'react-i18next';
import { formatCost } from '@/components/formatCost';
import { useFormat } from '@/components/useFormat';
import type { Currency } from '@/utils/cost/price';
import type { Spent } from '@/utils/digest/digest';
import type { Language } from '@/utils/failure';

/** What calls have taken, in one line: `约 64 万 token · ¥1.40`; what has no known price is said to be beside it. */
export function useTakenText(): (spent: Spent) => string {
  const { t, i18n } = useTranslation();
  const { compact, number } = useFormat();
  return ({ tokensIn = 0, tokensOut = 0, calls, unpriced, amounts }) => {
    const costs = Object.entries(amounts).map(([currency, amount]) =>
      formatCost({ currency: currency as Currency, amount }, i18n.language as Language),
    );
    const parts = [
      t('digest.tokens', { tokens: compact(tokensIn + tokensOut) }),
      ...costs,
      // Where no call has a price there is none to be told apart.
      ...(unpriced > 0 && unpriced < calls ? [t('digest.unpriced', { count: unpriced, shown: number(unpriced) })] : []),
    ];
    return parts.join(' · ');
  };
}
