import { AsyncLocalStorage } from 'node:async_hooks';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeSummary } from '@/tests/summary/make-summary';
import { changeRun } from '@/utils/browser/digest/change-digest';
import { createDigestDesk } from '@/utils/browser/digest/digest-desk';
import { createDigestRunner } from '@/utils/browser/digest/digest-runner';
import { createJobRunner } from '@/utils/browser/job-runner';
import { catalogueItem } from '@/utils/browser/library/catalogue';
import { createQueue } from '@/utils/browser/queue';
import { profilesItem, queueGoingItem, queueItem } from '@/utils/browser/storage';
import type { Failure } from '@/utils/failure';
import { type ArxivRef, paperKey } from '@/utils/paper/paper-ref';
import { callOf } from './job-world';

export const papers: ArxivRef[] = ['2602.99901', '2602.99902', '2602.99903', '2602.99904', '2602.99905'].map((arxivId) => ({
  source: 'arxiv',
  arxivId,
}));

/** A model service that several workers ask one after the other. */
export function askedService() {
  return {
    /** Papers in the order in which it was asked about them. */
    asked: [] as string[],
    /** Asked again though a complete answer was stored. */
    wasted: [] as string[],
    kept: new Set<string>(),
    /** What it fails with, by paper key. */
    failures: new Map<string, Failure>(),
    /** Holds the answers about these papers back, for ever or until they are let go. */
    held: new Map<string, Promise<void>>(),
  };
}

/** A person whose service is asked about so many papers at once. */
export async function keepService(atOnce = 2): Promise<void> {
  const profile = { id: 'a', name: '', providerId: 'custom', baseUrl: 'https://a.example/v1', model: 'demo', atOnce };
  await profilesItem.setValue({ list: [profile], active: 'a' });
}

/** Nobody writes about a whole digest, nobody is told of its end. */
const quiet = {
  writeOverview: async () => undefined,
  tellEnd: async (id: string) => {
    await changeRun(id, (run) => run && { ...run, isTold: true });
  },
};

/** A worker with the real job runner, queue and digests. */
export function startWorker(service: ReturnType<typeof askedService>, now: () => number = Date.now) {
  const jobs = createJobRunner(async (first, { keep }) => {
    const key = paperKey(first.paper);
    const summary = () =>
      makeSummary({ paper: first.paper, made: { ...makeSummary().made, startedAt: first.startedAt, finishedAt: now() } });
    if (first.calls.some(({ end }) => end === 'complete')) return summary();
    if (service.kept.has(key)) service.wasted.push(key);
    service.asked.push(key);
    await service.held.get(key);
    const failure = service.failures.get(key);
    if (failure !== undefined) throw failure;
    await keep({ ...first, calls: [callOf('a', { end: 'complete' })] });
    service.kept.add(key);
    return summary();
  });
  const desk = createDigestDesk({ readAhead: () => undefined, now });
  const queue = createQueue(jobs, desk);
  return { jobs, queue, digests: createDigestRunner({ queue, now, ...quiet }) };
}

/** Nothing waits and runs any more, and nothing would wake a worker for it. */
export async function isQueueOver(): Promise<boolean> {
  const { waiting, running } = await queueItem.getValue();
  const isAsleep = !(await queueGoingItem.getValue()) && (await fakeBrowser.alarms.getAll()).length === 0;
  return waiting.length + running.length === 0 && isAsleep;
}

export async function savedKeys(): Promise<string[]> {
  return (await catalogueItem.getValue()).map(({ key }) => key).sort();
}

/** How long a worker has to live. */
interface Life {
  writesLeft: number;
  isOver: boolean;
}

const lives = new AsyncLocalStorage<Life>();
const never = () => new Promise<never>(() => undefined);

/** Runs a worker that dies before its so many-th write to storage: from then on what it does has no effect. */
export function liveFor(writes: number, run: () => void): Life {
  const life: Life = { writesLeft: writes, isOver: false };
  lives.run(life, run);
  return life;
}

/** Makes the storage and the locks know who is dead. Call before `liveFor`, after `emptyBrowser`. */
export function makeMortal(): void {
  for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.session]) {
    for (const name of ['set', 'remove'] as const) {
      const write = area[name].bind(area) as (what: unknown) => Promise<void>;
      vi.spyOn(area, name).mockImplementation((what: unknown) => {
        const life = lives.getStore();
        if (life === undefined) return write(what);
        if (life.writesLeft === 0) life.isOver = true;
        if (life.isOver) return never();
        life.writesLeft -= 1;
        return write(what);
      });
    }
  }
}

/** Locks are free again when their holder is dead, and the dead get none. */
export function buryLocks(): void {
  const { request } = navigator.locks as unknown as { request(name: string, work: () => unknown): Promise<unknown> };
  const ofLiving = (name: string, work: () => unknown) => (lives.getStore()?.isOver ? never() : request(name, work));
  vi.stubGlobal('navigator', { locks: { request: ofLiving } });
}
