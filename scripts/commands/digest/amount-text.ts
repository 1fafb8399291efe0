import type { Cost } from '@/utils/cost/cost';

const SIGNS = { CNY: '¥', USD: '$' } as const;

/** `¥0.03`. */
export function amountText({ amount, currency }: Cost): string {
  const sign = SIGNS[currency];
  return amount > 0 && amount < 0.005 ? `<${sign}0.01` : `${sign}${amount.toFixed(2)}`;
}

/** `14 s`, `3 min`, `2 h 5 min`. */
export function durationText(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
