import { describe, expect, it } from 'vitest';
import { copyOf, type DraftProfile, finish, isSame, problemsOf, profileFor } from '@/components/settings/profiles/profile-draft';
import type { Profile } from '@/utils/llm/profile';
import { findProvider } from '@/utils/llm/providers';

const good: Profile = {
  id: 'a',
  name: '',
  providerId: 'deepseek',
  baseUrl: 'https://api.deepseek.com',
  model: 'deepseek-flash',
  keyOrigin: 'https://api.deepseek.com',
};

it.each<[string, Partial<DraftProfile>, string[]]>([
  ['nothing in a whole one', {}, []],
  ['an address that is missing', { baseUrl: ' ' }, ['no-address']],
  ['an address that is none', { baseUrl: 'api.deepseek.com' }, ['bad-address']],
  ['an address of another kind', { baseUrl: 'ftp://x.example' }, ['bad-address']],
  ['an address with a password', { baseUrl: 'https://me:secret@x.example/v1' }, ['bad-address']],
  ['an address of every site', { baseUrl: 'https://*/v1' }, ['bad-address']],
  ['an address of many sites', { baseUrl: 'https://*.x.example/v1' }, ['bad-address']],
  ['an address without a host', { baseUrl: 'https://[x/v1' }, ['bad-address']],
  ['a missing model', { model: '' }, ['no-model']],
  ['a context of nothing', { contextTokens: 0 }, ['context']],
  ['half a token', { maxOutputTokens: 0.5 }, ['output']],
  ['sixteen at once', { atOnce: 16 }, []],
  ['more at once than anybody allows', { atOnce: 17 }, ['at-once']],
  ['none at once', { atOnce: 0 }, ['at-once']],
  ['a temperature of 0', { temperature: 0 }, []],
  ['too much heat', { temperature: 2.1 }, ['temperature']],
  ['half a price', { price: { currency: 'CNY', input: 1 } }, ['price']],
  ['a cached price alone', { price: { currency: 'CNY', cached: 1 } }, ['price']],
  ['a price below nothing', { price: { currency: 'CNY', input: 1, output: -1 } }, ['price']],
  ['a currency without a price', { price: { currency: 'USD' } }, []],
  ['a price of nothing', { price: { currency: 'CNY', input: 0, output: 0 } }, []],
])('finds %s', (_, change, problems) => {
  expect([...problemsOf({ ...good, ...change })]).toEqual(problems);
});

describe('a finished profile', () => {
  it('has no empty fields, no half price and no spaces around what was pasted', () => {
    const draft = {
      ...good,
      baseUrl: ' https://api.deepseek.com\n',
      temperature: undefined,
      price: { currency: 'USD' as const, input: 1 },
    };
    expect(finish(draft)).toEqual(good);
    expect(Object.keys(finish(draft))).not.toContain('temperature');
  });

  it('has the person’s own price', () => {
    const price = { currency: 'CNY', input: 1, cached: undefined, output: 2 } as const;
    expect(finish({ ...good, price }).price).toEqual({ currency: 'CNY', input: 1, output: 2 });
  });
});

it('another service takes its own proposals, and keeps id, name and where the key may go', () => {
  const kimi = findProvider('kimi');
  if (kimi === undefined) throw new Error('no kimi');
  expect(profileFor(kimi, { ...good, name: '日常', temperature: 1 })).toEqual({
    id: 'a',
    name: '日常',
    providerId: 'kimi',
    baseUrl: 'https://api.moonshot.cn/v1',
    model: 'kimi-k3',
    keyOrigin: 'https://api.deepseek.com',
  });
});

it('a copy is another profile, and knows no key', () => {
  const copy = copyOf(good, '副本');
  expect(copy).toMatchObject({ name: '副本', model: 'deepseek-flash' });
  expect(copy.id).not.toBe('a');
  expect(copy.keyOrigin).toBeUndefined();
});

it('is the same whatever the order of its fields and what is undefined', () => {
  const { id, ...others } = good;
  expect(isSame({ ...others, id, temperature: undefined }, good)).toBe(true);
  expect(isSame({ ...good, thinks: true }, good)).toBe(false);
});
