import { describe, expect, it } from 'vitest';
import type { DigestRun, Plan } from '@/utils/digest/digest';
import { startRun, withCancelled, withCeiling, withDone, withFailed, withMore, withPaused, withTerms } from '@/utils/digest/run/change-run';

const plan: Plan = {
  ceiling: { currency: 'CNY', amount: 1 },
  estimate: { papers: 2, tokensIn: 1, tokensOut: 1, milliseconds: 1, measured: 0 },
};
const begun = startRun(['a', 'b'], new Map(), plan, 1);
const ended = withDone(withDone(begun, 'a', 10, 2), 'b', 11, 3);
const none = new Map<string, number>();

describe('further papers', () => {
  it('come behind the others, and an ended run goes on with them', () => {
    const run = withMore(ended, ['b', 'c', 'd'], new Map([['d', 12]]), 4);
    expect(run).toMatchObject({ status: 'going', chosen: ['a', 'b', 'c', 'd'] });
    expect(run.outcomes.d).toEqual({ status: 'done', at: 4, summary: 12, isReused: true });
    expect(run).not.toHaveProperty('endedAt');
  });

  it('need no work where all of them are there already', () => {
    expect(withMore(ended, ['c'], new Map([['c', 12]]), 4)).toMatchObject({ status: 'ended', endedAt: 4 });
  });

  it('that it has already change nothing', () => {
    expect(withMore(ended, ['a'], none, 4)).toBe(ended);
  });

  it('wait with the others where it is paused', () => {
    expect(withMore(withPaused(begun), ['c'], none, 4)).toMatchObject({ status: 'paused', chosen: ['a', 'b', 'c'] });
  });
});

describe('the terms of a schedule', () => {
  const spent = { ...ended, spent: { ...ended.spent, amounts: { CNY: 0.4 } } };

  it('bind what it adds, beside what was spent before', () => {
    const run = withTerms(spent, { profile: 'b', ceiling: { currency: 'CNY', amount: 2 } });
    expect(run).toMatchObject({ isScheduled: true, plan: { profile: 'b', ceiling: { currency: 'CNY', amount: 2.4 } } });
  });

  it('may be without a ceiling', () => {
    expect(withTerms(spent, {}).plan).not.toHaveProperty('ceiling');
  });
});

describe('a ceiling', () => {
  const held = withFailed(begun, 'a', { code: 'digest-ceiling' }, 2);

  it.each<[string, DigestRun, DigestRun['status']]>([
    ['lets a run that stood at it go on', held, 'going'],
    ['leaves a paused run paused', withPaused(begun), 'paused'],
    ['begins nothing anew that has ended', withCancelled(begun, 2), 'ended'],
  ])('that is raised %s', (_, run, status) => {
    const raised = withCeiling(run, { currency: 'CNY', amount: 2 }, 3);
    expect(raised).toMatchObject({ status, plan: { ceiling: { amount: 2 } } });
    expect(raised).not.toHaveProperty('held');
  });

  it('can be taken away', () => {
    expect(withCeiling(held, undefined, 3).plan).toEqual({ estimate: plan.estimate });
  });
});
