import { expect, it } from 'vitest';
import { costOf, sumOf, type Taken, type Usage } from '@/utils/cost/cost';
import { isPeak } from '@/utils/cost/price';
import { type Profile, tariffOf } from '@/utils/llm/profile';

const price = { currency: 'USD', input: 3, output: 15, cached: 0.3 } as const;
const own: Profile = { id: 'a', name: '', providerId: 'custom', baseUrl: 'https://beans.example', model: 'm', price };
const { cached: _, ...withoutCache } = price;
const deepseek: Profile = { id: 'a', name: '', providerId: 'deepseek', baseUrl: 'https://api.deepseek.com', model: ' deepseek-flash ' };
/** A Sunday in Beijing. */
const quiet = Date.parse('2026-11-22T10:00:00+08:00');
/** Monday to Friday, 9–12 and 14–18 there. */
const busy = Date.parse('2026-11-23T10:00:00+08:00');
const million = { tokensIn: 1_000_000, tokensOut: 1_000_000 };

it.each<[string, Profile, Usage, number, number | undefined]>([
  ['input and output', own, million, quiet, 18],
  ['what was in the cache', own, { ...million, tokensCached: 400_000 }, quiet, 0.6 * 3 + 0.4 * 0.3 + 15],
  ['all of it in the cache', own, { ...million, tokensCached: 1_000_000 }, quiet, 15.3],
  ['no more in the cache than there was', own, { ...million, tokensCached: 9_000_000 }, quiet, 15.3],
  ['a cache without a price of its own', { ...own, price: withoutCache }, { ...million, tokensCached: 500_000 }, quiet, 18],
  ['nothing', own, { tokensIn: 0, tokensOut: 0 }, quiet, 0],
  ['what costs nothing', { ...own, price: { currency: 'CNY', input: 0, output: 0 } }, million, quiet, 0],
  ['output that was not counted', own, { tokensIn: 5 }, quiet, undefined],
  ['input that was not counted', own, { tokensOut: 5 }, quiet, undefined],
  ['a price that nobody knows', { ...own, price: undefined }, million, quiet, undefined],
  ['a model that is not listed', { ...deepseek, model: 'other' }, million, quiet, undefined],
  ['a listed price', deepseek, million, quiet, 5],
  ['a listed price at a busy hour', deepseek, million, busy, 10],
  ['a price of one’s own at a busy hour', { ...deepseek, price: { currency: 'CNY', input: 1, output: 1 } }, million, busy, 2],
])('costs %s', (_, profile, usage, at, amount) => {
  const cost = costOf(tariffOf(profile), usage, at);
  if (amount === undefined) expect(cost).toBeUndefined();
  else expect(cost?.amount).toBeCloseTo(amount, 9);
});

const peak = {
  factor: 2,
  timeZone: 'Asia/Shanghai',
  weekdays: [
    [9, 12],
    [14, 18],
  ],
} as const;

it.each<[string, boolean]>([
  ['2026-11-23T08:59:59+08:00', false],
  ['2026-11-23T09:00:00+08:00', true],
  ['2026-11-23T11:59:59+08:00', true],
  ['2026-11-23T12:00:00+08:00', false],
  ['2026-11-23T14:00:00+08:00', true],
  ['2026-11-23T17:59:59+08:00', true],
  ['2026-11-23T18:00:00+08:00', false],
  ['2026-11-27T10:00:00+08:00', true],
  ['2026-11-28T10:00:00+08:00', false],
  ['2026-11-29T10:00:00+08:00', false],
  ['2026-11-23T00:30:00+08:00', false],
  // Still Sunday in New York, Monday morning in Beijing.
  ['2026-11-22T21:00:00-05:00', true],
  // Friday noon in New York, Saturday in Beijing.
  ['2026-11-27T21:00:00-05:00', false],
])('at %s is a busy hour in Beijing: %s', (at, expected) => {
  expect(isPeak(peak, Date.parse(at))).toBe(expected);
});

const yuan = (amount: number) => ({ cost: { currency: 'CNY' as const, amount } });

it.each<[string, Taken[], Taken]>([
  ['nothing', [], {}],
  ['what one took', [{ tokensIn: 5, tokensOut: 2, ...yuan(0.5) }], { tokensIn: 5, tokensOut: 2, ...yuan(0.5) }],
  [
    'the sum',
    [
      { tokensIn: 5, tokensCached: 1, ...yuan(1) },
      { tokensIn: 7, ...yuan(2) },
    ],
    { tokensIn: 12, tokensCached: 1, ...yuan(3) },
  ],
  ['no cost where one has none', [{ tokensIn: 5, ...yuan(1) }, { tokensIn: 7 }], { tokensIn: 12 }],
  ['no cost in two currencies', [yuan(1), { cost: { currency: 'USD', amount: 1 } }], {}],
  ['no cost that is free and none that is not known', [{ ...yuan(0), tokensThinking: 0 }], { ...yuan(0), tokensThinking: 0 }],
])('together calls take %s', (_, calls, taken) => {
  expect(sumOf(calls)).toEqual(taken);
});
