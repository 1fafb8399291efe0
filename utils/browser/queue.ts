import { browser } from 'wxt/browser';
import { readEntries } from '@/utils/browser/library/catalogue';
import { type FailureRecord, toFailure } from '@/utils/failure';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import type { JobRunner } from './job-runner';
import { findJob } from './job-store';
import { EMPTY_QUEUE, isEmpty, withEnded, withNextTaken, withoutWaiting, withPapers, withPutBack } from './queue-change';
import { stopsQueue } from './queue-stops';
import { openJobsItem, type Queue, queueGoingItem, queueItem, savedPaperItem } from './storage';

/** Papers that are summarised one after the other, without anybody waiting beside each. */
export interface PaperQueue {
  /** Those that have a summary, a job or a place already are passed over; what stands still goes on. */
  add(papers: readonly PaperRef[]): Promise<void>;
  /** What waits is forgotten, what is being summarised goes on. */
  empty(): Promise<void>;
}

const LOCK = 'queue';
const WAKE_ALARM = 'queue';
const AT_ONCE = 2;

/**
 * Call once at the worker's start. The queue lies in storage: a worker's death only pauses it, for its alarm starts the next one. After a
 * browser's end it stands still until somebody says that it shall go on.
 */
export function createQueue(jobs: JobRunner, now: () => number = Date.now): PaperQueue {
  const inHand = new Set<string>();
  const take = () =>
    locked(async () => {
      if (inHand.size >= AT_ONCE || !(await queueGoingItem.getValue())) return undefined;
      const { queue, taken } = withNextTaken(await queueItem.getValue(), now());
      if (taken === undefined) return undefined;
      await queueItem.setValue(queue);
      inHand.add(paperKey(taken));
      return taken;
    });
  const end = (paper: PaperRef, failure: FailureRecord | undefined) =>
    locked(async () => {
      inHand.delete(paperKey(paper));
      const heldBy = failure !== undefined && stopsQueue(failure.code) ? failure : undefined;
      const queue = withEnded(await queueItem.getValue(), paper, heldBy);
      // Stopped first: a worker that dies in between must not let the next papers meet the same.
      if (queue.heldBy !== undefined) await rest();
      await store(queue);
    });
  const carryOut = async (paper: PaperRef) => {
    await end(paper, await summarise(paper, jobs));
    await goOn();
  };
  const goOn = async () => {
    for (let paper = await take(); paper !== undefined; paper = await take()) carryOut(paper).catch(reportError);
  };
  const recovered = jobs.swept.then(() => locked(recover)).then(goOn);
  // Nothing new is kept from the queue by what was not to be read at the start.
  const ready = recovered.catch(reportError);
  return {
    async add(papers) {
      await ready;
      await locked(async () => {
        const before = withPutBack(await queueItem.getValue(), (key) => inHand.has(key));
        const queue = withPapers(before, await newOnes(papers));
        if (isEmpty(queue)) return;
        await browser.alarms.create(WAKE_ALARM, { periodInMinutes: 0.5 });
        await queueGoingItem.setValue(true);
        await queueItem.setValue(queue);
      });
      await goOn();
    },
    async empty() {
      await ready;
      await locked(async () => {
        const { running, ...queue } = withoutWaiting(await queueItem.getValue());
        const left = running.filter((paper) => inHand.has(paperKey(paper)));
        // Nothing waits: what is in hand is no longer held up by what stopped the queue.
        if (left.length > 0) await queueGoingItem.setValue(true);
        await store({ ...queue, running: left });
      });
    },
  };
}

/** Two windows that press at once, and two workers while one is dying, change one queue. */
function locked<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(LOCK, work);
}

/** It no longer goes on by itself. */
async function rest(): Promise<void> {
  await queueGoingItem.removeValue();
  await browser.alarms.clear(WAKE_ALARM);
}

async function store(queue: Queue): Promise<void> {
  await queueItem.setValue(isEmpty(queue) ? EMPTY_QUEUE : queue);
  if (isEmpty(queue)) await rest();
}

/** What a former worker had taken up waits again, unless it ended without this being noted. */
async function recover(): Promise<void> {
  if (!(await queueGoingItem.getValue())) return rest();
  let queue = await queueItem.getValue();
  for (const paper of queue.running) {
    const job = await findJob(paperKey(paper));
    const isOver = job?.status === 'failed' && job.startedAt >= (queue.takenAt?.[paperKey(paper)] ?? 0);
    if (isOver) queue = withEnded(queue, paper);
  }
  await store(withPutBack(queue, () => false));
}

async function newOnes(papers: readonly PaperRef[]): Promise<PaperRef[]> {
  const saved = (await readEntries(papers.map(paperKey))).keys();
  const known = new Set([...saved, ...(await openJobsItem.getValue())]);
  return papers.filter((paper) => !known.has(paperKey(paper)));
}

/** Has one paper summarised, if it has not been meanwhile; why that failed. */
async function summarise(paper: PaperRef, jobs: JobRunner): Promise<FailureRecord | undefined> {
  try {
    if (await isSummarised(paper)) return undefined;
    await jobs.start(paper);
    await jobs.ended(paper);
    return (await findJob(paperKey(paper)))?.failure;
  } catch (error) {
    return toFailure(error);
  }
}

/** What nobody can read is there all the same: the panel says so and asks. */
function isSummarised(paper: PaperRef): Promise<boolean> {
  return savedPaperItem(paperKey(paper))
    .getValue()
    .then(
      (saved) => saved !== null,
      () => true,
    );
}
