import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeSummary } from '@/tests/summary/make-summary';
import { answerWith } from '@/tests/summary/summary-world';
import { createJobRunner } from '@/utils/browser/job-runner';
import { createJobStore } from '@/utils/browser/job-store';
import { saveSummary } from '@/utils/browser/library/change-papers';
import { jobItem, keptJobItem, openJobKeys, openJobsItem, savedPaperItem } from '@/utils/browser/storage';
import { FIELD_KEYS } from '@/utils/summary/card';
import type { Job, Summary } from '@/utils/summary/summary';
import { callOf, emptyBrowser, jobOf, key, paper, restartBrowser } from './job-world';

beforeEach(emptyBrowser);

const complete = callOf('all of it', { end: 'complete' });
const whole = callOf(answerWith(FIELD_KEYS), { end: 'complete' });
const lacking = callOf(answerWith(FIELD_KEYS.slice(0, 8)), { end: 'complete' });
const saved = async () => (await savedPaperItem(key).getValue())?.summaries;

/** What a worker leaves that dies right after it has kept this. */
async function diesOver(job: Job): Promise<void> {
  await createJobStore(Date.now).keep(key, job);
}

/** Starts a worker and gives the job that it takes up of itself, if any. */
async function wake(): Promise<{ taken: Job | undefined; kept: Job | null }> {
  const run = vi.fn((_: Job) => new Promise<Summary>(() => undefined));
  createJobRunner(run);
  await new Promise((resolve) => setTimeout(resolve, 30));
  return { taken: run.mock.calls[0]?.[0], kept: await keptJobItem(key).getValue() };
}

it.each<[string, Job]>([
  ['one that was being read', jobOf('', { status: 'reading', reading: { source: 'pdf', page: 3, pages: 9 } })],
  ['one that was being written', jobOf('half a', { thought: 'hm' })],
  ['one that waited', jobOf('half a', { status: 'waiting', wait: { until: 5, failure: { code: 'service-busy' } } })],
  ['one that was written', jobOf('', { calls: [complete] })],
])('takes up by itself, as long as the browser runs, %s', async (_, job) => {
  await diesOver(job);
  const { taken, kept } = await wake();
  const { reading: __, thought: ___, wait: ____, ...rest } = job;
  expect(taken).toEqual({ ...rest, status: 'reading', deaths: 1 });
  expect(kept?.deaths).toBe(1);
});

it('remembers how long the service wanted to be left alone', async () => {
  const wait = { until: Date.now() + 60_000, failure: { code: 'rate-limited' } } as const;
  await diesOver(jobOf('half a', { status: 'waiting', wait }));
  expect((await wake()).taken?.wait).toEqual(wait);
});

it('says that it has failed, if either copy does: a stop is not undone by a death', async () => {
  const job = jobOf('half a');
  await jobItem(key).setValue(job);
  await keptJobItem(key).setValue({ ...job, status: 'failed', calls: [], failure: { code: 'stopped' } });
  await openJobsItem.setValue([key]);
  expect((await wake()).taken).toBeUndefined();
  expect(await openJobsItem.getValue()).toEqual([]);
});

it('stops one that is about to be taken up', async () => {
  await diesOver(jobOf('half a'));
  const ready = Promise.withResolvers<void>();
  const run = vi.fn((_: Job) => new Promise<Summary>(() => undefined));
  const stopped = createJobRunner(run, ready.promise).stop(paper);
  ready.resolve();
  await stopped;
  await vi.waitFor(async () =>
    expect(await keptJobItem(key).getValue()).toMatchObject({
      status: 'failed',
      calls: [{ text: 'half a' }],
      failure: { code: 'stopped' },
    }),
  );
  expect(run).not.toHaveBeenCalled();
});

it('takes it up three times and then offers it to the person', async () => {
  await diesOver(jobOf('half a'));
  for (const deaths of [1, 2, 3]) expect((await wake()).taken?.deaths).toBe(deaths);
  const { taken, kept } = await wake();
  expect(taken).toBeUndefined();
  expect(kept).toEqual(jobOf('half a', { status: 'failed', deaths: 4, failure: { code: 'interrupted' } }));
  expect([await jobItem(key).getValue(), await openJobKeys()]).toEqual([null, []]);
});

