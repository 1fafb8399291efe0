import { useTranslation } from 'react-i18next';
import { formatCost } from '@/components/formatCost';
import type { Currency } from '@/utils/cost/price';
import type { MonthSpending } from '@/utils/cost/spending';
import type { Language } from '@/utils/failure';

/** A month and what was spent in it, in the person's language. */
export function useMonthTexts() {
  const { t, i18n } = useTranslation();
  const language = i18n.language as Language;
  const count = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 });
  return {
    /** Of `2026-11`. */
    name: (month: string) => {
      const [year, number] = month.split('-').map(Number);
      const day = new Date(year ?? 0, (number ?? 1) - 1);
      return day.toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en', { year: 'numeric', month: 'long' });
    },
    /** Empty where no price was known. */
    cost: ({ amounts }: MonthSpending) =>
      Object.entries(amounts)
        .map(([currency, amount]) => formatCost({ currency: currency as Currency, amount }, language))
        .join(' + '),
    tokens: ({ tokensIn, tokensOut }: MonthSpending) => t('spending.tokens', { in: count.format(tokensIn), out: count.format(tokensOut) }),
  };
}
