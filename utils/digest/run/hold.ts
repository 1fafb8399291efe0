import type { Hold } from '@/utils/digest/digest';
import type { FailureCode, FailureRecord } from '@/utils/failure';

const SECOND = 1_000;

/** The first pause, in milliseconds; each further one without a paper done between is twice as long. */
const FIRST_MS = 30 * SECOND;
const LONGEST_MS = 600 * SECOND;

/** Some eight hours of trying: a night. After that somebody must look. */
const MOST_HOLDS = 50;

/** These pass by themselves: a network comes back, a limit is lifted. */
const PASSING: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'unreachable',
  'rate-limited',
  'arxiv-busy',
  'service-busy',
  'connection-cut',
  'paper-unreachable',
  'empty-answer',
]);

/**
 * One paper that fails so is a paper's own trouble; several in a row are the network's or the service's: then they are not the papers' failures.
 * What always hits every paper, `stopsAll` says. Each of these passes by itself, or a run would stand for one paper.
 */
const MAY_BE_GENERAL: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'paper-unreachable',
  'connection-cut',
  'service-busy',
  'empty-answer',
]);

export function mayBeGeneral(code: FailureCode): boolean {
  return MAY_BE_GENERAL.has(code);
}

/** @param holds how often in a row it was held before @param now in milliseconds since the epoch */
export function holdFor(failure: FailureRecord, holds: number, now: number): Hold {
  if (!PASSING.has(failure.code) || holds >= MOST_HOLDS) return { failure };
  const pause = Math.min(LONGEST_MS, FIRST_MS * 2 ** holds);
  return { failure, until: now + Math.max(pause, failure.waitMs ?? 0) };
}