it.each<[string, Job, boolean]>([
  ['offers one that had no text', jobOf('', { status: 'reading' }), false],
  ['offers one with half a text', jobOf('half a'), false],
  ['offers one with a cut call before the one that was being written', jobOf('', { calls: [complete, callOf('half')] }), false],
  ['finishes one that has been asked twice in full', jobOf('', { calls: [lacking, lacking] }), true],
  ['finishes one to which a cut call added nothing that is missing', jobOf('', { calls: [callOf('half', { end: 'cut' }), whole] }), true],
  ['offers one whose complete answer lacks sections', jobOf('', { calls: [lacking] }), false],
])('after the browser has ended %s', async (_, job, isTaken) => {
  await diesOver(job);
  await restartBrowser();
  const { taken, kept } = await wake();
  expect(taken !== undefined).toBe(isTaken);
  if (isTaken) expect(taken?.calls).toEqual(job.calls);
  else expect(kept).toMatchObject({ status: 'failed', calls: job.calls, failure: { code: 'interrupted' } });
});

it('begins again what the person asks for meanwhile only once', async () => {
  await diesOver(jobOf('half a'));
  const run = vi.fn(async (_: Job) => makeSummary());
  await createJobRunner(run).start(paper);
  await vi.waitFor(async () => expect(await saved()).toHaveLength(1));
  await vi.waitFor(async () => expect(await openJobsItem.getValue()).toEqual([]));
  expect(run).toHaveBeenCalledTimes(1);
  expect(run.mock.calls[0]?.[0]).toMatchObject({ calls: [{ text: 'half a' }] });
});

it('knows a summary that a dead worker had saved without saying so', async () => {
  const summary = makeSummary();
  await saveSummary(summary);
  await diesOver(jobOf('all of it', { startedAt: summary.made.startedAt }));
  const { taken, kept } = await wake();
  expect([taken, kept, await jobItem(key).getValue(), await openJobsItem.getValue()]).toEqual([undefined, null, null, []]);
});

it('leaves what has failed as it is', async () => {
  const failed = jobOf('half', { status: 'failed', failure: { code: 'stopped' } });
  await keptJobItem(key).setValue(failed);
  await openJobsItem.setValue([key]);
  expect(await wake()).toEqual({ taken: undefined, kept: failed });
});

it('takes of two copies the one that says more', async () => {
  await diesOver(jobOf('half a text'));
  await jobItem(key).setValue(jobOf('half'));
  expect((await wake()).taken?.calls).toMatchObject([{ text: 'half a text' }]);
});

it.each([
  ['nobody can read', { status: 'writing' }],
  ['is not there', undefined],
])('forgets a job that %s', async (_, stored) => {
  if (stored !== undefined) await fakeBrowser.storage.local.set({ [`job:${key}`]: stored });
  await openJobsItem.setValue([key]);
  expect((await wake()).taken).toBeUndefined();
  expect(await fakeBrowser.storage.local.get(`job:${key}`)).toEqual({});
  const aside = Object.entries(await fakeBrowser.storage.local.get()).filter(([name]) => name.startsWith('broken:'));
  expect(aside.map(([, record]) => record)).toEqual(stored === undefined ? [] : [stored]);
  expect(await openJobsItem.getValue()).toEqual([]);
});

it('looks after every paper, though one of them cannot be read', async () => {
  await openJobsItem.setValue(['arxiv:2602.99902', key]);
  await fakeBrowser.storage.local.set({ 'job:arxiv:2602.99902': 7 });
  await diesOver(jobOf('half a'));
  expect((await wake()).taken?.calls).toMatchObject([{ text: 'half a' }]);
});

describe('what cannot be looked after now', () => {
  const other = { source: 'arxiv', arxivId: '2602.99902' } as const;

  it('does not keep the worker from the other papers, nor from new ones', async () => {
    await createJobStore(Date.now).keep('arxiv:2602.99902', jobOf('all', { paper: other }));
    await diesOver(jobOf('half a'));
    const get = fakeBrowser.storage.local.get.bind(fakeBrowser.storage.local);
    vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation((names: unknown) =>
      JSON.stringify(names).includes('summary:arxiv:2602.99902') ? Promise.reject(new Error('Internal error')) : get(names as string[]),
    );
    expect((await wake()).taken?.calls).toMatchObject([{ text: 'half a' }]);
    expect(reportError).toHaveBeenCalledTimes(1);
  });

  it('is everything where stored things could not be put in order', async () => {
    const run = vi.fn((_: Job) => new Promise<Summary>(() => undefined));
    await createJobRunner(run, Promise.reject(new Error('beans'))).start(paper);
    await vi.waitFor(() => expect(run).toHaveBeenCalled());
    expect(reportError).toHaveBeenCalledTimes(1);
  });
});
