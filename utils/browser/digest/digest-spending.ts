import type { Cost, Usage } from '@/utils/cost/cost';
import type { DigestRun } from '@/utils/digest/digest';
import { isAtRunCeiling, withSpent } from '@/utils/digest/run/spent';
import { Failure } from '@/utils/failure';
import { changeRun } from './change-digest';
import { digestRunItem } from './digest-items';

/** Adds a call that was answered, in whole or in part, to what a digest has taken. */
export async function noteDigestSpending(digest: string, usage: Usage, cost: Cost | undefined): Promise<void> {
  const noted = noting.then(() => changeRun(digest, (run) => run && withSpent(run, usage, cost)));
  noting = Promise.allSettled([noted]);
  await noted;
}

/** The next call is not let through before the last one has been counted. */
let noting: Promise<unknown> = Promise.resolve();

/** @throws Failure `digest-ceiling` where the digest has cost as much as the person allows */
export async function throwAtDigestCeiling(digest: string): Promise<void> {
  await noting;
  const run: DigestRun | null = await digestRunItem(digest).getValue();
  if (run === null || !isAtRunCeiling(run)) return;
  const { amount, currency } = run.plan.ceiling ?? {};
  throw new Failure('digest-ceiling', `${amount} ${currency}`);
}
