import type { Cost } from '@/utils/cost/cost';
import type { Language } from '@/utils/failure';
import { localeOf } from './format';

/** `¥1.40`, `$0.031`: a summary costs a fraction of a cent, so that small amounts keep two digits that say something. */
export function formatCost({ currency, amount }: Cost, language: Language): string {
  const digits =
    amount === 0
      ? { maximumFractionDigits: 0 }
      : amount < 1
        ? { minimumSignificantDigits: 1, maximumSignificantDigits: 2 }
        : { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return new Intl.NumberFormat(localeOf(language), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    ...digits,
  }).format(amount);
}

/** A price as services write it: `¥1`, `¥0.02`, `¥4.5`. */
export function formatPrice({ currency, amount }: Cost, language: Language): string {
  return new Intl.NumberFormat(localeOf(language), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: 0,
    maximumFractionDigits: 4,
  }).format(amount);
}
