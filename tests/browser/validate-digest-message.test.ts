import { describe, expect, it } from 'vitest';
import { asPlan, asRunChange } from '@/utils/browser/validate-digest-message';

const estimate = { papers: 2, tokensIn: 10, tokensOut: 5, milliseconds: 1_000, measured: 1 };

describe('a plan', () => {
  it('has what the person agreed to, and nothing else', () => {
    const plan = { profile: 'p', order: 'votes', ceiling: { currency: 'CNY', amount: 2 }, reusesAny: true, hasOverview: true, estimate };
    expect(asPlan({ ...plan, chosen: ['x'] })).toEqual(plan);
  });

  it.each([
    ['without an estimate', {}],
    ['whose estimate has no number', { estimate: { ...estimate, tokensIn: '10' } }],
    ['with a ceiling in no currency', { estimate, ceiling: { amount: 2 } }],
  ])('is none %s', (_, value) => expect(asPlan(value)).toBeUndefined());

  it('takes an order that there is not as none', () => expect(asPlan({ estimate, order: 'random' })).toEqual({ estimate }));
});

describe('a change', () => {
  it.each([
    [{ to: 'pause', keys: ['a'] }, { to: 'pause' }],
    [{ to: 'retry' }, { to: 'retry' }],
    [
      { to: 'retry', keys: ['a', 1] },
      { to: 'retry', keys: ['a'] },
    ],
    [
      { to: 'more', keys: ['a'] },
      { to: 'more', keys: ['a'] },
    ],
    [{ to: 'ceiling' }, { to: 'ceiling' }],
    [
      { to: 'ceiling', ceiling: { currency: 'USD', amount: 3 } },
      { to: 'ceiling', ceiling: { currency: 'USD', amount: 3 } },
    ],
    [{ to: 'ceiling', ceiling: { currency: 'USD', amount: -1 } }, undefined],
    [{ to: 'remove' }, undefined],
    [null, undefined],
  ])('%o is %o', (value, change) => expect(asRunChange(value)).toEqual(change));
});
