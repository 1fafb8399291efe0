import { expect, it } from 'vitest';
import { costOf, isPeak } from '@/utils/llm/cost';
import type { Profile } from '@/utils/llm/profile';
import { addCall, isAtCeiling, monthOf, type Spending } from '@/utils/llm/spending';
import { readUsage, type Usage } from '@/utils/llm/usage';

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
  const cost = costOf(profile, usage, at);
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

it.each<[string, unknown, Usage]>([
  [
    'OpenAI, Qwen, GLM',
    {
      prompt_tokens: 9,
      completion_tokens: 5,
      total_tokens: 14,
      prompt_tokens_details: { cached_tokens: 4 },
      completion_tokens_details: { reasoning_tokens: 3 },
    },
    { tokensIn: 9, tokensCached: 4, tokensOut: 5, tokensThinking: 3 },
  ],
  [
    'DeepSeek',
    { prompt_tokens: 9, completion_tokens: 5, prompt_cache_hit_tokens: 6, prompt_cache_miss_tokens: 3 },
    { tokensIn: 9, tokensCached: 6, tokensOut: 5 },
  ],
  ['Kimi', { prompt_tokens: 9, completion_tokens: 5, cached_tokens: 2 }, { tokensIn: 9, tokensCached: 2, tokensOut: 5 }],
  ['Gemini', { prompt_tokens: 9, completion_tokens: 5, total_tokens: 34 }, { tokensIn: 9, tokensOut: 25 }],
  ['one whose total is too small', { prompt_tokens: 9, completion_tokens: 5, total_tokens: 5 }, { tokensIn: 9, tokensOut: 5 }],
  ['one without a prompt', { completion_tokens: 5, total_tokens: 34 }, { tokensOut: 5 }],
  ['Ollama', { prompt_tokens: 9, completion_tokens: 5 }, { tokensIn: 9, tokensOut: 5 }],
  [
    'one with empty details',
    { prompt_tokens: 9, completion_tokens: 5, prompt_tokens_details: null, completion_tokens_details: {} },
    { tokensIn: 9, tokensOut: 5 },
  ],
  ['one with nothing in its cache', { prompt_tokens: 9, prompt_tokens_details: { cached_tokens: 0 } }, { tokensIn: 9, tokensCached: 0 }],
  ['one that counts in texts', { prompt_tokens: '9', completion_tokens: null }, {}],
  ['one that counts backwards', { prompt_tokens: -1, completion_tokens: Number.NaN }, {}],
  ['one that says nothing', null, {}],
  ['one that says nothing yet', undefined, {}],
  ['one that sends a text', 'beans', {}],
])('reads what %s counted', (_, block, usage) => {
  expect(readUsage(block)).toEqual(usage);
});

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
