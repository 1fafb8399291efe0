import type { Cost, Usage } from '@/utils/cost/cost';
import type { DigestRun } from '@/utils/digest/digest';

/** With one more call; one that the service did not count has no price. */
export function withSpent(run: DigestRun, { tokensIn = 0, tokensOut = 0 }: Usage, cost: Cost | undefined): DigestRun {
  const { spent } = run;
  const amounts =
    cost === undefined ? spent.amounts : { ...spent.amounts, [cost.currency]: (spent.amounts[cost.currency] ?? 0) + cost.amount };
  return {
    ...run,
    spent: {
      calls: spent.calls + 1,
      unpriced: spent.unpriced + (cost === undefined ? 1 : 0),
      tokensIn: (spent.tokensIn ?? 0) + tokensIn,
      tokensOut: (spent.tokensOut ?? 0) + tokensOut,
      amounts,
    },
  };
}

/** A call that the service did not count is taken to have cost what one was thought to cost. */
export function isAtRunCeiling({ spent, plan: { ceiling, estimate } }: Pick<DigestRun, 'spent' | 'plan'>): boolean {
  if (ceiling === undefined) return false;
  const { papers, cost } = estimate;
  const each = cost?.currency === ceiling.currency ? cost.amount / Math.max(1, papers) : 0;
  return (spent.amounts[ceiling.currency] ?? 0) + spent.unpriced * each >= ceiling.amount;
}
