import type { FailureRecord } from '@/utils/failure';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import type { Queue } from './storage';

/** Pure changes of the queue; each keeps `size` true, so that a list can say how many are done. */

export const EMPTY_QUEUE: Queue = { waiting: [], running: [] };

export function isEmpty({ waiting, running }: Queue): boolean {
  return waiting.length + running.length === 0;
}

/** Each paper once, behind those that are there. */
export function withPapers(queue: Queue, papers: readonly PaperRef[]): Queue {
  const there = new Set([...queue.running, ...queue.waiting].map(paperKey));
  const added = papers.filter((paper) => !there.has(paperKey(paper)) && there.add(paperKey(paper)));
  const before = isEmpty(queue) ? 0 : sizeOf(queue);
  return { ...queue, waiting: [...queue.waiting, ...added], size: before + added.length };
}

/** The next paper is taken up; one that was put back after a worker's death keeps its time. */
export function withNextTaken(queue: Queue, at: number): { queue: Queue; taken?: PaperRef } {
  const [taken, ...waiting] = queue.waiting;
  if (taken === undefined) return { queue };
  const takenAt = { [paperKey(taken)]: at, ...queue.takenAt };
  return { queue: { ...queue, waiting, running: [...queue.running, taken], takenAt }, taken };
}

/** It has ended; `heldBy` stops the queue and gives the paper its place back, where others wait behind it. */
export function withEnded(queue: Queue, paper: PaperRef, heldBy?: FailureRecord): Queue {
  const key = paperKey(paper);
  const { [key]: _, ...takenAt } = queue.takenAt ?? {};
  const ended = { ...queue, running: queue.running.filter((other) => paperKey(other) !== key), takenAt };
  if (heldBy === undefined || queue.waiting.length === 0) return ended;
  return { ...ended, waiting: [paper, ...queue.waiting], heldBy };
}

/** Those that nobody works on any more wait again, in front. */
export function withPutBack(queue: Queue, isInHand: (key: string) => boolean): Queue {
  const { heldBy: _, ...rest } = queue;
  const idle = queue.running.filter((paper) => !isInHand(paperKey(paper)));
  return { ...rest, running: rest.running.filter((paper) => !idle.includes(paper)), waiting: [...idle, ...rest.waiting] };
}

/** What waits is forgotten. */
export function withoutWaiting(queue: Queue): Queue {
  const { heldBy: _, ...rest } = queue;
  return { ...rest, waiting: [], size: sizeOf(queue) - queue.waiting.length };
}

function sizeOf({ waiting, running, size }: Queue): number {
  return size ?? waiting.length + running.length;
}
