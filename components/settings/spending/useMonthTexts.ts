import { useTranslation } from 'react-i18next';
import { formatCost } from '@/components/formatCost';
import { useFormat } from '@/components/useFormat';
import type { Currency } from '@/utils/cost/price';
import type { MonthSpending } from '@/utils/cost/spending';
import type { Language } from '@/utils/failure';

/** A month and what was spent in it, in the person's language. */
export function useMonthTexts() {
  const { t, i18n } = useTranslation();
  const language = i18n.language as Language;
  const { compact, month } = useFormat();
  return {
    /** Of `2026-11`. */
    name: month,
    /** Empty where no price was known. */
    cost: ({ amounts }: MonthSpending) =>
      Object.entries(amounts)
        .map(([currency, amount]) => formatCost({ currency: currency as Currency, amount }, language))
        .join(' + '),
    tokens: ({ tokensIn, tokensOut }: MonthSpending) => t('spending.tokens', { in: compact(tokensIn), out: compact(tokensOut) }),
  };
}
