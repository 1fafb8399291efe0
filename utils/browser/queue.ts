import { readEntries } from '@/utils/browser/library/catalogue';
import { stopsAll } from '@/utils/digest/run/stops-all';
import { type FailureRecord, toFailure } from '@/utils/failure';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import { isSummarised } from './is-summarised';
import type { JobRunner } from './job-runner';
import { findJob } from './job-store';
import {
  digestOf,
  isEmpty,
  listPart,
  withDigestOrder,
  withDigestPapers,
  withEnded,
  withoutDigest,
  withoutHold,
  withoutWaiting,
  withPapers,
  withPutBack,
  withReturned,
  withTaken,
} from './queue-change';
import type { DigestDesk } from './queue-desk';
import { recoverQueue } from './recover-queue';
import { openJobsItem, type Queue, queueGoingItem, queueItem } from './storage';
import { storeQueue } from './store-queue';

/** Papers that are summarised without anybody waiting beside each, as many at once as their service takes. */
export interface PaperQueue {
  /** Those that have a summary, a job or a place already are passed over; what stands still goes on. */
  add(papers: readonly PaperRef[]): Promise<void>;
  /** What waits from lists is forgotten, what is being summarised goes on. */
  empty(): Promise<void>;
  /** What a digest still wants, in its order. */
  addFor(digest: string): Promise<void>;
  /** What waits for a digest is forgotten, what is being summarised goes on. */
  dropFor(digest: string): Promise<void>;
  /** Keys of what waits for a digest, in their new order. */
  orderFor(digest: string, keys: readonly string[]): Promise<void>;
}

const LOCK = 'queue';

/**
 * Call once at the worker's start. The queue lies in storage: a worker's death only pauses it, for its alarm starts the next one. After a browser's
 * end papers of lists stand still until somebody says that they shall go on; those of a digest go on, for its price was agreed to.
 */
export function createQueue(jobs: JobRunner, desk: DigestDesk, now: () => number = Date.now): PaperQueue {
  /** For which digest each is made, by `paperKey`. */
  const inHand = new Map<string, string | undefined>();
  const isInHand = (paper: PaperRef) => inHand.has(paperKey(paper));
  const take = () =>
    locked(async () => {
      const queue = await queueItem.getValue();
      const taken = await nextOf(queue, [...inHand.values()], desk);
      if (taken === undefined) return undefined;
      const digest = digestOf(queue, taken);
      await queueItem.setValue(withTaken(queue, taken, now()));
      inHand.set(paperKey(taken), digest);
      return { paper: taken, digest };
    });
  const end = (paper: PaperRef, digest: string | undefined, failure: FailureRecord | undefined) =>
    locked(async () => {
      inHand.delete(paperKey(paper));
      const heldBy = digest === undefined && failure !== undefined && stopsAll(failure.code) ? failure : undefined;
      // Noted first: a worker that dies in between finds it among those in hand, and that it is over.
      const still = await desk.noteEnd(paper, failure, digest);
      const before = await queueItem.getValue();
      const isUndone = digest !== undefined && failure === undefined && !(await isSummarised(paper));
      const queue = still.reduce(withoutDigest, withEnded(isUndone ? withReturned(before, paper) : before, paper, heldBy));
      await goOnWithReturned(before, queue);
      // Stopped first: a worker that dies in between must not let the next papers meet the same.
      if (queue.heldBy !== undefined) await queueGoingItem.removeValue();
      await storeQueue(queue);
    });
  const carryOut = async ({ paper, digest }: Taken) => {
    try {
      await end(paper, digest, await summarise(paper, digest, jobs, desk));
    } finally {
      // What could not be noted keeps nobody else waiting.
      await goOn();
    }
  };
  const goOn = async () => {
    for (let taken = await take(); taken !== undefined; taken = await take()) carryOut(taken).catch(reportError);
    desk.readAhead(await nextPapers(desk));
  };
  const recovered = jobs.swept.then(() => locked(() => recoverQueue(desk))).then(goOn);
  // Nothing new is kept from the queue by what was not to be read at the start.
  const ready = recovered.catch(reportError);
  const change = async (changed: (queue: Queue) => Queue | Promise<Queue>) => {
    await ready;
    await locked(async () => {
      const before = await queueItem.getValue();
      const after = await changed(before);
      if (after !== before) await storeQueue(after);
    });
    await goOn();
  };
  return {
    add: (papers) =>
      change(async (queue) => {
        const added = withPapers(withoutHold(withPutBack(queue, isInHand)), await newOnes(papers));
        if (!isEmpty(listPart(added))) await queueGoingItem.setValue(true);
        return added;
      }),
    empty: () =>
      change(async (queue) => {
        const left = withoutWaiting(queue);
        const idle = new Set(listPart(left).running.filter((paper) => !isInHand(paper)));
        // Nothing waits: what is in hand is no longer held up by what stopped it.
        if (listPart(left).running.length > idle.size) await queueGoingItem.setValue(true);
        return { ...left, running: left.running.filter((paper) => !idle.has(paper)) };
      }),
    // Asked for under the lock under which ends are noted: what has just ended must not be queued once more.
    addFor: (digest) =>
      change(async (queue) => {
        const isIdle = (paper: PaperRef) => digestOf(queue, paper) === digest && !isInHand(paper);
        // One whose end could not be noted.
        const tidied = queue.running.some(isIdle) ? withPutBack(queue, (paper) => !isIdle(paper)) : queue;
        return withDigestPapers(tidied, await desk.unfinishedOf(digest), digest, await queueGoingItem.getValue());
      }),
    dropFor: (digest) =>
      change(async (queue) => {
        const dropped = withoutDigest(queue, digest);
        await goOnWithReturned(queue, dropped);
        return dropped;
      }),
    orderFor: (digest, keys) => change((queue) => withDigestOrder(queue, digest, keys)),
  };
}

