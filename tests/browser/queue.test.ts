import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { keptJobItem, openJobsItem, queueGoingItem, queueItem, savedPaperItem } from '@/utils/browser/storage';
import { Failure } from '@/utils/failure';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import { emptyBrowser, freeLocks, restartBrowser } from './job-world';
import { askedService, buryLocks, isQueueOver, keepService, liveFor, makeMortal, papers, savedKeys, startWorker } from './queue-world';

beforeEach(async () => {
  emptyBrowser();
  await keepService();
});

const keys = papers.map(paperKey);
const [first, second, third] = papers as [PaperRef, PaperRef, PaperRef, PaperRef, PaperRef];
const isOver = () => vi.waitFor(async () => expect(await isQueueOver()).toBe(true), { interval: 5, timeout: 5_000 });
const waitingKeys = async () => (await queueItem.getValue()).waiting.map(paperKey);
const runningKeys = async () => (await queueItem.getValue()).running.map(paperKey);
const never = new Promise<void>(() => undefined);

describe('a queue of papers', () => {
  it('is summarised in its order, two at a time, and wakes the worker as long as it lasts', async () => {
    const service = askedService();
    const gate = Promise.withResolvers<void>();
    for (const key of keys) service.held.set(key, gate.promise);
    const { queue } = startWorker(service);
    await queue.add(papers);
    await vi.waitFor(() => expect(service.asked).toEqual(keys.slice(0, 2)));
    expect([await runningKeys(), await waitingKeys()]).toEqual([keys.slice(0, 2), keys.slice(2)]);
    expect(await queueItem.getValue()).toMatchObject({ size: 5 });
    expect((await fakeBrowser.alarms.getAll()).map(({ name }) => name)).toContain('queue');
    gate.resolve();
    await isOver();
    expect(service.asked).toEqual(keys);
    expect(await savedKeys()).toEqual(keys);
  });

  it('passes over what has a summary, a job or a place already, whichever window asks', async () => {
    const service = askedService();
    const gate = Promise.withResolvers<void>();
    for (const key of keys) service.held.set(key, gate.promise);
    const { queue, jobs } = startWorker(service);
    await jobs.start(second);
    await vi.waitFor(async () => expect(await openJobsItem.getValue()).toEqual([keys[1]]));
    await Promise.all([queue.add([first, second, third]), queue.add([third, first, third])]);
    await vi.waitFor(() => expect(service.asked).toHaveLength(3));
    expect(await runningKeys()).toEqual([keys[0], keys[2]]);
    gate.resolve();
    await isOver();
    await vi.waitFor(async () => expect(await savedKeys()).toEqual(keys.slice(0, 3)));
    await queue.add([first, second, third]);
    expect(await isQueueOver()).toBe(true);
    expect(service.asked).toHaveLength(3);
  });

  it('does not ask about a paper that was summarised meanwhile', async () => {
    const service = askedService();
    const gate = Promise.withResolvers<void>();
    for (const key of keys.slice(0, 2)) service.held.set(key, gate.promise);
    const { queue } = startWorker(service);
    await queue.add([...papers]);
    await savedPaperItem(keys[2] ?? '').setValue(makeSavedPaper({ paper: third }));
    gate.resolve();
    await isOver();
    expect(service.asked).not.toContain(keys[2]);
    expect(service.asked).toHaveLength(4);
  });

  it('goes on behind a paper that fails by itself, whose failure is kept', async () => {
    const service = askedService();
    service.failures.set(keys[0] ?? '', new Failure('paper-not-found'));
    const { queue } = startWorker(service);
    await queue.add(papers);
    await isOver();
    expect(await savedKeys()).toEqual(keys.slice(1));
    expect(await keptJobItem(keys[0] ?? '').getValue()).toMatchObject({ failure: { code: 'paper-not-found' } });
    service.failures.clear();
    await queue.add(papers);
    await isOver();
    expect(await savedKeys()).toEqual(keys);
  });

  it.each(['no-key', 'no-balance', 'ceiling-reached', 'storage-full'] as const)(
    'stops over a failure that the next paper would meet as well (%s), says it, and goes on when it is told to',
    async (code) => {
      const service = askedService();
      for (const key of keys) service.failures.set(key, new Failure(code));
      const { queue } = startWorker(service);
      await queue.add(papers);
      await vi.waitFor(async () => expect(await queueItem.getValue()).toMatchObject({ running: [], heldBy: { code } }));
      expect(service.asked).toHaveLength(2);
      expect((await waitingKeys()).sort()).toEqual(keys);
      expect([await queueGoingItem.getValue(), await fakeBrowser.alarms.get('queue')]).toEqual([false, undefined]);
      service.failures.clear();
      await queue.add(papers);
      await isOver();
      expect(await savedKeys()).toEqual(keys);
      expect(await queueItem.getValue()).toEqual({ waiting: [], running: [] });
    },
  );

  it('forgets what waits when it is emptied, and lets go on what is running', async () => {
    const service = askedService();
    const gate = Promise.withResolvers<void>();
    for (const key of keys) service.held.set(key, gate.promise);
    const { queue } = startWorker(service);
    await queue.add(papers);
    await queue.empty();
    expect(await queueItem.getValue()).toMatchObject({ waiting: [], size: 2 });
    gate.resolve();
    await isOver();
    expect(await savedKeys()).toEqual(keys.slice(0, 2));
  });
});

