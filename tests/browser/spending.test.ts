import { beforeEach, expect, it, vi } from 'vitest';
import { noteSpending, throwAtCeiling } from '@/utils/browser/spending';
import { settingsItem, spendingItem } from '@/utils/browser/storage';
import { monthOf } from '@/utils/cost/spending';
import type { Profile } from '@/utils/llm/profile';
import { emptyBrowser } from './job-world';

const priced: Profile = {
  id: 'a',
  name: '',
  providerId: 'custom',
  baseUrl: 'https://beans.example/v1',
  model: 'm',
  price: { currency: 'CNY', input: 2, output: 10 },
};
const usage = { tokensIn: 500_000, tokensOut: 100_000 };

beforeEach(emptyBrowser);

const thisMonth = async () => (await spendingItem.getValue())[monthOf(Date.now())];
const allow = (currency: 'CNY' | 'USD', amount: number) =>
  settingsItem.setValue({ language: 'zh', theme: 'system', ceiling: { currency, amount } });

it('adds each call to its month, none of two at once lost', async () => {
  await Promise.all([noteSpending(priced, usage), noteSpending(priced, usage), noteSpending({ ...priced, price: undefined }, usage)]);
  expect(await thisMonth()).toEqual({ calls: 3, unpriced: 1, tokensIn: 1_500_000, tokensOut: 300_000, amounts: { CNY: 4 } });
});

it('counts a call that the service did not count as one without a price', async () => {
  await noteSpending(priced, {});
  expect(Object.values(await spendingItem.getValue())).toEqual([{ calls: 1, unpriced: 1, tokensIn: 0, tokensOut: 0, amounts: {} }]);
});

it.each<[string, 'CNY' | 'USD', number, boolean]>([
  ['before it', 'CNY', 2.01, false],
  ['at it', 'CNY', 2, true],
  ['beyond it', 'CNY', 1, true],
  ['with another currency', 'USD', 1, false],
  ['with a ceiling of nothing', 'CNY', 0, true],
])('stops new calls once a month has cost what is allowed: %s', async (_, currency, amount, stops) => {
  await noteSpending(priced, usage);
  await allow(currency, amount);
  const outcome = await throwAtCeiling().catch((error: unknown) => error);
  if (stops) expect(outcome).toMatchObject({ code: 'ceiling-reached', detail: `${amount} ${currency}` });
  else expect(outcome).toBeUndefined();
});

it('lets no call through before the last one has been counted', async () => {
  await allow('CNY', 1);
  const noted = noteSpending(priced, usage);
  await expect(throwAtCeiling()).rejects.toMatchObject({ code: 'ceiling-reached' });
  await noted;
});

it('allows everything without a ceiling, and begins anew with the month', async () => {
  await noteSpending(priced, usage);
  await expect(throwAtCeiling()).resolves.toBeUndefined();
  await allow('CNY', 1);
  vi.useFakeTimers({ now: Date.now() + 32 * 86_400_000, toFake: ['Date'] });
  await expect(throwAtCeiling()).resolves.toBeUndefined();
  vi.useRealTimers();
});
