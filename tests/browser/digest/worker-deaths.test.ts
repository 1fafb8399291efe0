import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyBrowser, freeLocks, restartBrowser } from '@/tests/browser/job-world';
import {
  askedService,
  buryLocks,
  isQueueOver,
  keepService,
  liveFor,
  makeMortal,
  savedKeys,
  startWorker,
} from '@/tests/browser/queue-world';
import { digestHeadsItem } from '@/utils/browser/digest/digest-items';
import { allDone, DAY, isAt, keepDay, keys, never, outcomesOf, plan } from './digest-world';

beforeEach(async () => {
  emptyBrowser();
  await keepService();
  await keepDay();
});

describe('a worker that dies over a digest', () => {
  /** A worker that the person has make the day, unless it is being made. */
  const beginIn = (service: ReturnType<typeof askedService>) => {
    const { digests } = startWorker(service);
    void digests.start(DAY, { keys, plan }).catch(() => undefined);
    void digests.wake().catch(() => undefined);
  };
  const isOver = (life: { isOver: boolean }) =>
    vi.waitFor(async () => expect(life.isOver || ((await hasRunEnded()) && (await isQueueOver()))).toBe(true), {
      interval: 2,
      timeout: 5_000,
    });
  const bury = () => {
    freeLocks();
    buryLocks();
  };

  it('before any of its writes loses no paper and has none paid for twice', { timeout: 60_000 }, async () => {
    let writes = 0;
    for (let isDeadly = true; isDeadly; writes++) {
      emptyBrowser();
      await keepService();
      await keepDay();
      makeMortal();
      bury();
      const service = askedService();
      const life = liveFor(writes, () => beginIn(service));
      await isOver(life);
      isDeadly = life.isOver;
      bury();
      if (isDeadly) beginIn(service);
      await isAt('ended');
      // A worker that still puts its things away would meddle with the next browser.
      await vi.waitFor(async () => expect(await isQueueOver()).toBe(true), { interval: 2 });
      expect([writes, await outcomesOf(), service.wasted, await savedKeys()]).toEqual([writes, allDone, [], keys]);
      vi.restoreAllMocks();
    }
    // Some for each paper.
    expect(writes).toBeGreaterThan(20);
  });

  it('again and again, each a little later than the one before, comes to the same end', { timeout: 60_000 }, async () => {
    makeMortal();
    const service = askedService();
    let deaths = 0;
    for (; !(await hasRunEnded()) || !(await isQueueOver()); deaths++) {
      bury();
      await isOver(liveFor(4 + deaths, () => beginIn(service)));
    }
    expect(deaths).toBeGreaterThan(3);
    expect([await outcomesOf(), service.wasted, await savedKeys()]).toEqual([allDone, [], keys]);
  });

  it('with its browser goes on by itself when the browser is back', async () => {
    const service = askedService();
    for (const key of keys) service.held.set(key, never);
    await startWorker(service).digests.start(DAY, { keys, plan });
    await vi.waitFor(() => expect(service.asked).toHaveLength(2));
    await restartBrowser();
    freeLocks();
    service.held.clear();
    const { digests } = startWorker(service);
    await digests.wake();
    await isAt('ended');
    expect(await savedKeys()).toEqual(keys);
    expect(service.wasted).toEqual([]);
  });
});

async function hasRunEnded(): Promise<boolean> {
  return (await digestHeadsItem.getValue())[0]?.run?.status === 'ended';
}
