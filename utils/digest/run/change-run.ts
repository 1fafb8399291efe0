import type { Ceiling } from '@/utils/cost/spending';
import type { DigestRun, Hold, Outcome, Plan } from '@/utils/digest/digest';
import type { FailureRecord } from '@/utils/failure';
import { holdFor, mayBeGeneral } from './hold';
import { stopsAll } from './stops-all';

/** Pure changes of a run. Keys are `paperKey`, times milliseconds since the epoch. */

/** So many papers in a row that failed like a lost network count as one. */
const A_STREAK = 3;
/** A paper that was put back so often has its failure to itself. */
const MOST_PUT_BACK = 3;

const MOST_INTERRUPTED = 8;

export const NOTHING_SPENT: DigestRun['spent'] = { calls: 0, unpriced: 0, amounts: {} };

/** @param reused `made.startedAt` of the summaries that count already */
export function startRun(chosen: readonly string[], reused: ReadonlyMap<string, number>, plan: Plan, at: number): DigestRun {
  const outcomes = [...reused].map(([key, summary]): [string, Outcome] => [key, { status: 'done', at, summary, isReused: true }]);
  const run: DigestRun = {
    schema: 1,
    status: 'going',
    chosen,
    outcomes: Object.fromEntries(outcomes),
    plan,
    spent: NOTHING_SPENT,
    startedAt: at,
    holds: 0,
    streak: [],
    putBack: {},
  };
  return endedIfDone(run, at);
}

/** Those that are still to be made, in their order. */
export function unfinished({ chosen, outcomes, setAside }: DigestRun): string[] {
  const aside = new Set(setAside);
  return chosen.filter((key) => outcomes[key] === undefined && !aside.has(key));
}

export function failedKeys({ chosen, outcomes }: DigestRun): string[] {
  return chosen.filter((key) => outcomes[key]?.status === 'failed');
}

/** Each paper that was chosen has its card. */
export function isComplete({ chosen, outcomes }: DigestRun): boolean {
  return chosen.every((key) => outcomes[key]?.status === 'done');
}

export function isOpen({ status }: Pick<DigestRun, 'status'>): boolean {
  return status !== 'ended';
}

/** @param summary its `made.startedAt` */
export function withDone(run: DigestRun, key: string, summary: number, at: number): DigestRun {
  const done = withOutcome(run, key, { status: 'done', at, summary });
  // One that was in hand when the run was cancelled changes nothing but itself.
  return run.status === 'ended' ? done : endedIfDone({ ...done, holds: 0, streak: [] }, at);
}

/**
 * A paper failed. Where the next one would fail like it the run is held and the paper stays unfinished; where so many failed in a row like a lost
 * network, all of these are put back behind the others and it is held as well.
 */
export function withFailed(run: DigestRun, key: string, failure: FailureRecord, at: number): DigestRun {
  if (stopsAll(failure.code)) return held(run, failure, at);
  // The browser was closed over it, or its worker died again and again: that says nothing of the paper, until it happens too often.
  const interrupted = run.interrupted?.[key] ?? 0;
  if (failure.code === 'interrupted' && interrupted < MOST_INTERRUPTED)
    return { ...behindOthers(run, [key]), interrupted: { ...run.interrupted, [key]: interrupted + 1 } };
  const failed = withOutcome(run, key, { status: 'failed', at, failure });
  if (!mayBeGeneral(failure.code)) return endedIfDone(failed, at);
  const streak = [...run.streak.filter((other) => other !== key), key];
  // After a hold the first paper tells whether it is over.
  const isGeneral = streak.length >= (run.holds > 0 ? 1 : A_STREAK);
  const again = isGeneral ? streak.filter((other) => (run.putBack[other] ?? 0) < MOST_PUT_BACK) : [];
  if (again.length === 0) return endedIfDone({ ...failed, streak }, at);
  return held(withPutBack({ ...failed, streak: [] }, again), failure, at);
}

/** The pause is over, or the person wants it to go on; what failed stays so. */
export function withResumed(run: DigestRun, at: number): DigestRun {
  return endedIfDone(going(run), at);
}

function going(run: DigestRun): DigestRun {
  const { held: _, endedAt: __, isTold: ___, ...rest } = run;
  return { ...rest, status: 'going' };
}

export function withPaused(run: DigestRun): DigestRun {
  const { held: _, ...rest } = run;
  return run.status === 'ended' ? run : { ...rest, status: 'paused' };
}

/** What was not done stays undone: the digest is incomplete. Nothing is written about all of it by itself: that would be one more call. */
export function withCancelled(run: DigestRun, at: number): DigestRun {
  if (run.status === 'ended') return run;
  const { held: _, ...rest } = run;
  const overview = run.overview ?? { status: 'none' };
  return { ...rest, ...asideIn(run, [...(run.setAside ?? []), ...unfinished(run)]), overview, status: 'ended', endedAt: at };
}

/**
 * Made once more: the given papers, also one that was done and whose summary is gone; else all that failed and all that was left undone. Who asks for
 * some of a run that was paused has not said that it shall go on.
 */
