import { readEntries } from '@/utils/browser/library/catalogue';
import { listInReader } from '@/utils/browser/reader-client';
import { profilesItem } from '@/utils/browser/storage';
import { choosePapers, type Wish } from '@/utils/digest/choose-papers';
import type { Digest, DigestRun, Plan } from '@/utils/digest/digest';
import { dayAfter, digestDay } from '@/utils/digest/digest-id';
import { estimateRun } from '@/utils/digest/estimate-run';
import { countRun } from '@/utils/digest/run/count-run';
import type { Schedule } from '@/utils/digest/schedule';
import { Failure } from '@/utils/failure';
import { atOnceOf, contextTokensOf, type Profile, profilesInUse, tariffOf } from '@/utils/llm/profile';
import { paperKey } from '@/utils/paper/paper-ref';
import { digestItem, digestRunItem } from './digest-items';
import type { DigestRunner } from './digest-runner';
import { keepList } from './list-papers';
import { tellNoneWanted } from './tell-schedule';

/** Weekends are often empty, holidays too. */
const MOST_DAYS = 5;

/**
 * Has a day made as the schedule wishes, where it has no papers the last day before it that has some. What is being made, and what the person has
 * stopped, is left as it is; a day that was made gets what is wished and was not chosen then.
 * @param day ISO day
 * @param now in milliseconds since the epoch
 * @throws Failure `ceiling-unpriced`, or as `fetchList` does
 */
export async function makeDay(day: string, { wish, ceiling, hasOverview }: Schedule, digests: DigestRunner, now: number): Promise<void> {
  const [profile] = profilesInUse(await profilesItem.getValue());
  throwUnlessBinding(ceiling, profile);
  const id = await listLastDay(day, now);
  const [digest, before] = await Promise.all([digestItem(id).getValue(), digestRunItem(id).getValue()]);
  if (digest === null || (before !== null && (before.status !== 'ended' || countRun(before).left > 0))) return;
  const wanted = await wantedKeys(digest, wish);
  if (wanted.length === 0) return await tellNoneWanted(digest.day, digest.papers.length);
  // Whoever is in use later may be dearer, or not bound by the ceiling.
  const terms = { ...(profile === undefined ? {} : { profile: profile.id }), ...(ceiling === undefined ? {} : { ceiling }) };
  if (before !== null) {
    const keys = lackingKeys(before, wanted, wish);
    if (keys.length > 0) await digests.change(id, { to: 'more', keys, terms });
    return;
  }
  const plan: Plan = {
    ...terms,
    order: wish.order,
    ...(hasOverview ? { hasOverview } : {}),
    estimate: estimateFor(wanted, profile, hasOverview === true, now),
  };
  await digests.start(id, { keys: wanted, plan, isScheduled: true });
}

/** Nobody is there to see what is spent: a ceiling that counts other money than the service's would let everything through. */
function throwUnlessBinding(ceiling: Plan['ceiling'], profile: Profile | undefined): void {
  const currency = profile && tariffOf(profile)?.price.currency;
  if (ceiling === undefined || profile === undefined || currency === ceiling.currency) return;
  throw new Failure('ceiling-unpriced', `${ceiling.amount} ${ceiling.currency}; ${profile.model}: ${currency ?? 'no price'}`);
}

/** Keeps the list of the last day with papers, of this one and those before it; resolves to its digest's id. */
async function listLastDay(day: string, now: number): Promise<string> {
  for (let back = 0; back < MOST_DAYS; back++) {
    const found = await listInReader({ list: { kind: 'huggingface', list: { period: 'day', value: dayAfter(day, -back) } } });
    if (found.papers.length > 0) return await keepList(found, now);
  }
  // A site that has nothing for so long is asked for its newest, which says where it is not understood.
  const newest = await listInReader({ list: { kind: 'huggingface', list: { period: 'latest' } } });
  if (digestDay(newest.source, now) > day) throw new Failure('list-unreadable', `no papers from ${dayAfter(day, 1 - MOST_DAYS)} to ${day}`);
  return await keepList(newest, now);
}

async function wantedKeys({ papers }: Digest, wish: Wish): Promise<string[]> {
  const entries = await readEntries(papers.map(({ paper }) => paperKey(paper)));
  const known = new Map([...entries].map(([key, { isUnread }]) => [key, { isRead: isUnread !== true }]));
  return choosePapers(papers, wish, known).map(({ paper }) => paperKey(paper));
}

/** Those with most votes are others each day: no more of them are made than are wished. */
function lackingKeys({ chosen }: DigestRun, wanted: readonly string[], { top }: Wish): string[] {
  const lacking = wanted.filter((key) => !chosen.includes(key));
  return top === undefined ? lacking : lacking.slice(0, Math.max(0, top - chosen.length));
}

function estimateFor(keys: readonly string[], profile: Profile | undefined, hasOverview: boolean, now: number): Plan['estimate'] {
  const facts =
    profile === undefined
      ? { atOnce: 1 }
      : { atOnce: atOnceOf(profile), contextTokens: contextTokensOf(profile), tariff: tariffOf(profile) };
  return estimateRun({ keys, measured: new Map(), history: [], ...facts, ...(hasOverview ? { overviewOf: keys.length } : {}), now });
}
