import type { FailureRecord } from '@/utils/failure';
import type { PaperRef } from '@/utils/paper/paper-ref';
import type { Job, Summary } from '@/utils/summary/summary';
import { createRunner } from './runner';
import { addEntry, saveSummary } from './save-summary';
import { allJobs, failedJobItem, jobItem, savedPaperItem } from './storage';

export interface JobRunner {
  start(paper: PaperRef): Promise<void>;
  stop(paper: PaperRef): void;
}

type Run = (paper: PaperRef, onJob: (job: Job) => void, signal: AbortSignal) => Promise<Summary>;

/** Runs one summary per paper. Jobs that a former worker left running are marked so at once, with their text. */
export function createJobRunner(run: Run): JobRunner {
  const runner = createRunner<Job, Summary>({
    run: ({ paper }, onJob, signal) => run(paper, onJob, signal),
    write: (key, job) => jobItem(key).setValue(job),
    save: (_, summary) => saveSummary(summary),
    clear,
    fail: endWithFailure,
    sweep: sweepOrphans,
  });
  return {
    start: (paper) => runner.start({ paper, startedAt: Date.now(), status: 'reading', text: '' }),
    stop: runner.stop,
  };
}

async function clear(key: string): Promise<void> {
  await failedJobItem(key).removeValue();
  await jobItem(key).removeValue();
}

/** Keeps the longer text: a retry that fails at once must not take away what the try before it had brought. */
async function endWithFailure(key: string, job: Job, failure: FailureRecord): Promise<void> {
  const before = await failedJobItem(key).getValue();
  const kept = before && before.text.length > job.text.length ? before : job;
  const failed: Job = { ...kept, startedAt: job.startedAt, status: 'failed', failure };
  try {
    await failedJobItem(key).setValue(failed);
  } catch {
    // The disk is full: what happened is shown all the same, for as long as the browser runs.
    await jobItem(key).setValue(failed);
    return;
  }
  await jobItem(key).removeValue();
}

async function sweepOrphans(): Promise<void> {
  for (const { key, job } of await allJobs()) {
    if (job.status === 'failed') continue;
    const summary = (await savedPaperItem(key).getValue())?.summaries[0];
    if (summary?.made.startedAt === job.startedAt) {
      // The former worker had saved it and died before it could say so.
      await addEntry(summary);
      await clear(key);
    } else await endWithFailure(key, job, { code: 'interrupted' });
  }
}
