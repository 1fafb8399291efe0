import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { emptyBrowser } from '@/tests/browser/job-world';
import { askedService, keepService, papers, savedKeys, startWorker } from '@/tests/browser/queue-world';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { digestHeadsItem } from '@/utils/browser/digest/digest-items';
import { queueItem, savedPaperItem } from '@/utils/browser/storage';
import { Failure } from '@/utils/failure';
import { paperKey } from '@/utils/paper/paper-ref';
import { allDone, DAY, isAt, keepDay, keys, never, outcomesOf, plan, runOf } from './digest-world';

beforeEach(async () => {
  emptyBrowser();
  await keepService();
  await keepDay();
});

const [first = '', second = '', third = '', fourth = '', fifth = ''] = keys;
const waiting = async () => (await queueItem.getValue()).waiting.map(paperKey);

describe('a digest', () => {
  it('is made in its order, as many at once as its service answers, and ends when all are done', async () => {
    const service = askedService();
    const gate = Promise.withResolvers<void>();
    for (const key of keys) service.held.set(key, gate.promise);
    const { digests } = startWorker(service);
    await digests.start(DAY, { keys: [third, first, second, fifth, fourth], plan });
    await vi.waitFor(() => expect(service.asked).toEqual([third, first]));
    expect((await digestHeadsItem.getValue())[0]?.run).toMatchObject({ status: 'going', chosen: 5, left: 5 });
    gate.resolve();
    await isAt('ended');
    expect(service.asked).toEqual([third, first, second, fifth, fourth]);
    expect((await digestHeadsItem.getValue())[0]?.run).toMatchObject({ done: 5, failed: 0, left: 0 });
    expect(await queueItem.getValue()).toEqual({ waiting: [], running: [] });
  });

  it('reuses what the same model has written with the same templates, and says so', async () => {
    const service = askedService();
    await savedPaperItem(second).setValue(
      makeSavedPaper({ paper: papers[1], made: { ...makeSavedPaper().summaries[0].made, model: 'demo' } }),
    );
    await savedPaperItem(third).setValue(
      makeSavedPaper({ paper: papers[2], made: { ...makeSavedPaper().summaries[0].made, model: 'another' } }),
    );
    const { digests } = startWorker(service);
    await digests.start(DAY, { keys, plan });
    await isAt('ended');
    expect(service.asked).toEqual([first, third, fourth, fifth]);
    expect((await runOf()).outcomes[second]).toMatchObject({ status: 'done', isReused: true });
    expect((await digestHeadsItem.getValue())[0]?.run).toMatchObject({ done: 5, reused: 1 });
  });

  it('has each failure with its reason, and is complete once a retry succeeds', async () => {
    const service = askedService();
    service.failures.set(second, new Failure('paper-not-found', 'html: 404'));
    const { digests } = startWorker(service);
    await digests.start(DAY, { keys, plan });
    await isAt('ended');
    expect((await runOf()).outcomes[second]).toMatchObject({ status: 'failed', failure: { code: 'paper-not-found', detail: 'html: 404' } });
    service.failures.clear();
    await digests.change(DAY, { to: 'retry' });
    await isAt('ended');
    expect(await outcomesOf()).toEqual(allDone);
    expect(service.asked).toHaveLength(6);
  });

  it('is paused without losing what is in hand, goes on, and can be put in another order meanwhile', async () => {
    const service = askedService();
    const gate = Promise.withResolvers<void>();
    for (const key of keys) service.held.set(key, gate.promise);
    const { digests } = startWorker(service);
    await digests.start(DAY, { keys, plan });
    await vi.waitFor(() => expect(service.asked).toHaveLength(2));
    await digests.change(DAY, { to: 'first', keys: [fifth] });
    expect(await waiting()).toEqual([fifth, third, fourth]);
    await digests.change(DAY, { to: 'pause' });
    gate.resolve();
    await vi.waitFor(async () => expect(await savedKeys()).toEqual([first, second]));
    await vi.waitFor(async () => expect(await outcomesOf()).toEqual({ [first]: 'done', [second]: 'done' }));
    expect([service.asked.length, (await runOf()).status]).toEqual([2, 'paused']);
    await digests.change(DAY, { to: 'resume' });
    await isAt('ended');
    expect(service.asked).toEqual([first, second, fifth, third, fourth]);
  });

  it('that is cancelled ends with what there is, and can be taken up again', async () => {
    const service = askedService();
    for (const key of keys.slice(1)) service.held.set(key, never);
    const { digests, jobs } = startWorker(service);
    await digests.start(DAY, { keys, plan });
    await vi.waitFor(() => expect(service.asked).toHaveLength(3));
    await digests.change(DAY, { to: 'cancel' });
    expect([(await runOf()).status, await waiting()]).toEqual(['ended', []]);
    expect((await digestHeadsItem.getValue())[0]?.run).toMatchObject({ done: 1, left: 4 });
    service.held.clear();
    await Promise.all(papers.map((paper) => jobs.stop(paper)));
    await digests.change(DAY, { to: 'retry' });
    expect((await runOf()).status).toBe('going');
  });

  it.each(['no-key', 'no-balance', 'digest-ceiling'] as const)(
    'stands still over %s, with the paper still to be made, until the person goes on',
    async (code) => {
      const service = askedService();
      service.failures.set(first, new Failure(code));
      service.failures.set(second, new Failure(code));
      const { digests } = startWorker(service);
      await digests.start(DAY, { keys, plan });
      await isAt('held');
      await vi.waitFor(async () => expect((await queueItem.getValue()).running).toEqual([]));
      expect([(await runOf()).held, await outcomesOf(), await waiting()]).toEqual([{ failure: { code } }, {}, []]);
      service.failures.clear();
      await digests.change(DAY, { to: 'resume' });
      await isAt('ended');
      expect(await savedKeys()).toEqual(keys);
    },
  );
});

