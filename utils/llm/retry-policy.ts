import type { Failure, FailureCode } from '@/utils/failure';

/** How often a kind of failure is tried again in a row, and how long the first wait is; each next one is twice as long. */
interface Patience {
  tries: number;
  firstMs: number;
}

const MINUTE = 60_000;

const LEAST_MS = 100;

/** Nobody waits longer than this at a stretch; what a service asks beyond it is told instead. */
const LONGEST_MS = 5 * MINUTE;

/**
 * What passes by itself. Everything else (balance, key, model name, safety, a request that is refused) would fail in the same way and may cost
 * money: it is never tried again.
 */
const patience: Partial<Record<FailureCode, Patience>> = {
  'rate-limited': { tries: 5, firstMs: 5_000 },
  'service-busy': { tries: 4, firstMs: 2_000 },
  'connection-cut': { tries: 3, firstMs: 1_000 },
  unreachable: { tries: 2, firstMs: 2_000 },
  'empty-answer': { tries: 1, firstMs: 1_000 },
  // It says for how long it wants to be left alone.
  'arxiv-busy': { tries: 2, firstMs: 30_000 },
};

/** An answer that ended too early but brought whole sections is continued, not begun again. */
const resumed: Partial<Record<FailureCode, Patience>> = {
  'answer-cut': { tries: 6, firstMs: 0 },
  'endless-answer': { tries: 2, firstMs: 0 },
};

/** What is known when a call has failed. */
export interface FailedTry {
  failure: Failure;
  /** How many calls in a row have failed without bringing anything, this one included; 0 when it brought whole sections. */
  inVain: number;
  /** How many have failed in all. */
  failed: number;
}

/** Nothing is tried more often than this, whatever it brings. */
const MOST_FAILED = 12;

/**
 * The one retry policy: how many milliseconds to wait before the next try, or `undefined` to give up. `random` is between 0 and 1: a
 * crowd that was turned away together must not come back together.
 */
export function nextTry({ failure, inVain, failed }: FailedTry, random: number): number | undefined {
  const { code, waitMs } = failure;
  const row = patience[code] ?? (inVain === 0 ? resumed[code] : undefined);
  if (row === undefined || inVain > row.tries || failed > MOST_FAILED) return undefined;
  if (row === resumed[code] && failed > row.tries) return undefined;
  // A service that asks for no pause at all, again and again, gets a growing one.
  const least = LEAST_MS * 2 ** Math.max(0, inVain - 1);
  if (waitMs !== undefined) return waitMs > LONGEST_MS ? undefined : Math.ceil(Math.max(waitMs, least) + random * 250);
  const wait = row.firstMs * 2 ** Math.max(0, inVain - 1);
  return Math.round(wait * (0.5 + random / 2));
}
