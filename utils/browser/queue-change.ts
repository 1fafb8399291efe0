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

/** Each paper once, behind those that are there; one that waits for a digest stays in its place. */
export function withPapers(queue: Queue, papers: readonly PaperRef[]): Queue {
  const added = newIn(queue, papers);
  const list = listPart(queue);
  const before = isEmpty(list) ? 0 : sizeOf(list);
  const shared = queue.waiting.filter((paper) => digestOf(queue, paper) !== undefined && has(papers, paper));
  return withAlsoListed({ ...queue, waiting: [...queue.waiting, ...added], size: before + added.length }, shared, true);
}

/** The same for a digest, which also takes over what waits already; the same queue where it has all of them. @param isGoing whether lists go on by themselves */
export function withDigestPapers(queue: Queue, papers: readonly PaperRef[], digest: string, isGoing: boolean): Queue {
  const added = newIn(queue, papers);
  // Of two digests that want one paper the first has it made; what is made counts for both.
  const ofLists = queue.waiting.filter((paper) => digestOf(queue, paper) === undefined && has(papers, paper));
  if (added.length + ofLists.length === 0) return queue;
  const digests = Object.fromEntries([...added, ...ofLists].map((paper) => [paperKey(paper), digest]));
  const taken = {
    ...queue,
    waiting: [...queue.waiting, ...added],
    size: Math.max(0, sizeOf(listPart(queue)) - ofLists.length),
    digests: { ...queue.digests, ...digests },
  };
  return withAlsoListed(taken, ofLists, isGoing);
}

/** What waits for a digest is forgotten, but for what was asked for from a list as well; what is in hand goes on. */
export function withoutDigest(queue: Queue, digest: string): Queue {
  const ofDigest = queue.waiting.filter((paper) => digestOf(queue, paper) === digest);
  const back = ofDigest.filter((paper) => queue.alsoListed?.[paperKey(paper)] !== undefined);
  return {
    ...queue,
    waiting: queue.waiting.filter((paper) => !ofDigest.includes(paper) || back.includes(paper)),
    size: sizeOf(listPart(queue)) + back.length,
    digests: omit(queue.digests, back.map(paperKey)),
    alsoListed: omit(queue.alsoListed, back.map(paperKey)),
  };
}

function withAlsoListed(queue: Queue, papers: readonly PaperRef[], isGoing: boolean): Queue {
  if (papers.length === 0) return queue;
  return { ...queue, alsoListed: { ...queue.alsoListed, ...Object.fromEntries(papers.map((paper) => [paperKey(paper), isGoing])) } };
}

function omit<Value>(record: Readonly<Record<string, Value>> = {}, keys: readonly string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}

function has(papers: readonly PaperRef[], paper: PaperRef): boolean {
  return papers.some((other) => paperKey(other) === paperKey(paper));
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
  const ended = {
    ...queue,
    running: queue.running.filter((other) => paperKey(other) !== key),
    takenAt: omit(queue.takenAt, [key]),
    digests: omit(queue.digests, [key]),
    alsoListed: omit(queue.alsoListed, [key]),
  };
  if (heldBy === undefined || listPart(queue).waiting.length === 0) return ended;
  return { ...ended, waiting: [paper, ...queue.waiting], heldBy };
}

/** A digest wanted it no longer when its turn came; who asked for it from a list still does. */
export function withReturned(queue: Queue, paper: PaperRef): Queue {
  if (queue.alsoListed?.[paperKey(paper)] === undefined) return queue;
  const ended = withEnded(queue, paper);
  return { ...ended, waiting: [paper, ...ended.waiting], size: sizeOf(listPart(queue)) + 1 };
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
