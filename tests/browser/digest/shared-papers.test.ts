import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyBrowser } from '@/tests/browser/job-world';
import { askedService, keepService, papers, savedKeys, startWorker } from '@/tests/browser/queue-world';
import { digestRunItem } from '@/utils/browser/digest/digest-items';
import { profilesItem, queueGoingItem, queueItem } from '@/utils/browser/storage';
import type { DigestRun } from '@/utils/digest/digest';
import { Failure } from '@/utils/failure';
import { paperKey } from '@/utils/paper/paper-ref';
import { DAY, isAt, keepDay, keys, plan, runOf } from './digest-world';

const OTHER = 'hf:2026-W07';
const [first = '', second = '', third = '', fourth = '', fifth = ''] = keys;
const [paper] = papers;

beforeEach(async () => {
  emptyBrowser();
  await keepService();
  await keepDay();
  await keepDay(OTHER);
});

const waiting = async () => (await queueItem.getValue()).waiting.map(paperKey);

/** Holds back what is asked about these papers. */
function holding(service: ReturnType<typeof askedService>, ...held: string[]) {
  const gate = Promise.withResolvers<void>();
  for (const key of held) service.held.set(key, gate.promise);
  return gate.resolve;
}

describe('a paper that was in hand before a digest wanted it', () => {
  it('by a click is not asked about once more', async () => {
    const service = askedService();
    const letGo = holding(service, first);
    const { jobs, digests } = startWorker(service);
    if (paper) await jobs.start(paper);
    await vi.waitFor(() => expect(service.asked).toEqual([first]));
    await digests.start(DAY, { keys, plan });
    letGo();
    await isAt('ended');
    expect([[...service.asked].sort(), service.wasted]).toEqual([keys, []]);
  });

  it('for another digest counts for both, and its failure only for the first', async () => {
    const service = askedService();
    const letGo = holding(service, first, second);
    service.failures.set(second, new Failure('digest-ceiling', '1 CNY'));
    const { digests } = startWorker(service);
    await digests.start(OTHER, { keys: [first, second], plan });
    await vi.waitFor(() => expect(service.asked).toEqual([first, second]));
    await digests.start(DAY, { keys: [first, second], plan });
    letGo();
    await isAt('held', OTHER);
    service.failures.clear();
    expect((await runOf()).held).toBeUndefined();
    await vi.waitFor(async () => expect(Object.keys((await runOf()).outcomes)).toEqual([first]));
    await digests.wake();
    await isAt('ended');
    expect(service.asked.filter((key) => key === first)).toHaveLength(1);
  });
});

describe('a paper that was asked for from a list as well', () => {
  it.each([
    ['before', true],
    ['after', false],
  ])('%s the digest wanted it is made though that is cancelled', async (_, isFirst) => {
    const service = askedService();
    const letGo = holding(service, ...keys);
    const { queue, digests } = startWorker(service);
    if (isFirst) await queue.add(papers);
    await digests.start(DAY, { keys, plan });
    if (!isFirst) await queue.add(papers);
    await vi.waitFor(() => expect(service.asked).toHaveLength(2));
    await digests.change(DAY, { to: 'cancel' });
    letGo();
    await vi.waitFor(async () => expect(await savedKeys()).toEqual(keys), { timeout: 5_000 });
    expect(service.wasted).toEqual([]);
  });

  it('is made though the digest wanted it no longer when a worker died over it', async () => {
    await queueGoingItem.setValue(true);
    await queueItem.setValue({
      waiting: [],
      running: papers.slice(0, 1),
      takenAt: { [first]: 1 },
      digests: { [first]: DAY },
      alsoListed: { [first]: true },
    });
    startWorker(askedService());
    await vi.waitFor(async () => expect(await savedKeys()).toEqual([first]));
  });

  it('and by nobody else goes with the digest', async () => {
    const service = askedService();
    const letGo = holding(service, ...keys);
    const { queue, digests } = startWorker(service);
    await digests.start(DAY, { keys, plan });
    await queue.add(papers.slice(3, 4));
    await vi.waitFor(() => expect(service.asked).toHaveLength(2));
    await digests.change(DAY, { to: 'cancel' });
    expect(await waiting()).toEqual([fourth]);
    letGo();
    await vi.waitFor(async () => expect(await savedKeys()).toEqual([first, second, fourth]), { timeout: 5_000 });
  });
});

