import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeSummary } from '@/tests/summary/make-summary';
import { createJobRunner, saveAgain } from '@/utils/browser/job-runner';
import { catalogueItem } from '@/utils/browser/library/catalogue';
import { jobItem, keptJobItem, openJobsItem, savedPaperItem, unsavedItem } from '@/utils/browser/storage';
import { Failure } from '@/utils/failure';
import type { PaperRef } from '@/utils/paper/paper-ref';
import type { Job, Summary } from '@/utils/summary/summary';
import { callOf, emptyBrowser, fillDisk, holdWrite, jobOf, key, paper } from './job-world';

beforeEach(emptyBrowser);

const saved = async () => (await savedPaperItem(key).getValue())?.summaries;
const isOver = async () => {
  expect(await jobItem(key).getValue()).toBeNull();
  expect(await openJobsItem.getValue()).toEqual([]);
};

it('saves the summary and its catalogue entry, and clears the job', async () => {
  const runner = createJobRunner(async (_, { show }) => {
    show(jobOf('a'));
    return makeSummary();
  });
  await runner.start(paper);
  await vi.waitFor(async () => expect(await saved()).toMatchObject([{ title: 'Caches on Laptops' }]));
  await vi.waitFor(isOver);
  expect(await keptJobItem(key).getValue()).toBeNull();
  expect(await catalogueItem.getValue()).toMatchObject([{ key, title: 'Caches on Laptops' }]);
});

it('joins a running job instead of starting a second one', async () => {
  const finished = Promise.withResolvers<Summary>();
  const run = vi.fn(() => finished.promise);
  const runner = createJobRunner(run);
  await Promise.all([runner.start(paper), runner.start(paper)]);
  await vi.waitFor(() => expect(run).toHaveBeenCalled());
  await runner.start(paper);
  finished.resolve(makeSummary());
  await vi.waitFor(async () => expect(await saved()).toHaveLength(1));
  await vi.waitFor(isOver);
  expect(run).toHaveBeenCalledTimes(1);
});

it('waits until stored things are in order', async () => {
  const ready = Promise.withResolvers<void>();
  const run = vi.fn(async () => makeSummary());
  const started = createJobRunner(run, ready.promise).start(paper);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(run).not.toHaveBeenCalled();
  ready.resolve();
  await started;
  await vi.waitFor(async () => expect(await saved()).toHaveLength(1));
});

it('keeps the text of a failed job beside its failure, where it outlives the browser', async () => {
  const runner = createJobRunner(async (_, { show }) => {
    show(jobOf('first'));
    show(jobOf('first and last words', { thought: 'hm', wait: { until: 5, failure: { code: 'service-busy' } } }));
    throw new Failure('connection-cut', 'network error');
  });
  await runner.start(paper);
  const failure = { code: 'connection-cut', detail: 'network error' } as const;
  await vi.waitFor(async () =>
    expect(await keptJobItem(key).getValue()).toEqual(jobOf('first and last words', { status: 'failed', failure })),
  );
  await vi.waitFor(isOver);
});

const half: Job = jobOf('', {
  status: 'failed',
  calls: [callOf('nine of ten sections', { end: 'cut' })],
  failure: { code: 'connection-cut' },
});

it('does not let a retry that fails at once take away what the try before it had brought', async () => {
  await keptJobItem(key).setValue(half);
  const runner = createJobRunner(async () => {
    throw new Failure('unreachable');
  });
  await runner.start(paper);
  await vi.waitFor(async () =>
    expect(await keptJobItem(key).getValue()).toMatchObject({ calls: half.calls, failure: { code: 'unreachable' } }),
  );
});

const { receipt, title, authors } = makeSummary();
const factsOfVersion = (version: number) => ({ paper, title, authors, receipt: { ...receipt, version } });

it.each<[string, Job | null, PaperRef, boolean, Partial<Job>]>([
  ['continues what a failed try has brought', half, paper, false, { calls: half.calls }],
  ['begins from nothing where there was no try', null, paper, false, { calls: [] }],
  ['begins from nothing where the person wants that', half, paper, true, { calls: [] }],
  ['begins from nothing where another version is asked for', half, { ...paper, version: 3 }, false, { calls: [] }],
  ['begins from nothing where no version is asked for any more', { ...half, paper: { ...paper, version: 3 } }, paper, false, { calls: [] }],
  [
    'continues with the version that was read, though only now it is asked for by its number',
    { ...half, facts: factsOfVersion(3) },
    { ...paper, version: 3 },
    false,
    { calls: half.calls, facts: factsOfVersion(3) },
  ],
])('%s', async (_, before, asked, isAnew, expected) => {
  if (before !== null) await keptJobItem(key).setValue(before);
  const run = vi.fn(async (_: Job) => makeSummary());
  await createJobRunner(run).start(asked, { isAnew });
  await vi.waitFor(() => expect(run).toHaveBeenCalled());
  const [first] = run.mock.calls[0] ?? [];
  expect(first).toEqual({ paper: asked, startedAt: expect.any(Number), status: 'reading', ...expected });
  expect(first?.startedAt).toBeGreaterThan(1);
  await vi.waitFor(async () => expect(await keptJobItem(key).getValue()).toBeNull());
});

