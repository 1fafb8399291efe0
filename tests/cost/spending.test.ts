import { expect, it } from 'vitest';
import { addCall, isAtCeiling, monthOf, type Spending } from '@/utils/cost/spending';

it('keeps the last two years of spending, each month by itself', () => {
  let spending: Spending = {};
  for (let month = 0; month < 30; month++) {
    const at = new Date(2024, month, 15).getTime();
    for (const amount of [1, 2]) spending = addCall(spending, at, { tokensIn: 10, tokensOut: 1 }, { currency: 'CNY', amount });
    spending = addCall(spending, at, { tokensIn: 5 }, undefined);
  }
  expect(Object.keys(spending).toSorted()).toEqual(
    Array.from({ length: 24 }, (_, index) => monthOf(new Date(2024, 6 + index, 1).getTime())),
  );
  expect(spending['2026-06']).toEqual({ calls: 3, unpriced: 1, tokensIn: 25, tokensOut: 2, amounts: { CNY: 3 } });
});

it('keeps currencies apart, and a ceiling in one of them', () => {
  const at = new Date(2026, 10, 30, 23, 59).getTime();
  const costs = [
    { currency: 'CNY', amount: 2 },
    { currency: 'USD', amount: 1 },
  ] as const;
  const spending = costs.reduce<Spending>((sum, cost) => addCall(sum, at, {}, cost), {});
  expect(spending['2026-11']?.amounts).toEqual({ CNY: 2, USD: 1 });
  expect(isAtCeiling(spending, at, { currency: 'CNY', amount: 2 })).toBe(true);
  expect(isAtCeiling(spending, at, { currency: 'USD', amount: 2 })).toBe(false);
  expect(isAtCeiling(spending, at + 60_000, { currency: 'CNY', amount: 2 })).toBe(false);
  expect(isAtCeiling(spending, at, undefined)).toBe(false);
});
