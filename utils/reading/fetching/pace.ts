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
  /** When it was asked last; absent: long ago. */
  askedAt?: number;
}

/** Longer than any pause can be; a clock that was set back must not shut a site out for a year. */
const LONGEST_PAUSE_MS = 900_000;

/** The pace as remembered, brought up to now; a full bucket where nothing sensible is remembered. */
export function paceNow(remembered: unknown, { burst, everyMs }: HostGroup, now: number): Pace {
  const { tokens, at, coolUntil, askedAt } = asRecord(remembered);
  const isSensible = typeof tokens === 'number' && typeof at === 'number' && typeof coolUntil === 'number' && at <= now;
  if (!isSensible || coolUntil - now > LONGEST_PAUSE_MS) return { tokens: burst, at: now, coolUntil: 0 };
  return {
    tokens: Math.min(burst, Math.max(0, tokens) + (now - at) / everyMs),
    at: now,
    coolUntil,
    ...(typeof askedAt === 'number' && askedAt <= now ? { askedAt } : {}),
  };
}

/** Milliseconds until the bucket holds a request again. */
export function untilNextToken({ tokens }: Pace, { everyMs }: HostGroup): number {
  return tokens >= 1 ? 0 : Math.ceil((1 - tokens) * everyMs);
}

/** One request may take this much less time to arrive than the one before it. */
const ON_THE_WAY_MS = 100;

/** The same for one of many, which never comes sooner behind another than the site allows on average. */
export function untilNextOfMany(pace: Pace, group: HostGroup): number {
  const { at, askedAt } = pace;
  const since = askedAt === undefined ? Number.POSITIVE_INFINITY : at - askedAt;
  return Math.max(untilNextToken(pace, group), group.everyMs + ON_THE_WAY_MS - since, 0);
}
