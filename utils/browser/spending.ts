import { costOf, type Usage } from '@/utils/cost/cost';
import { addCall, isAtCeiling } from '@/utils/cost/spending';
import { Failure } from '@/utils/failure';
import { type Profile, tariffOf } from '@/utils/llm/profile';
import { settingsItem, spendingItem } from './storage';

const LOCK = 'spending';

/** Adds a call that was answered, in whole or in part, to the month's total. One that the service did not count has no price. */
export async function noteSpending(profile: Profile, usage: Usage): Promise<void> {
  const noted = noting.then(() => note(profile, usage));
  noting = Promise.allSettled([noted]);
  await noted;
}

/** The next call is not let through before the last one has been counted. */
let noting: Promise<unknown> = Promise.resolve();

async function note(profile: Profile, usage: Usage): Promise<void> {
  const at = Date.now();
  await navigator.locks.request(LOCK, async () => {
    await spendingItem.setValue(addCall(await spendingItem.getValue(), at, usage, costOf(tariffOf(profile), usage, at)));
  });
}

/** @throws Failure `ceiling-reached` where the month has cost as much as the person allows */
export async function throwAtCeiling(): Promise<void> {
  await noting;
  const [spending, { ceiling }] = await Promise.all([spendingItem.getValue(), settingsItem.getValue()]);
  if (!isAtCeiling(spending, Date.now(), ceiling)) return;
  throw new Failure('ceiling-reached', `${ceiling?.amount} ${ceiling?.currency}`);
}