it('hands the stop to the run', async () => {
  const runner = createJobRunner(
    (_, { signal }) => new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Failure('stopped')))),
  );
  await runner.start(paper);
  runner.stop(paper);
  await vi.waitFor(async () => expect(await keptJobItem(key).getValue()).toMatchObject({ status: 'failed', failure: { code: 'stopped' } }));
});

it('ends in a summary although writing the progress fails', async () => {
  const set = fillDisk('', 'session');
  const runner = createJobRunner(async (_, { show }) => {
    show(jobOf('a'));
    await new Promise((resolve) => setTimeout(resolve, 250));
    show(jobOf('ab'));
    return makeSummary();
  });
  await runner.start(paper);
  await vi.waitFor(async () => expect(await saved()).toHaveLength(1));
  expect(set).toHaveBeenCalled();
});

it('ends in a summary although nothing but the summary fits on the disk', async () => {
  fillDisk('job:');
  const runner = createJobRunner(async (first, { keep }) => {
    await keep({ ...first, calls: [callOf('a')] });
    return makeSummary();
  });
  await runner.start(paper);
  await vi.waitFor(async () => expect(await saved()).toHaveLength(1));
});

it('sets a summary aside for which there is no room, and saves it once there is', async () => {
  const full = fillDisk('summary:');
  const summary = makeSummary();
  await createJobRunner(async () => summary).start(paper);
  await vi.waitFor(async () =>
    expect(await keptJobItem(key).getValue()).toMatchObject({ status: 'failed', failure: { code: 'storage-full' } }),
  );
  expect(await unsavedItem(key).getValue()).toEqual(summary);
  await expect(saveAgain(paper)).rejects.toMatchObject({ code: 'storage-full' });
  expect(await unsavedItem(key).getValue()).toEqual(summary);
  full.mockRestore();
  await saveAgain(paper);
  expect(await saved()).toEqual([summary]);
  expect(await catalogueItem.getValue()).toHaveLength(1);
  expect([await unsavedItem(key).getValue(), await keptJobItem(key).getValue()]).toEqual([null, null]);
  await saveAgain(paper);
  expect(await saved()).toHaveLength(1);
});

it('says when the browser has no room left for anything', async () => {
  fillDisk();
  await createJobRunner(async () => makeSummary()).start(paper);
  await vi.waitFor(async () =>
    expect(await jobItem(key).getValue()).toMatchObject({ status: 'failed', failure: { code: 'storage-full' } }),
  );
  expect(await unsavedItem(key).getValue()).toEqual(makeSummary());
});

it('leaves a paper of a newer version of the extension as it is', async () => {
  await fakeBrowser.storage.local.set({ [`summary:${key}`]: { schema: 99 } });
  await createJobRunner(async () => makeSummary()).start(paper);
  await vi.waitFor(async () => expect(await keptJobItem(key).getValue()).toMatchObject({ failure: { code: 'record-newer' } }));
  expect(await fakeBrowser.storage.local.get(`summary:${key}`)).toEqual({ [`summary:${key}`]: { schema: 99 } });
});

it('begins what is asked for while the end of the try before is still being written down', async () => {
  const run = vi.fn((_: Job): Promise<Summary> => Promise.reject(new Failure('unreachable')));
  const runner = createJobRunner(run);
  const { reached, letGo } = holdWrite((items) => JSON.stringify(items).includes('"failed"'));
  await runner.start(paper);
  await reached;
  const again = runner.start(paper);
  letGo();
  await again;
  await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(2));
});

it('lets no state that was shown before follow one that was kept', async () => {
  const kept = Promise.withResolvers<void>();
  const runner = createJobRunner(async (_, { show, keep }) => {
    show(jobOf('a'));
    await keep(jobOf('ab'));
    kept.resolve();
    return new Promise(() => undefined);
  });
  await runner.start(paper);
  await kept.promise;
  // Longer than from one write to the next.
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(await jobItem(key).getValue()).toEqual(jobOf('ab'));
});

it('is ready for another try though the end of the one before could not be written down', async () => {
  const full = [fillDisk(), fillDisk('', 'session')];
  const run = vi.fn(async () => makeSummary());
  const runner = createJobRunner(run);
  await runner.start(paper);
  await vi.waitFor(() => expect(reportError).toHaveBeenCalledTimes(1));
  expect(run).not.toHaveBeenCalled();
  for (const { mockRestore } of full) mockRestore();
  await runner.start(paper);
  await vi.waitFor(async () => expect(await saved()).toHaveLength(1));
});

it('asks whom and for what the person wants for this once, and again where it is continued', async () => {
  const choice = { profile: 'b', template: 'review' };
  const run = vi.fn(async (_: Job) => Promise.reject(new Error('beans')));
  const runner = createJobRunner(run);
  await runner.start(paper, { isAnew: true, choice });
  await vi.waitFor(async () => expect(await keptJobItem(key).getValue()).toMatchObject({ status: 'failed', choice }));
  await runner.start(paper);
  await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(2));
  expect(run.mock.calls.map(([first]) => first.choice)).toEqual([choice, choice]);
  await vi.waitFor(async () => expect(await jobItem(key).getValue()).toBeNull());
  await runner.start(paper, { isAnew: true });
  await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(3));
  expect(run.mock.calls[2]?.[0]).not.toHaveProperty('choice');
});
