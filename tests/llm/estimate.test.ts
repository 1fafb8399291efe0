// @vitest-environment node
import { expect, test } from 'vitest';
import { estimate, estimateRange } from '@/utils/llm/estimate';
import type { Profile } from '@/utils/llm/profile';

const deepseek: Profile = { id: 'a', name: '', providerId: 'deepseek', baseUrl: 'https://api.deepseek.com', model: 'deepseek-flash' };
const local: Profile = { id: 'b', name: '', providerId: 'ollama', baseUrl: 'http://localhost:11434/v1', model: 'qwen3:8b' };

/** A Sunday, and a Monday at ten in Beijing. */
const quiet = Date.UTC(2026, 10, 22, 2);
const peak = Date.UTC(2026, 10, 23, 2);

test.each<[string, Profile, number, number, number | undefined]>([
  ['by the known price', deepseek, quiet, 22_000, 0.028],
  ['double at peak hours', deepseek, peak, 22_000, 0.056],
  ['by the person’s own price, at any hour', { ...deepseek, price: { currency: 'USD', input: 1, output: 10 } }, peak, 22_000, 0.04],
  ['without a price where none is known', { ...deepseek, model: 'another' }, quiet, 22_000, undefined],
  ['without a price on this machine', local, quiet, 22_000, undefined],
  ['with no more than the model reads', { ...local, contextTokens: 8_000 }, quiet, 8_000, undefined],
])('a summary is estimated %s', (_, profile, at, tokens, amount) => {
  const found = estimate(profile, at);
  expect(found.tokens).toBe(tokens);
  if (amount === undefined) expect(found.cost).toBeUndefined();
  else expect(found.cost?.amount).toBeCloseTo(amount, 6);
});

test('fifty papers cost fifty times as much', () => {
  expect(estimate(deepseek, quiet, 50).cost?.amount).toBeCloseTo(1.4, 6);
});

const own: Profile = { ...deepseek, price: { currency: 'USD', input: 1, output: 10 } };

test.each<[string, Profile, { usual: number; peak?: number } | undefined]>([
  ['outside and within peak hours', deepseek, { usual: 1.4, peak: 2.8 }],
  ['once where every hour costs the same', own, { usual: 2 }],
  ['once where nothing costs anything', { ...deepseek, price: { currency: 'CNY', input: 0, output: 0 } }, { usual: 0 }],
  ['not where no price is known', local, undefined],
])('fifty papers are estimated %s', (_, profile, amounts) => {
  const found = estimateRange(profile, 50);
  expect([found?.usual.amount.toFixed(6), found?.peak?.amount.toFixed(6)]).toEqual([amounts?.usual.toFixed(6), amounts?.peak?.toFixed(6)]);
});
