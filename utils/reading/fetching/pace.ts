import { asRecord } from '@/utils/narrow-json';
import type { HostGroup } from './host-group';

/** How fast a group of sites may be asked now: a bucket of requests that fills up again with time, and a pause that the site asked for. */
export interface Pace {
  /** Requests left at `at`. */
  tokens: number;
  /** Milliseconds since the epoch. */
  at: number;
  /** Until then the site is not asked at all. */
  coolUntil: number;
}

/** Longer than any pause can be; a clock that was set back must not shut a site out for a year. */
const LONGEST_PAUSE_MS = 900_000;

/** The pace as remembered, brought up to now; a full bucket where nothing sensible is remembered. */
export function paceNow(remembered: unknown, { burst, everyMs }: HostGroup, now: number): Pace {
  const { tokens, at, coolUntil } = asRecord(remembered);
  const isSensible = typeof tokens === 'number' && typeof at === 'number' && typeof coolUntil === 'number' && at <= now;
  if (!isSensible || coolUntil - now > LONGEST_PAUSE_MS) return { tokens: burst, at: now, coolUntil: 0 };
  return { tokens: Math.min(burst, Math.max(0, tokens) + (now - at) / everyMs), at: now, coolUntil };
}

/** Milliseconds until the bucket holds so many requests again. */
export function untilTokens({ tokens }: Pace, { everyMs }: HostGroup, wanted = 1): number {
  return tokens >= wanted ? 0 : Math.ceil((wanted - tokens) * everyMs);
}