it('papers that stood still stand still again when a digest gives them back', async () => {
  const service = askedService();
  const letGo = holding(service, ...keys);
  await queueItem.setValue({ waiting: papers, running: [], size: 5 });
  const { digests } = startWorker(service);
  await digests.start(DAY, { keys: [first, second, third], plan });
  await vi.waitFor(() => expect(service.asked).toEqual([first, second]));
  await digests.change(DAY, { to: 'cancel' });
  letGo();
  await vi.waitFor(async () => expect(await savedKeys()).toEqual([first, second]));
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect([[...(await waiting())].sort(), service.asked]).toEqual([
    [third, fourth, fifth],
    [first, second],
  ]);
});

it('a digest that was held takes no more than its service has room for', async () => {
  await keepService(1);
  let now = 1_000_000;
  const service = askedService();
  service.failures.set(first, new Failure('unreachable'));
  const { digests } = startWorker(service, () => now);
  await digests.start(DAY, { keys: [first], plan });
  await isAt('held');
  service.failures.clear();
  const letGo = holding(service, second);
  await digests.start(OTHER, { keys: [second], plan });
  await vi.waitFor(() => expect(service.asked).toEqual([first, second]));
  now += 60_000;
  await digests.wake();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(service.asked).toEqual([first, second]);
  letGo();
  await isAt('ended');
});

it('what waits for a digest that is no longer there is forgotten at the next start', async () => {
  await queueItem.setValue({ waiting: papers.slice(0, 1), running: [], digests: { [first]: 'hf:2026-02-01' } });
  startWorker(askedService());
  await vi.waitFor(async () => expect(await waiting()).toEqual([]));
});

it('each service is asked as much as it takes, whatever others are asked', async () => {
  const own = { name: '', providerId: 'custom', baseUrl: 'https://a.example/v1', model: 'demo' };
  await profilesItem.setValue({
    list: [
      { ...own, id: 'a', atOnce: 2 },
      { ...own, id: 'b', atOnce: 1 },
    ],
    active: 'a',
  });
  const service = askedService();
  holding(service, ...keys);
  const { digests } = startWorker(service);
  await digests.start(DAY, { keys: [first, second, third], plan });
  await digests.start(OTHER, { keys: [fourth, fifth], plan: { ...plan, profile: 'b' } });
  await vi.waitFor(() => expect(service.asked).toEqual([first, second, fourth]));
  expect(await waiting()).toEqual([third, fifth]);
});

it('a digest that cannot be read keeps no other from going on', async () => {
  const service = askedService();
  const letGo = holding(service, first);
  const { digests } = startWorker(service);
  await digests.start(OTHER, { keys, plan });
  await digests.change(OTHER, { to: 'pause' });
  await digests.start(DAY, { keys, plan });
  await digestRunItem(OTHER).setValue({ schema: 99 } as unknown as DigestRun);
  letGo();
  await isAt('ended');
  expect(await savedKeys()).toEqual(keys);
  expect(reportError).toHaveBeenCalled();
});

it('a service that answers nothing about one paper does not keep the day from its end', async () => {
  let now = 1_000_000;
  const service = askedService();
  service.failures.set(fifth, new Failure('empty-answer'));
  const { digests } = startWorker(service, () => now);
  await digests.start(DAY, { keys, plan });
  await isAt('held');
  for (let wakes = 0; wakes < 4 && (await runOf()).status !== 'ended'; wakes++) {
    now = ((await runOf()).held?.until ?? now) + 1;
    await digests.wake();
    await vi.waitFor(async () => expect((await queueItem.getValue()).running).toEqual([]));
  }
  expect((await runOf()).outcomes[fifth]).toMatchObject({ status: 'failed', failure: { code: 'empty-answer' } });
});
