import type { NodeReader } from '@/scripts/commands/model/node-reader';
import { tellWaits } from '@/scripts/commands/model/tell-waits';
import { toFailure } from '@/utils/failure';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import type { ServicePorts } from '@/utils/summary/model-service';
import { runSummary } from '@/utils/summary/run-summary';
import type { Job, Summary, Wait } from '@/utils/summary/summary';
import type { StateFile } from './state-file';

export interface PaperMakerPorts {
  reader: NodeReader;
  services: ServicePorts;
  state: StateFile;
  /** As it is asked for. */
  model: string;
  /** What former tries have left, by `paperKey`. */
  jobs: ReadonlyMap<string, Job>;
  /** A service or a site wants to be left alone. */
  onWait(paper: PaperRef, wait: Wait): void;
}

/**
 * Makes one paper's card as the extension does. What its calls have brought is kept with the first complete answer and with a failure, so that the next try, of this run or the next, asks only for the rest. Throws a Failure.
 */
export function createPaperMaker({ reader, services, state, model, jobs, onWait }: PaperMakerPorts): (paper: PaperRef) => Promise<Summary> {
  const left = new Map(jobs);
  return async (paper) => {
    const key = paperKey(paper);
    const { calls = [], facts } = left.get(key) ?? {};
    let job: Job = { paper, startedAt: services.now(), status: 'reading', calls, ...(facts === undefined ? {} : { facts }) };
    const hearWaits = tellWaits((wait) => onWait(paper, wait));
    const onJob = (changed: Job) => {
      job = changed;
      hearWaits(job);
    };
    const keepJob = async () => {
      if (job.calls.at(-1)?.end === 'complete') state.append({ kind: 'job', model, job });
    };
    try {
      const read = (wanted: PaperRef, onProgress: Parameters<NodeReader['read']>[1]) => reader.read(wanted, onProgress);
      const summary = await runSummary(job, { ...services, read, onJob, keepJob, templates: [] });
      left.delete(key);
      reader.forget(paper);
      return summary;
    } catch (error) {
      const failed: Job = { ...job, status: 'failed', failure: toFailure(error) };
      if (job.calls.some(({ text }) => text !== '')) state.append({ kind: 'job', model, job: failed });
      left.set(key, failed);
      throw error;
    }
  };
}