it('that was deleted in another window begins nothing, and says so', async () => {
  const service = askedService();
  const { digests } = startWorker(service);
  await expect(digests.start('hf:2026-02-15', { keys, plan })).rejects.toMatchObject({ code: 'digest-gone' });
  await expect(digests.change(DAY, { to: 'resume' })).rejects.toMatchObject({ code: 'digest-gone' });
  await expect(digests.change(DAY, { to: 'more', keys })).rejects.toMatchObject({ code: 'digest-gone' });
  expect(service.asked).toEqual([]);
});

it('that may not reach its service goes on when it may, and one that stands for another reason does not', async () => {
  const service = askedService();
  for (const key of keys) service.failures.set(key, new Failure('no-host-access'));
  const { digests } = startWorker(service);
  await digests.start(DAY, { keys, plan });
  await isAt('held');
  await vi.waitFor(async () => expect((await queueItem.getValue()).running).toEqual([]));
  for (const key of keys) service.failures.set(key, new Failure('bad-key'));
  await digests.goOnWithAccess();
  await vi.waitFor(async () => expect((await runOf()).held?.failure.code).toBe('bad-key'));
  await vi.waitFor(async () => expect((await queueItem.getValue()).running).toEqual([]));
  const before = await runOf();
  await digests.goOnWithAccess();
  expect(await runOf()).toEqual(before);
});

describe('a lost network', () => {
  it('holds it for a while; the first paper tells whether it is over', async () => {
    let now = 1_000_000;
    const service = askedService();
    for (const key of keys) service.failures.set(key, new Failure('unreachable'));
    const { digests } = startWorker(service, () => now);
    await digests.start(DAY, { keys, plan });
    await isAt('held');
    await vi.waitFor(async () => expect((await queueItem.getValue()).running).toEqual([]));
    expect((await runOf()).held).toMatchObject({ failure: { code: 'unreachable' }, until: now + 30_000 });
    expect((await fakeBrowser.alarms.getAll()).map(({ name }) => name)).toContain('digest');
    service.asked.length = 0;
    await digests.wake();
    expect(service.asked).toEqual([]);
    now += 30_000;
    await digests.wake();
    await vi.waitFor(async () => expect((await runOf()).held?.until).toBe(now + 60_000));
    expect(service.asked).toHaveLength(1);
    service.failures.clear();
    now += 60_000;
    await digests.wake();
    await isAt('ended');
    expect(await savedKeys()).toEqual(keys);
  });

  it('in which papers cannot be read is not their failure', async () => {
    let now = 1_000_000;
    const service = askedService();
    for (const key of keys) service.failures.set(key, new Failure('paper-unreachable', 'timeout'));
    const { digests } = startWorker(service, () => now);
    await digests.start(DAY, { keys, plan });
    await isAt('held');
    await vi.waitFor(async () => expect((await queueItem.getValue()).running).toEqual([]));
    service.failures.clear();
    now += 30_000;
    await digests.wake();
    await isAt('ended');
    expect(await outcomesOf()).toEqual(allDone);
  });
});
