import { describe, expect, it } from 'vitest';
import type { DigestRun, Outcome, Plan } from '@/utils/digest/digest';
import { NOTHING_SPENT } from '@/utils/digest/run/change-run';
import { timeLeft } from '@/utils/digest/run/count-run';
import { isAtRunCeiling } from '@/utils/digest/run/spent';

const MINUTE = 60_000;
const estimate: Plan['estimate'] = {
  papers: 20,
  tokensIn: 1,
  tokensOut: 1,
  milliseconds: 20 * MINUTE,
  measured: 0,
  cost: { currency: 'CNY', amount: 10 },
};

describe('the time that is left', () => {
  const chosen = Array.from({ length: 20 }, (_, index) => `arxiv:${index}`);
  /** Papers that ended at these moments. */
  const after = (...ends: number[]) => {
    const outcomes = Object.fromEntries(
      ends.map((at, index) => [chosen[index] ?? '', { status: 'done', at, summary: 1 } satisfies Outcome]),
    );
    return timeLeft({ chosen, outcomes, plan: { estimate } });
  };
  const every = (count: number, gap: number, from = 0) => Array.from({ length: count }, (_, index) => from + index * gap);

  it('goes by the estimate until enough have ended', () => {
    expect(after(...every(4, 1_000))).toBe(16 * MINUTE);
  });

  it('goes by the pace of the last ones then', () => {
    expect(after(...every(10, 10_000))).toBe(100_000);
  });

  it('leaves out a night between them', () => {
    expect(after(...every(8, 10_000), ...every(4, 10_000, 8 * 60 * MINUTE))).toBe(80_000);
  });
});

describe('the ceiling', () => {
  const at = (amount: number, unpriced: number, ceiling: number): Pick<DigestRun, 'spent' | 'plan'> => ({
    spent: { ...NOTHING_SPENT, calls: 9, unpriced, amounts: { CNY: amount } },
    plan: { estimate, ceiling: { currency: 'CNY', amount: ceiling } },
  });

  it.each<[string, Pick<DigestRun, 'spent' | 'plan'>, boolean]>([
    ['is not reached below it', at(4.9, 0, 5), false],
    ['is reached at it', at(5, 0, 5), true],
    ['counts what the service did not count as what one was thought to cost', at(0, 10, 5), true],
    ['is open to fewer of these', at(0, 9, 5), false],
  ])('%s', (_, run, isReached) => {
    expect(isAtRunCeiling(run)).toBe(isReached);
  });
});
