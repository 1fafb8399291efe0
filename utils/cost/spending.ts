import type { Cost, Usage } from './cost';
import type { Currency } from './price';

/** What was spent in a month of the person's calendar. */
export interface MonthSpending {
  calls: number;
  /** Calls whose price or count is not known: the amounts do not hold them. */
  unpriced: number;
  tokensIn: number;
  tokensOut: number;
  amounts: Partial<Record<Currency, number>>;
}

/** By month, `2026-11`. */
export type Spending = Readonly<Record<string, MonthSpending>>;

/** New calls stop when a month has cost so much. */
export interface Ceiling {
  currency: Currency;
  amount: number;
}

export const nothingSpent: MonthSpending = { calls: 0, unpriced: 0, tokensIn: 0, tokensOut: 0, amounts: {} };

/** The month in which a moment lies where the person is: `2026-11`. */
export function monthOf(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`;
}

const MONTHS_KEPT = 24;

/** With one more call; months long past go. */
export function addCall(spending: Spending, at: number, usage: Usage, cost: Cost | undefined): Spending {
  const month = monthOf(at);
  const before = spending[month] ?? nothingSpent;
  const amounts =
    cost === undefined ? before.amounts : { ...before.amounts, [cost.currency]: (before.amounts[cost.currency] ?? 0) + cost.amount };
  const after: MonthSpending = {
    calls: before.calls + 1,
    unpriced: before.unpriced + (cost === undefined ? 1 : 0),
    tokensIn: before.tokensIn + (usage.tokensIn ?? 0),
    tokensOut: before.tokensOut + (usage.tokensOut ?? 0),
    amounts,
  };
  const kept = Object.entries({ ...spending, [month]: after }).sort(([a], [b]) => b.localeCompare(a));
  return Object.fromEntries(kept.slice(0, MONTHS_KEPT));
}

/** Whether the month of that moment has cost as much as the person allows. */
export function isAtCeiling(spending: Spending, at: number, ceiling: Ceiling | undefined): boolean {
  if (ceiling === undefined) return false;
  return ((spending[monthOf(at)] ?? nothingSpent).amounts[ceiling.currency] ?? 0) >= ceiling.amount;
}
