import { toFailure } from '@/utils/failure';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import type { Job, Summary } from '@/utils/summary/summary';
import { keepAliveDuring } from './keep-alive';
import { saveSummary } from './save-summary';
import { allJobs, jobItem } from './storage';
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
  const swept = markInterrupted();
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
  const item = jobItem(key);
  const writer = writeThrottled<Job>((job) => item.setValue(job));
  let latest: Job = { paper, startedAt: Date.now(), status: 'reading', text: '' };
  writer.write(latest);
  try {
    const summary = await run(
      paper,
      (job) => {
        latest = job;
        writer.write(job);
      },
      signal,
    );
    await saveSummary(summary);
    await writer.finish();
    await item.removeValue();
  } catch (error) {
    await writer.finish();
    await item.setValue({ ...latest, status: 'failed', failure: toFailure(error) });
  }
}

async function markInterrupted(): Promise<void> {
  for (const { key, job } of await allJobs())
    if (job.status !== 'failed') await jobItem(key).setValue({ ...job, status: 'failed', failure: { code: 'interrupted' } });
}
