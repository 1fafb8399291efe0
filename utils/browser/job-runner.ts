import { type FailureRecord, toFailure } from '@/utils/failure';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import type { Job, Summary } from '@/utils/summary/summary';
import { keepAliveDuring } from './keep-alive';
import { addEntry, saveSummary } from './save-summary';
import { allJobs, failedJobItem, jobItem, savedPaperItem } from './storage';
import { writeThrottled } from './write-throttled';

export interface JobRunner {
  start(paper: PaperRef): Promise<void>;
  stop(paper: PaperRef): void;
}

type Run = (paper: PaperRef, onJob: (job: Job) => void, signal: AbortSignal) => Promise<Summary>;

/**
 * Runs one job per paper and keeps its state in storage, where every page watches it. Call once at the worker's start: jobs that a former
 * worker left running have died with it and are marked so, with their text.
 */
export function createJobRunner(run: Run): JobRunner {
  const running = new Map<string, AbortController>();
  const swept = sweepOrphans();
  return {
    async start(paper) {
      await swept;
      const key = paperKey(paper);
      if (running.has(key)) return;
      const controller = new AbortController();
      running.set(key, controller);
      void keepAliveDuring(runJob(key, paper, run, controller.signal)).finally(() => running.delete(key));
    },
    stop(paper) {
      running.get(paperKey(paper))?.abort();
    },
  };
}

async function runJob(key: string, paper: PaperRef, run: Run, signal: AbortSignal): Promise<void> {
  const writer = writeThrottled<Job>((job) => jobItem(key).setValue(job));
  let latest: Job = { paper, startedAt: Date.now(), status: 'reading', text: '' };
  const onJob = (job: Job) => {
    latest = job;
    writer.write(job);
  };
  onJob(latest);
  try {
    await saveSummary(await run(paper, onJob, signal));
    await writer.finish();
    await failedJobItem(key).removeValue();
    await jobItem(key).removeValue();
  } catch (error) {
    await writer.finish();
    await endWithFailure(key, latest, toFailure(error));
  }
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
      await jobItem(key).removeValue();
    } else await endWithFailure(key, job, { code: 'interrupted' });
  }
}