interface Taken {
  paper: PaperRef;
  digest: string | undefined;
}

/** Two windows that press at once, and two workers while one is dying, change one queue. */
function locked<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(LOCK, work);
}

/** The first that may be taken up now. */
async function nextOf(queue: Queue, inHand: readonly (string | undefined)[], desk: DigestDesk): Promise<PaperRef | undefined> {
  const isGoing = await queueGoingItem.getValue();
  const refused = new Set<string | undefined>(isGoing ? [] : [undefined]);
  for (const paper of queue.waiting) {
    const digest = digestOf(queue, paper);
    if (refused.has(digest)) continue;
    if (await desk.hasRoom(digest, inHand)) return paper;
    refused.add(digest);
  }
  return undefined;
}

/** As many as are made at once, so that no model waits for a paper to be read. */
async function nextPapers(desk: DigestDesk): Promise<PaperRef[]> {
  const queue = await queueItem.getValue();
  const isGoing = await queueGoingItem.getValue();
  const waiting = queue.waiting.filter((paper) => isGoing || digestOf(queue, paper) !== undefined);
  const [first] = waiting;
  return first === undefined ? [] : waiting.slice(0, await desk.atOnce(digestOf(queue, first)));
}

/** A digest gave papers back that were asked for from a list: they go on where it did, and stand where it stood. */
async function goOnWithReturned(before: Queue, after: Queue): Promise<void> {
  const isBack = (paper: PaperRef) => before.alsoListed?.[paperKey(paper)] === true && digestOf(after, paper) === undefined;
  if (after.heldBy === undefined && after.waiting.some(isBack)) await queueGoingItem.setValue(true);
}

async function newOnes(papers: readonly PaperRef[]): Promise<PaperRef[]> {
  const saved = (await readEntries(papers.map(paperKey))).keys();
  const known = new Set([...saved, ...(await openJobsItem.getValue())]);
  return papers.filter((paper) => !known.has(paperKey(paper)));
}

/** Has one paper summarised, if it has not been meanwhile; why that failed. */
async function summarise(
  paper: PaperRef,
  digest: string | undefined,
  jobs: JobRunner,
  desk: DigestDesk,
): Promise<FailureRecord | undefined> {
  try {
    const isWanted = digest === undefined ? !(await isSummarised(paper)) : await desk.isWanted(paper, digest);
    if (!isWanted) return undefined;
    await jobs.start(paper, digest === undefined ? {} : await desk.howFor(digest));
    await jobs.ended(paper);
    return (await findJob(paperKey(paper)))?.failure;
  } catch (error) {
    return toFailure(error);
  }
}
