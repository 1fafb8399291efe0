import type { DigestRun } from '@/utils/digest/digest';

export interface RunCounts {
  chosen: number;
  done: number;
  /** Of those done: they were in the library already. */
  reused: number;
  failed: number;
  left: number;
}

export function countRun({ chosen, outcomes }: Pick<DigestRun, 'chosen' | 'outcomes'>): RunCounts {
  const ended = chosen.flatMap((key) => outcomes[key] ?? []);
  const done = ended.filter(({ status }) => status === 'done').length;
  return {
    chosen: chosen.length,
    done,
    reused: ended.filter((outcome) => outcome.status === 'done' && outcome.isReused).length,
    failed: ended.length - done,
    left: chosen.length - ended.length,
  };
}

/**
 * How long the rest takes at the pace so far, in milliseconds; by the estimate until enough papers have ended to tell. Time in which it stood still
 * is not known, so the pace is taken from the ends of the last papers.
 */
export function timeLeft({ chosen, outcomes, plan }: Pick<DigestRun, 'chosen' | 'outcomes' | 'plan'>): number {
  const made = chosen.flatMap((key) => {
    const outcome = outcomes[key];
    return outcome === undefined || (outcome.status === 'done' && outcome.isReused) ? [] : [outcome.at];
  });
  const { left } = countRun({ chosen, outcomes });
  const byEstimate = (plan.estimate.milliseconds * left) / Math.max(1, plan.estimate.papers);
  const last = made.sort((one, other) => one - other).slice(-PACE_OF);
  const [first, end] = [last[0], last.at(-1)];
  if (first === undefined || end === undefined || last.length < FEWEST) return byEstimate;
  return (left * (end - first)) / (last.length - 1);
}

const PACE_OF = 16;
/** Those that run at once end at once: fewer say nothing. */
const FEWEST = 8;
