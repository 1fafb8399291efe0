import type { Digest, DigestRun } from './digest';
import type { ListSource } from './list/list-source';
import { countRun, type RunCounts } from './run/count-run';

/** What a list of digests shows of one. */
export interface DigestHead {
  id: string;
  source: ListSource;
  /** ISO day by which they are in order. */
  day: string;
  /** How many papers its list has. */
  papers: number;
  /** Absent: nothing has been made of it yet. */
  run?: RunCounts & {
    status: DigestRun['status'];
    /** When it tries by itself to go on, in milliseconds since the epoch. */
    until?: number;
    /** A text about all of it is still to be written. */
    lacksOverview?: true;
    /** It has ended, or the schedule began it and it waits for the person, and nobody has said so. */
    isUntold?: true;
  };
}

export function headOf({ id, source, day, papers }: Digest, run: DigestRun | null): DigestHead {
  const head = { id, source, day, papers: papers.length };
  if (run === null) return head;
  const { status, held, plan, overview, isScheduled, isTold } = run;
  const counts = countRun(run);
  // Nobody looks at what begins by itself at night.
  const isWaiting = isScheduled && status === 'held' && held?.until === undefined;
  const lacksOverview = plan.hasOverview && overview === undefined && counts.done > 0;
  return {
    ...head,
    run: {
      ...counts,
      status,
      ...(held?.until === undefined ? {} : { until: held.until }),
      ...(lacksOverview ? { lacksOverview } : {}),
      ...((status === 'ended' || isWaiting) && !isTold ? { isUntold: true } : {}),
    },
  };
}

/** Whether its papers are made without the person: it goes on, or will. @param until of a run that is held */
export function goesOnByItself({ status, until }: Pick<NonNullable<DigestHead['run']>, 'status' | 'until'>): boolean {
  return status === 'going' || (status === 'held' && until !== undefined);
}

/** Whether the worker still has something to do for it by itself. */
export function isAtWork({ run }: DigestHead): boolean {
  if (run === undefined) return false;
  if (run.isUntold) return true;
  if (run.status === 'ended') return run.lacksOverview === true;
  return goesOnByItself(run);
}

/** The head among the others: the newest day first. */
export function withHead(heads: readonly DigestHead[], head: DigestHead): DigestHead[] {
  const others = heads.filter(({ id }) => id !== head.id);
  return [...others, head].sort((one, other) =>
    one.day === other.day ? one.id.localeCompare(other.id) : other.day.localeCompare(one.day),
  );
}
