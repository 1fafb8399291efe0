import type { DigestRun } from '@/utils/digest/digest';

type Counted = Pick<DigestRun, 'chosen' | 'outcomes'> & Partial<Pick<DigestRun, 'status' | 'setAside'>>;

export interface RunCounts {
  chosen: number;
  done: number;
  /** Of those done: they were in the library already. */
  reused: number;
  failed: number;
  left: number;
}

/** What was set aside is left of a run that has ended; while others are made it is not waited for. */
export function countRun({ chosen, outcomes, status, setAside = [] }: Counted): RunCounts {
  const ended = chosen.flatMap((key) => outcomes[key] ?? []);
  const done = ended.filter(({ status }) => status === 'done').length;
  return {
    chosen: chosen.length,
    done,
    reused: ended.filter((outcome) => outcome.status === 'done' && outcome.isReused).length,
    failed: ended.length - done,
    left: chosen.length - ended.length - (status === 'ended' ? 0 : setAside.length),
  };
}

/**
 * How long the rest takes at the pace so far, in milliseconds; by the estimate until enough papers have ended to tell. Time in which it stood still
 * is not known, so the pace is taken from the ends of the last papers, without what lies far apart: a night, a pause, a retry on another day.
 */
export function timeLeft(run: Counted & Pick<DigestRun, 'plan'>): number {
  const { chosen, outcomes, plan } = run;
  const made = chosen.flatMap((key) => {
    const outcome = outcomes[key];
    return outcome === undefined || (outcome.status === 'done' && outcome.isReused) ? [] : [outcome.at];
  });
  const { left } = countRun(run);
  const each = plan.estimate.milliseconds / Math.max(1, plan.estimate.papers);
  const last = made.sort((one, other) => one - other).slice(-PACE_OF);
  const gaps = last.slice(1).map((at, index) => at - (last[index] ?? at));
  const known = gaps.filter((gap) => gap <= Math.max(LONGEST_GAP_MS, 4 * each));
  if (known.length < FEWEST) return left * each;
  return (left * known.reduce((sum, gap) => sum + gap, 0)) / known.length;
}

const PACE_OF = 16;
/** Between the ends of papers: those that run at once end at once, so that fewer say nothing. */
const FEWEST = 7;
const LONGEST_GAP_MS = 180_000;
