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

/** Those that have not ended yet, in their order. */
export function unfinished({ chosen, outcomes }: DigestRun): string[] {
  return chosen.filter((key) => outcomes[key] === undefined);
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
  const done = withOutcome({ ...run, holds: 0, streak: [] }, key, { status: 'done', at, summary });
  return endedIfDone(done, at);
}

/**
 * A paper failed. Where the next one would fail like it the run is held and the paper stays unfinished; where so many failed in a row like a lost
 * network, all of these are put back behind the others and it is held as well.
 */
export function withFailed(run: DigestRun, key: string, failure: FailureRecord, at: number): DigestRun {
  if (stopsAll(failure.code)) return held(run, failure, at);
  // The browser was closed over it, or its worker died again and again: that says nothing of the paper, until it happens too often.
  if (failure.code === 'interrupted' && (run.putBack[key] ?? 0) < MOST_INTERRUPTED) return withPutBack(run, [key]);
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

/** What was not done stays undone: the digest is incomplete. */
export function withCancelled(run: DigestRun, at: number): DigestRun {
  if (run.status === 'ended') return run;
  const { held: _, ...rest } = run;
  return { ...rest, status: 'ended', endedAt: at };
}

/** Those that failed, or of them the given ones, and those that were left undone, are made once more. */
export function withRetried(run: DigestRun, at: number, keys: readonly string[] = failedKeys(run)): DigestRun {
  const again = new Set(keys);
  const outcomes = Object.entries(run.outcomes).filter(([key, { status }]) => status === 'done' || !again.has(key));
  const putBack = Object.entries(run.putBack).filter(([key]) => !again.has(key));
  const { overview: _, ...anew } = { ...going(run), outcomes: Object.fromEntries(outcomes), putBack: Object.fromEntries(putBack) };
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
  const open = run.status === 'ended' ? going(run) : run;
  return endedIfDone({ ...open, chosen: [...run.chosen, ...added], outcomes: { ...run.outcomes, ...Object.fromEntries(outcomes) } }, at);
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
  const outcomes = Object.entries(run.outcomes).filter(([key]) => !keys.includes(key));
  const putBack = { ...run.putBack, ...Object.fromEntries(keys.map((key) => [key, (run.putBack[key] ?? 0) + 1])) };
  const chosen = [...run.chosen.filter((key) => !keys.includes(key)), ...keys];
  return { ...run, chosen, outcomes: Object.fromEntries(outcomes), putBack };
}

function withOutcome(run: DigestRun, key: string, outcome: Outcome): DigestRun {
  return { ...run, outcomes: { ...run.outcomes, [key]: outcome } };
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
