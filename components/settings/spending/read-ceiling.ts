import type { Currency } from '@/utils/cost/price';
import type { Ceiling } from '@/utils/cost/spending';

/** `null`: none is wanted. */
export type ReadCeiling = Ceiling | null | 'bad';

/** Reads what was typed as a ceiling: `20`, `¥20`, `1,000.50`. */
export function readCeiling(typed: string, currency: Currency): ReadCeiling {
  const text = typed.normalize('NFKC').replace(/[\s¥$元]/g, '');
  if (text === '') return null;
  const isNumber = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$|^\.\d+$/.test(text);
  const amount = Number(text.replaceAll(',', ''));
  return isNumber && amount > 0 && Number.isFinite(amount) ? { currency, amount } : 'bad';
}
