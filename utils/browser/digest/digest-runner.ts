import { browser } from 'wxt/browser';
import type { PaperQueue } from '@/utils/browser/queue';
import { profilesItem } from '@/utils/browser/storage';
import type { Ceiling } from '@/utils/cost/spending';
import type { DigestRun, Plan } from '@/utils/digest/digest';
import { type DigestHead, isAtWork } from '@/utils/digest/digest-head';
import {
  isOpen,
  startRun,
  withCancelled,
  withCeiling,
  withFirst,
  withMore,
  withPaused,
  withResumed,
  withRetried,
  withTerms,
} from '@/utils/digest/run/change-run';
import { profilesInUse } from '@/utils/llm/profile';
import { paperKey } from '@/utils/paper/paper-ref';
import { changeRun, throwIfGone } from './change-digest';
import { digestHeadsItem, digestRunItem } from './digest-items';
import { findReused } from './find-reused';

/** What a person can have done with a digest; ids are digests'. */
export interface DigestRunner {
  /** Makes these papers in this order; those that can be reused count as done. Of a run that is still open nothing is begun anew. */
  start(id: string, wanted: { keys: readonly string[]; plan: Plan; isScheduled?: true }): Promise<void>;
  change(id: string, change: RunChange): Promise<void>;
  /** What was begun goes on where it may: after a worker's death, at the end of a pause. */
  wake(): Promise<void>;
  /** The browser lets us reach a further site: what stood still for that goes on. */
  goOnWithAccess(): Promise<void>;
}

export type RunChange =
  | { to: 'pause' | 'resume' | 'cancel' }
  /** Absent: all that failed, and all that was left undone. */
  | { to: 'retry'; keys?: readonly string[] }
  | { to: 'first'; keys: readonly string[] }
  /** Further papers of its list, behind the others; those that can be reused count as done. With terms: the schedule wants them. */
  | { to: 'more'; keys: readonly string[]; terms?: Pick<Plan, 'profile' | 'ceiling'> }
  /** It goes on, and may cost so much in all; absent: as much as it takes. */
  | { to: 'ceiling'; ceiling?: Ceiling };

const WAKE_ALARM = 'digest';

export interface DigestPorts {
  queue: PaperQueue;
  /** Has the text about all of a digest written, and notes what became of that. */
  writeOverview(id: string): Promise<void>;
  /** A run has ended, or waits for the person, who may want to hear of it. */
  tellEnd(id: string): Promise<void>;
  /** Milliseconds since the epoch. */
  now?(): number;
}

/** Call once at the worker's start, and `wake` then and at every alarm. */
export function createDigestRunner({ queue, writeOverview, tellEnd, now = Date.now }: DigestPorts): DigestRunner {
  const inHand = new Set<string>();
  const finish = async (id: string, work: (id: string) => Promise<void>) => {
    if (inHand.has(id)) return;
    inHand.add(id);
    await work(id).finally(() => inHand.delete(id));
  };
  const follow = async (heads: readonly DigestHead[]) => {
    if (!heads.some(isAtWork)) await browser.alarms.clear(WAKE_ALARM);
    else if ((await browser.alarms.get(WAKE_ALARM)) === undefined) await browser.alarms.create(WAKE_ALARM, { periodInMinutes: 0.5 });
    for (const { id, run } of heads) {
      if (run?.status === 'ended' && run.lacksOverview) void finish(id, writeOverview).catch(reportError);
      else if (run?.isUntold) void finish(id, tellEnd).catch(reportError);
    }
  };
  digestHeadsItem.watch((heads) => void follow(heads).catch(reportError));
  return {
    async start(id, { keys, plan: wanted, isScheduled }) {
      // What ends while it is looked which summaries can be reused was made for it as well.
      const at = now();
      // Whoever uses another service from now on has not agreed to its price for this one.
      const plan = { ...wanted, profile: wanted.profile ?? profilesInUse(await profilesItem.getValue())[0]?.id };
      const reused = await findReused(keys, plan);
      const begun = await changeRun(id, (before, digest) => {
        if (before !== null && isOpen(before)) return before;
        const listed = new Set(digest.papers.map(({ paper }) => paperKey(paper)));
        const chosen = keys.filter((key) => listed.has(key));
        return { ...startRun(chosen, reused, plan, at), ...(isScheduled ? { isScheduled } : {}) };
      });
      throwIfGone(id, begun);
      await queue.addFor(id);
    },
    async change(id, change) {
      const run = await (change.to === 'more'
        ? addMore(id, change, now())
        : changeRun(id, (before) => before && changed(before, change, now())));
      throwIfGone(id, run);
      if (change.to === 'pause' || change.to === 'cancel') await queue.dropFor(id);
      else await queue.addFor(id);
      if (change.to === 'first') await queue.orderFor(id, (await digestRunItem(id).getValue())?.chosen ?? []);
    },
    async wake() {
      for (const { id, run } of await digestHeadsItem.getValue()) {
        // One that cannot be read or written keeps no other waiting.
        await goOnWith(id, run, queue, now()).catch(reportError);
      }
      await follow(await digestHeadsItem.getValue());
    },
    async goOnWithAccess() {
      for (const { id, run } of await digestHeadsItem.getValue()) {
        if (run?.status !== 'held') continue;
        await goOnIfAllowed(id, queue, now()).catch(reportError);
      }
    },
  };
}

async function goOnIfAllowed(id: string, queue: PaperQueue, at: number): Promise<void> {
  await changeRun(id, (held) => held && withAccess(held, at));
  await queue.addFor(id);
}

function withAccess(run: DigestRun, at: number): DigestRun {
  return run.status === 'held' && run.held?.failure.code === 'no-host-access' ? withResumed(run, at) : run;
}

async function addMore(id: string, { keys, terms }: Extract<RunChange, { to: 'more' }>, at: number): Promise<DigestRun | undefined> {
  const plan = (await digestRunItem(id).getValue())?.plan;
  if (plan === undefined) return undefined;
  const reused = await findReused(keys, terms?.profile === undefined ? plan : { ...plan, profile: terms.profile });
  return await changeRun(id, (run, digest) => {
    const listed = new Set(digest.papers.map(({ paper }) => paperKey(paper)));
    const wanted = keys.filter((key) => listed.has(key));
    return run && withMore(terms === undefined ? run : withTerms(run, terms), wanted, reused, at);
  });
}

function changed(run: DigestRun, change: Exclude<RunChange, { to: 'more' }>, at: number): DigestRun {
  switch (change.to) {
    case 'pause':
      return withPaused(run);
    case 'resume':
      return run.status === 'going' ? run : withResumed(run, at);
    case 'cancel':
      return withCancelled(run, at);
    case 'retry':
      return withRetried(run, at, change.keys);
    case 'first':
      return withFirst(run, change.keys);
    case 'ceiling':
      return withCeiling(run, change.ceiling, at);
  }
}

async function goOnWith(id: string, run: DigestHead['run'], queue: PaperQueue, at: number): Promise<void> {
  if (run?.status !== 'going' && run?.status !== 'held') return;
  if (run.status === 'held' && (run.until ?? Number.POSITIVE_INFINITY) <= at) await changeRun(id, (held) => held && resumedIfDue(held, at));
  await queue.addFor(id);
}

function resumedIfDue(run: DigestRun, at: number): DigestRun {
  return run.status === 'held' && run.held?.until !== undefined && run.held.until <= at ? withResumed(run, at) : run;
}