export function withRetried(run: DigestRun, at: number, keys?: readonly string[]): DigestRun {
  const again = new Set(keys ?? [...failedKeys(run), ...(run.setAside ?? [])]);
  const isLeft = (key: string) => !again.has(key);
  const { setAside = [], overview, ...open } = keys !== undefined && run.status === 'paused' ? run : going(run);
  const anew: DigestRun = {
    ...open,
    ...asideIn(run, setAside.filter(isLeft)),
    // One that was written costs no second call by itself.
    ...(overview?.status === 'done' ? { overview } : {}),
    outcomes: only(run.outcomes, isLeft),
    putBack: only(run.putBack, isLeft),
    interrupted: only(run.interrupted ?? {}, isLeft),
  };
  return endedIfDone({ ...anew, streak: [], holds: 0 }, at);
}

/** The given ones first, in this order, of those that have not ended. */
export function withFirst(run: DigestRun, keys: readonly string[]): DigestRun {
  const first = keys.filter((key) => run.chosen.includes(key) && run.outcomes[key] === undefined);
  return { ...run, chosen: [...first, ...run.chosen.filter((key) => !first.includes(key))] };
}

/** Papers that are wanted as well, behind the others. @param reused `made.startedAt` of the summaries that count already */
export function withMore(run: DigestRun, keys: readonly string[], reused: ReadonlyMap<string, number>, at: number): DigestRun {
  const added = keys.filter((key) => !run.chosen.includes(key));
  if (added.length === 0) return run;
  const outcomes = added.flatMap((key): [string, Outcome][] => {
    const summary = reused.get(key);
    return summary === undefined ? [] : [[key, { status: 'done', at, summary, isReused: true }]];
  });
  // One that was paused or held stays so: what stopped it is not over.
  const { overview, ...open } = run.status === 'ended' ? going(run) : run;
  const written = overview?.status === 'none' ? {} : { overview };
  return endedIfDone(
    { ...open, ...written, chosen: [...run.chosen, ...added], outcomes: { ...run.outcomes, ...Object.fromEntries(outcomes) } },
    at,
  );
}

/** From now on the schedule has it made, by this service and for so much at most beside what it has cost. */
export function withTerms(run: DigestRun, { profile, ceiling }: Pick<Plan, 'profile' | 'ceiling'>): DigestRun {
  const { ceiling: _, ...plan } = run.plan;
  const spent = ceiling === undefined ? 0 : (run.spent.amounts[ceiling.currency] ?? 0);
  const bound = ceiling === undefined ? {} : { ceiling: { ...ceiling, amount: spent + ceiling.amount } };
  return { ...run, isScheduled: true, plan: { ...plan, ...(profile === undefined ? {} : { profile }), ...bound } };
}

/** It may cost so much in all, and goes on. */
export function withCeiling(run: DigestRun, ceiling: Ceiling | undefined, at: number): DigestRun {
  const { ceiling: _, ...plan } = run.plan;
  const changed = { ...run, plan: { ...plan, ...(ceiling === undefined ? {} : { ceiling }) } };
  return run.status === 'held' ? withResumed(changed, at) : changed;
}

function held(run: DigestRun, failure: FailureRecord, at: number): DigestRun {
  // Several papers in hand meet the same: the first has said so, and how long.
  if (run.status !== 'going') return run;
  const hold: Hold = holdFor(failure, run.holds, at);
  return { ...run, status: 'held', held: hold, holds: run.holds + 1 };
}

function withPutBack(run: DigestRun, keys: readonly string[]): DigestRun {
  const putBack = { ...run.putBack, ...Object.fromEntries(keys.map((key) => [key, (run.putBack[key] ?? 0) + 1])) };
  return { ...behindOthers(run, keys), putBack };
}

/** They wait again, behind the others. */
function behindOthers(run: DigestRun, keys: readonly string[]): DigestRun {
  const isOther = (key: string) => !keys.includes(key);
  return { ...run, chosen: [...run.chosen.filter(isOther), ...keys], outcomes: only(run.outcomes, isOther) };
}

function withOutcome(run: DigestRun, key: string, outcome: Outcome): DigestRun {
  const { setAside, ...rest } = run;
  return { ...rest, ...asideIn(run, setAside?.filter((other) => other !== key) ?? []), outcomes: { ...run.outcomes, [key]: outcome } };
}

/** In the order of the chosen. */
function asideIn({ chosen }: DigestRun, keys: readonly string[]): Pick<DigestRun, 'setAside'> {
  return keys.length === 0 ? {} : { setAside: chosen.filter((key) => keys.includes(key)) };
}

function only<Value>(record: Readonly<Record<string, Value>>, isKept: (key: string) => boolean): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => isKept(key)));
}

/** Before it ends what may have been the network's failure gets one more try. */
function endedIfDone(run: DigestRun, at: number): DigestRun {
  if (run.status === 'ended' || unfinished(run).length > 0) return run;
  const again = failedKeys(run).flatMap((key) => {
    const outcome = run.outcomes[key];
    const isAgain = outcome?.status === 'failed' && mayBeGeneral(outcome.failure.code) && run.putBack[key] === undefined;
    return isAgain ? [{ key, failure: outcome.failure }] : [];
  });
  const keys = again.map(({ key }) => key);
  if (again[0] !== undefined) return held(withPutBack({ ...run, streak: [] }, keys), again[0].failure, at);
  const { held: _, ...rest } = run;
  return { ...rest, status: 'ended', endedAt: at };
}
