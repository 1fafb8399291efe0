import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeSummary } from '@/tests/summary/make-summary';
import { createJobStore, findJob, forgetJob } from '@/utils/browser/job-store';
import { jobItem, keptJobItem, openJobKeys, openJobsItem, unsavedItem } from '@/utils/browser/storage';
import { callOf, emptyBrowser, fillDisk, holdWrite, jobOf, key, restartBrowser } from './job-world';

let time = 0;
const at = (milliseconds: number) => {
  time = milliseconds;
};
const storeAt = () => createJobStore(() => time);

beforeEach(() => {
  emptyBrowser();
  at(100_000);
});

afterEach(() => vi.useRealTimers());

const onDisk = async () => (await keptJobItem(key).getValue())?.calls[0]?.text;
const inSession = async () => (await jobItem(key).getValue())?.calls[0]?.text;

it('puts streaming text on the disk every three seconds, where pages watch it at each write', async () => {
  const store = storeAt();
  await store.keep(key, jobOf(''));
  const seen: [number, string | undefined, string | undefined][] = [];
  for (const later of [100, 2_900, 3_000, 3_100, 5_900, 6_000]) {
    at(100_000 + later);
    await store.write(key, jobOf(`text at ${later}`));
    seen.push([later, await inSession(), await onDisk()]);
  }
  expect(seen).toEqual([
    [100, 'text at 100', undefined],
    [2_900, 'text at 2900', undefined],
    [3_000, 'text at 3000', 'text at 3000'],
    [3_100, 'text at 3100', 'text at 3000'],
    [5_900, 'text at 5900', 'text at 3000'],
    [6_000, 'text at 6000', 'text at 6000'],
  ]);
});

it('puts the last words on the disk three seconds later, though the model falls silent behind them', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const store = storeAt();
  await store.keep(key, jobOf('half'));
  await store.write(key, jobOf('last words'));
  await vi.advanceTimersByTimeAsync(2_999);
  expect(await onDisk()).toBe('half');
  await vi.advanceTimersByTimeAsync(1);
  vi.useRealTimers();
  await vi.waitFor(async () => expect(await onDisk()).toBe('last words'));
});

it('puts what is to be kept on the disk at once, whenever the last time was', async () => {
  const store = storeAt();
  for (const text of ['a', 'b', 'c']) {
    await store.keep(key, jobOf(text));
    expect(await onDisk()).toBe(text);
  }
});

it('puts no thought on the disk, whichever way it gets there', async () => {
  const store = storeAt();
  const thinking = jobOf('a', { thought: 'hm' });
  const ways = [
    () => store.keep(key, thinking),
    () => {
      at(time + 10_000);
      return store.write(key, thinking);
    },
    () => store.fail(key, thinking, { code: 'stopped' }),
  ];
  for (const way of ways) {
    await way();
    expect(await keptJobItem(key).getValue()).not.toBeNull();
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('hm');
  }
});

it('knows which jobs are open, also after the browser has ended', async () => {
  const store = storeAt();
  const other = 'arxiv:2602.99902';
  await Promise.all([store.keep(key, jobOf('')), store.keep(other, jobOf(''))]);
  await restartBrowser();
  expect((await openJobKeys()).toSorted()).toEqual([key, other]);
  await store.fail(key, jobOf('half'), { code: 'stopped' });
  expect(await openJobKeys()).toEqual([other]);
  await store.clear(other);
  expect(await openJobKeys()).toEqual([]);
});

it('has the browser start a worker again and again as long as a job is open', async () => {
  const store = storeAt();
  const wakes = async () => (await fakeBrowser.alarms.getAll()).map(({ periodInMinutes }) => periodInMinutes);
  await store.keep(key, jobOf(''));
  await store.keep('arxiv:2602.99902', jobOf(''));
  await store.clear(key);
  expect(await wakes()).toEqual([0.5]);
  await store.fail('arxiv:2602.99902', jobOf('half'), { code: 'stopped' });
  expect(await wakes()).toEqual([]);
});

it('leaves of a failed job what it has brought, and why it failed', async () => {
  const store = storeAt();
  await store.keep(key, jobOf('half', { thought: 'hm' }));
  const wait = { until: 5, failure: { code: 'service-busy' } } as const;
  await store.fail(key, jobOf('half', { thought: 'hm', wait }), { code: 'stopped' });
  expect(await keptJobItem(key).getValue()).toEqual(jobOf('half', { status: 'failed', failure: { code: 'stopped' } }));
  expect(await jobItem(key).getValue()).toBeNull();
});

