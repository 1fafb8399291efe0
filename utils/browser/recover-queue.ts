import type { FailureRecord } from '@/utils/failure';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import { isSummarised } from './is-summarised';
import { findJob } from './job-store';
import { digestOf, withEnded, withoutDigest, withPutBack, withReturned } from './queue-change';
import type { DigestDesk } from './queue-desk';
import { type Queue, queueGoingItem, queueItem } from './storage';
import { storeQueue } from './store-queue';

/** What a former worker had taken up waits again, unless it ended without this being noted. */
export async function recoverQueue(desk: DigestDesk): Promise<void> {
  const isGoing = await queueGoingItem.getValue();
  let queue = await queueItem.getValue();
  const isLeft = (paper: PaperRef) => digestOf(queue, paper) === undefined && !isGoing;
  for (const paper of queue.running) {
    if (isLeft(paper)) continue;
    const digest = digestOf(queue, paper);
    const failure = await failureOf(paper, queue);
    if (failure === undefined && (digest === undefined || (await desk.isWanted(paper, digest)))) continue;
    const still = await desk.noteEnd(paper, failure, digest);
    const isUndone = failure === undefined && !(await isSummarised(paper));
    queue = still.reduce(withoutDigest, withEnded(isUndone ? withReturned(queue, paper) : queue, paper));
  }
  await storeQueue(await withoutStill(withPutBack(queue, isLeft), desk));
}

/** What waits for a digest that is no longer there, or wants nothing, would wait for ever. */
async function withoutStill(queue: Queue, desk: DigestDesk): Promise<Queue> {
  const digests = [...new Set(queue.waiting.flatMap((paper) => digestOf(queue, paper) ?? []))];
  const wanted = await Promise.all(digests.map((digest) => desk.unfinishedOf(digest)));
  return digests.filter((_, index) => wanted[index]?.length === 0).reduce(withoutDigest, queue);
}

/** Why a paper's job failed after it had been taken up; `undefined`: it did not. */
async function failureOf(paper: PaperRef, { takenAt }: Queue): Promise<FailureRecord | undefined> {
  const job = await findJob(paperKey(paper));
  if (job?.status !== 'failed' || job.startedAt < (takenAt?.[paperKey(paper)] ?? 0)) return undefined;
  return job.failure;
}