it('that stands still and is emptied lets go on what is running', async () => {
  const service = askedService();
  const gate = Promise.withResolvers<void>();
  service.held.set(keys[1] ?? '', gate.promise);
  service.failures.set(keys[0] ?? '', new Failure('no-balance'));
  const { queue } = startWorker(service);
  await queue.add(papers);
  await vi.waitFor(async () => expect(await queueItem.getValue()).toMatchObject({ heldBy: { code: 'no-balance' } }));
  expect(await queueGoingItem.getValue()).toBe(false);
  await queue.empty();
  expect([await runningKeys(), await waitingKeys(), await queueGoingItem.getValue()]).toEqual([[keys[1]], [], true]);
  gate.resolve();
  await isOver();
  expect(await savedKeys()).toEqual([keys[1]]);
  expect(service.asked).toHaveLength(2);
});

describe('a worker that dies', () => {
  it('in the midst of two papers is followed by one that brings all to their end', async () => {
    const service = askedService();
    for (const key of keys.slice(0, 2)) service.held.set(key, never);
    const { queue } = startWorker(service);
    await queue.add(papers);
    await vi.waitFor(() => expect(service.asked).toHaveLength(2));
    service.held.clear();
    startWorker(service);
    await isOver();
    expect(await savedKeys()).toEqual(keys);
  });

  it('again and again over one paper does not keep the others waiting, nor is that one asked about for ever', async () => {
    const service = askedService();
    service.held.set(keys[0] ?? '', never);
    await startWorker(service).queue.add(papers);
    for (let death = 0; death < 3; death++) {
      await vi.waitFor(() => expect(service.asked.filter((key) => key === keys[0])).toHaveLength(death + 1));
      startWorker(service);
    }
    await vi.waitFor(() => expect(service.asked.filter((key) => key === keys[0])).toHaveLength(4));
    startWorker(service);
    await isOver();
    expect(await savedKeys()).toEqual(keys.slice(1));
    expect(await keptJobItem(keys[0] ?? '').getValue()).toMatchObject({ failure: { code: 'interrupted' } });
    expect(service.asked.filter((key) => key === keys[0])).toHaveLength(4);
  });

  it('before any of its writes loses no paper and has none paid for twice', { timeout: 30_000 }, async () => {
    let writes = 0;
    for (let isDeadly = true; isDeadly; writes++) {
      emptyBrowser();
      makeMortal();
      buryLocks();
      const service = askedService();
      let isAdded = false;
      const life = liveFor(writes, () => {
        void startWorker(service)
          .queue.add(papers)
          .then(() => {
            isAdded = true;
          });
      });
      await vi.waitFor(async () => expect(life.isOver || (isAdded && (await isQueueOver()))).toBe(true), { interval: 5 });
      isDeadly = life.isOver;
      freeLocks();
      buryLocks();
      const next = startWorker(service);
      // A page whose question found no answer asks once more.
      if (!isAdded) await next.queue.add(papers);
      await isOver();
      expect([writes, await savedKeys(), service.wasted]).toEqual([writes, keys, []]);
      vi.restoreAllMocks();
    }
    expect(writes).toBeGreaterThan(30);
  });
});

describe('after the browser was closed', () => {
  it('nothing is paid for until somebody wants to go on', async () => {
    const service = askedService();
    for (const key of keys) service.held.set(key, never);
    await startWorker(service).queue.add(papers);
    await vi.waitFor(() => expect(service.asked).toHaveLength(2));
    await restartBrowser();
    service.held.clear();
    const { jobs, queue } = startWorker(service);
    await jobs.swept;
    // The alarm that would start a worker again and again is gone.
    await vi.waitFor(async () => expect(await fakeBrowser.alarms.get('queue')).toBeUndefined());
    expect(service.asked).toHaveLength(2);
    const left = await queueItem.getValue();
    expect([...left.running, ...left.waiting].map(paperKey)).toEqual(keys);
    await queue.add([...left.running, ...left.waiting]);
    await isOver();
    expect(await savedKeys()).toEqual(keys);
  });

  it('it can be forgotten as well', async () => {
    const service = askedService();
    for (const key of keys) service.held.set(key, never);
    await startWorker(service).queue.add(papers);
    await vi.waitFor(() => expect(service.asked).toHaveLength(2));
    await restartBrowser();
    const { queue } = startWorker(service);
    await queue.empty();
    await isOver();
    expect(service.asked).toHaveLength(2);
  });
});
