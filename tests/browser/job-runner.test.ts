import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeSummary } from '@/tests/summary/make-summary';
import { createJobRunner } from '@/utils/browser/job-runner';
import { catalogueItem, failedJobItem, jobItem, savedPaperItem } from '@/utils/browser/storage';
import { Failure } from '@/utils/failure';
import type { Summary } from '@/utils/summary/summary';

const paper = { source: 'arxiv', arxivId: '2602.99901' } as const;
const key = 'arxiv:2602.99901';

beforeEach(() => {
  fakeBrowser.reset();
  // Node has no Web Locks; one context needs none.
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
});

it('saves the summary and its catalogue entry, and clears the job', async () => {
  const runner = createJobRunner(async (_, onJob) => {
    onJob({ paper, startedAt: 1, status: 'writing', text: 'a' });
    return makeSummary();
  });
  await runner.start(paper);
  await vi.waitFor(async () => expect(await savedPaperItem(key).getValue()).toMatchObject({ summaries: [{ title: 'Caches on Laptops' }] }));
  await vi.waitFor(async () => expect(await jobItem(key).getValue()).toBeNull());
  expect(await catalogueItem.getValue()).toMatchObject([{ key, title: 'Caches on Laptops' }]);
});

it('joins a running job instead of starting a second one', async () => {
  let finish: (summary: Summary) => void = () => undefined;
  const run = vi.fn(
    () =>
      new Promise<Summary>((resolve) => {
        finish = resolve;
      }),
  );
  const runner = createJobRunner(run);
  await Promise.all([runner.start(paper), runner.start(paper)]);
  expect(run).toHaveBeenCalledTimes(1);
  finish(makeSummary());
  await vi.waitFor(async () => expect(await savedPaperItem(key).getValue()).not.toBeNull());
  await vi.waitFor(async () => expect(await jobItem(key).getValue()).toBeNull());
});

it('keeps the text of a failed job beside its failure, where it outlives the browser', async () => {
  const runner = createJobRunner(async (_, onJob) => {
    onJob({ paper, startedAt: 1, status: 'writing', text: 'first' });
    onJob({ paper, startedAt: 1, status: 'writing', text: 'first and last words' });
    throw new Failure('connection-cut', 'network error');
  });
  await runner.start(paper);
  await vi.waitFor(async () =>
    expect(await failedJobItem(key).getValue()).toEqual({
      paper,
      startedAt: 1,
      status: 'failed',
      text: 'first and last words',
      failure: { code: 'connection-cut', detail: 'network error' },
    }),
  );
  await vi.waitFor(async () => expect(await jobItem(key).getValue()).toBeNull());
});

it('does not let a retry that fails at once take away what the try before it had brought', async () => {
  await failedJobItem(key).setValue({
    paper,
    startedAt: 1,
    status: 'failed',
    text: 'nine of ten sections',
    failure: { code: 'connection-cut' },
  });
  const runner = createJobRunner(async () => {
    throw new Failure('unreachable');
  });
  await runner.start(paper);
  await vi.waitFor(async () =>
    expect(await failedJobItem(key).getValue()).toMatchObject({ text: 'nine of ten sections', failure: { code: 'unreachable' } }),
  );
});

it('clears what was left of a failed try once there is a summary', async () => {
  await failedJobItem(key).setValue({ paper, startedAt: 1, status: 'failed', text: 'half', failure: { code: 'connection-cut' } });
  const runner = createJobRunner(async () => makeSummary());
  await runner.start(paper);
  await vi.waitFor(async () => expect(await failedJobItem(key).getValue()).toBeNull());
  expect(await savedPaperItem(key).getValue()).not.toBeNull();
});

it('hands the stop to the run', async () => {
  const runner = createJobRunner(
    (_, __, signal) => new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Failure('stopped')))),
  );
  await runner.start(paper);
  runner.stop(paper);
  await vi.waitFor(async () =>
    expect(await failedJobItem(key).getValue()).toMatchObject({ status: 'failed', failure: { code: 'stopped' } }),
  );
});

it('marks what a dead worker left running, with its text, and can run it again', async () => {
  await jobItem(key).setValue({ paper, startedAt: 1, status: 'writing', text: 'half a' });
  const runner = createJobRunner(async () => makeSummary());
  await vi.waitFor(async () =>
    expect(await failedJobItem(key).getValue()).toEqual({
      paper,
      startedAt: 1,
      status: 'failed',
      text: 'half a',
      failure: { code: 'interrupted' },
    }),
  );
  await vi.waitFor(async () => expect(await jobItem(key).getValue()).toBeNull());
  await runner.start(paper);
  await vi.waitFor(async () => expect(await savedPaperItem(key).getValue()).not.toBeNull());
});

it('knows a summary that a dead worker had saved without saying so, and mends its catalogue entry', async () => {
  const summary = makeSummary();
  await savedPaperItem(key).setValue({ schema: 3, summaries: [summary], exchanges: [] });
  await failedJobItem(key).setValue({ paper, startedAt: 1, status: 'failed', text: 'half', failure: { code: 'connection-cut' } });
  await jobItem(key).setValue({ paper, startedAt: summary.made.startedAt, status: 'writing', text: 'all of it' });
  createJobRunner(async () => makeSummary());
  await vi.waitFor(async () => expect(await jobItem(key).getValue()).toBeNull());
  expect(await failedJobItem(key).getValue()).toBeNull();
  expect(await catalogueItem.getValue()).toMatchObject([{ key }]);
});

it('ends in a summary although writing the progress fails', async () => {
  const set = vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('Session storage quota bytes exceeded'));
  const runner = createJobRunner(async (_, onJob) => {
    onJob({ paper, startedAt: 1, status: 'writing', text: 'a' });
    await new Promise((resolve) => setTimeout(resolve, 250));
    onJob({ paper, startedAt: 1, status: 'writing', text: 'ab' });
    return makeSummary();
  });
  await runner.start(paper);
  await vi.waitFor(async () => expect(await savedPaperItem(key).getValue()).not.toBeNull());
  expect(set).toHaveBeenCalled();
});

it('says when the browser has no room left', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('Resource::kQuotaBytes quota exceeded'));
  const runner = createJobRunner(async () => makeSummary());
  await runner.start(paper);
  await vi.waitFor(async () =>
    expect(await jobItem(key).getValue()).toMatchObject({ status: 'failed', failure: { code: 'storage-full' } }),
  );
});
