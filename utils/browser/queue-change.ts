import type { FailureRecord } from '@/utils/failure';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import type { Queue } from './storage';

/** Pure changes of the queue; each keeps `size` true, so that a list can say how many are done. */

export const EMPTY_QUEUE: Queue = { waiting: [], running: [] };

export function isEmpty({ waiting, running }: Queue): boolean {
  return waiting.length + running.length === 0;
}

/** The part of it that was asked for from lists: digests tell of theirs themselves. */
export function listPart(queue: Queue): Queue {
  if (queue.digests === undefined) return queue;
  const isOfList = (paper: PaperRef) => digestOf(queue, paper) === undefined;
  const { digests: _, ...rest } = queue;
  return { ...rest, waiting: queue.waiting.filter(isOfList), running: queue.running.filter(isOfList) };
}

/** Id of the digest that a paper is made for. */
export function digestOf({ digests }: Queue, paper: PaperRef): string | undefined {
  return digests?.[paperKey(paper)];
}

/** Each paper once, behind those that are there. */
export function withPapers(queue: Queue, papers: readonly PaperRef[]): Queue {
  const added = newIn(queue, papers);
  const list = listPart(queue);
  const before = isEmpty(list) ? 0 : sizeOf(list);
  return { ...queue, waiting: [...queue.waiting, ...added], size: before + added.length };
}

/** The same for a digest, which also takes over what waits already. */
export function withDigestPapers(queue: Queue, papers: readonly PaperRef[], digest: string): Queue {
  const taken = papers.filter((paper) => queue.waiting.some((other) => paperKey(other) === paperKey(paper)));
  const digests = Object.fromEntries([...newIn(queue, papers), ...taken].map((paper) => [paperKey(paper), digest]));
  return {
    ...queue,
    waiting: [...queue.waiting, ...newIn(queue, papers)],
    size: Math.max(0, sizeOf(listPart(queue)) - taken.filter((paper) => digestOf(queue, paper) === undefined).length),
    // Of two digests that want one paper the first has it made; both are told.
    digests: { ...digests, ...queue.digests },
  };
}

/** What waits for a digest is forgotten, what is in hand goes on. */
export function withoutDigest(queue: Queue, digest: string): Queue {
  return { ...queue, waiting: queue.waiting.filter((paper) => digestOf(queue, paper) !== digest) };
}

/** What waits for a digest, in the order of these keys. */
export function withDigestOrder(queue: Queue, digest: string, order: readonly string[]): Queue {
  const places = new Map(order.map((key, index) => [key, index]));
  const placeOf = (paper: PaperRef) => places.get(paperKey(paper)) ?? order.length;
  const ofDigest = queue.waiting
    .filter((paper) => digestOf(queue, paper) === digest)
    .sort((one, other) => placeOf(one) - placeOf(other))
    .values();
  const waiting = queue.waiting.map((paper) => (digestOf(queue, paper) === digest ? (ofDigest.next().value ?? paper) : paper));
  return { ...queue, waiting };
}

function newIn(queue: Queue, papers: readonly PaperRef[]): PaperRef[] {
  const there = new Set([...queue.running, ...queue.waiting].map(paperKey));
  return papers.filter((paper) => !there.has(paperKey(paper)) && there.add(paperKey(paper)));
}

/** One that waits is taken up; one that was put back after a worker's death keeps its time. */
export function withTaken(queue: Queue, taken: PaperRef, at: number): Queue {
  const key = paperKey(taken);
  const waiting = queue.waiting.filter((paper) => paperKey(paper) !== key);
  return { ...queue, waiting, running: [...queue.running, taken], takenAt: { [key]: at, ...queue.takenAt } };
}

/** It has ended; `heldBy` stops the papers of lists and gives this one its place back, where others wait behind it. */
export function withEnded(queue: Queue, paper: PaperRef, heldBy?: FailureRecord): Queue {
  const key = paperKey(paper);
  const { [key]: _, ...takenAt } = queue.takenAt ?? {};
  const { [key]: __, ...digests } = queue.digests ?? {};
  const ended = { ...queue, running: queue.running.filter((other) => paperKey(other) !== key), takenAt, digests };
  if (heldBy === undefined || listPart(queue).waiting.length === 0) return ended;
  return { ...ended, waiting: [paper, ...queue.waiting], heldBy };
}

/** Those that nobody works on any more wait again, in front. */
export function withPutBack(queue: Queue, isInHand: (paper: PaperRef) => boolean): Queue {
  const idle = queue.running.filter((paper) => !isInHand(paper));
  return { ...queue, running: queue.running.filter((paper) => !idle.includes(paper)), waiting: [...idle, ...queue.waiting] };
}

/** What stopped it is over. */
export function withoutHold({ heldBy: _, ...queue }: Queue): Queue {
  return queue;
}

/** What waits from lists is forgotten. */
export function withoutWaiting(queue: Queue): Queue {
  const list = listPart(queue);
  const waiting = queue.waiting.filter((paper) => digestOf(queue, paper) !== undefined);
  return { ...withoutHold(queue), waiting, size: sizeOf(list) - list.waiting.length };
}

function sizeOf({ waiting, running, size }: Queue): number {
  return size ?? waiting.length + running.length;
}