it('does with the copy that goes with the browser when the disk is full', async () => {
  fillDisk();
  const store = storeAt();
  await store.keep(key, jobOf('a'));
  expect(await inSession()).toBe('a');
  await store.fail(key, jobOf('ab'), { code: 'stopped' });
  expect(await jobItem(key).getValue()).toEqual(jobOf('ab', { status: 'failed', failure: { code: 'stopped' } }));
});

it('does with the copy on the disk when the session is full', async () => {
  fillDisk('', 'session');
  await storeAt().keep(key, jobOf('a'));
  expect(await onDisk()).toBe('a');
});

it('says so when a job can be kept nowhere', async () => {
  fillDisk();
  fillDisk('', 'session');
  await expect(storeAt().keep(key, jobOf('a'))).rejects.toMatchObject({ code: 'storage-full' });
});

it('lets no failed job seem to run for ever, though there is no room for what it has brought', async () => {
  const store = storeAt();
  await store.keep(key, jobOf('a'));
  fillDisk();
  const set = fakeBrowser.storage.session.set.bind(fakeBrowser.storage.session);
  vi.spyOn(fakeBrowser.storage.session, 'set').mockImplementation((items: Record<string, unknown>) =>
    JSON.stringify(items).includes('long text') ? Promise.reject(new Error('quota exceeded')) : set(items),
  );
  await store.fail(key, jobOf('long text'), { code: 'storage-full' });
  expect(await jobItem(key).getValue()).toEqual(jobOf('', { status: 'failed', failure: { code: 'storage-full' } }));
});

it('begins anew with its clock where a job has ended', async () => {
  const store = storeAt();
  await store.keep(key, jobOf('a'));
  await store.clear(key);
  await store.write(key, jobOf('b'));
  expect(await onDisk()).toBe('b');
});

it('forgets every trace of a job', async () => {
  await storeAt().keep(key, jobOf('a'));
  await unsavedItem(key).setValue(makeSummary());
  await forgetJob(key);
  expect([await jobItem(key).getValue(), await keptJobItem(key).getValue(), await unsavedItem(key).getValue()]).toEqual([null, null, null]);
  expect(await openJobsItem.getValue()).toEqual([]);
});

const two = jobOf('', { calls: [callOf('one', { end: 'cut' }), callOf('two')] });
const whole = jobOf('', { calls: [callOf('a', { end: 'complete' })] });

it.each([
  ['in the session alone', jobOf('a'), null, jobOf('a')],
  ['on the disk alone', null, jobOf('a'), jobOf('a')],
  ['longer in the session', jobOf('ab'), jobOf('a'), jobOf('ab')],
  ['longer on the disk', jobOf('a'), two, two],
  ['as long in both', jobOf('a', { status: 'thinking' }), jobOf('a'), jobOf('a', { status: 'thinking' })],
  ['known to be whole on the disk', jobOf('a'), whole, whole],
  ['of a later try in the session', jobOf('', { startedAt: 2 }), two, jobOf('', { startedAt: 2 })],
  ['of a later try on the disk', jobOf('ab'), jobOf('a', { startedAt: 2 }), jobOf('a', { startedAt: 2 })],
  ['nowhere', null, null, undefined],
])('finds a job that is %s', async (_, live, kept, found) => {
  if (live !== null) await jobItem(key).setValue(live);
  if (kept !== null) await keptJobItem(key).setValue(kept);
  expect(await findJob(key)).toEqual(found);
});

it('finds the copy that can be read', async () => {
  await fakeBrowser.storage.session.set({ [`job:${key}`]: 'beans' });
  await keptJobItem(key).setValue(jobOf('a'));
  expect(await findJob(key)).toEqual(jobOf('a'));
});

it.each<[string, (store: ReturnType<typeof storeAt>) => Promise<void>, string | undefined]>([
  ['finished', (store) => store.clear(key), undefined],
  ['failed', (store) => store.fail(key, jobOf('all'), { code: 'stopped' }), 'failed'],
])('a write to the disk that is under way when the job has %s does not bring it back', async (_, end, status) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const store = storeAt();
  await store.keep(key, jobOf('half'));
  await store.write(key, jobOf('more'));
  vi.advanceTimersByTime(3_000);
  await end(store);
  vi.useRealTimers();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect((await findJob(key))?.status).toBe(status);
  expect(await openJobsItem.getValue()).toEqual([]);
});

it('nor does an older one that takes longer than the one behind it', async () => {
  const store = storeAt();
  const { reached, letGo } = holdWrite((items) => JSON.stringify(items).includes('slow'));
  const slow = store.keep(key, jobOf('slow'));
  await reached;
  const next = store.keep(key, jobOf('next'));
  const ended = store.clear(key);
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 20))]);
  letGo();
  await Promise.all([slow, next, ended]);
  expect(await findJob(key)).toBeUndefined();
});
