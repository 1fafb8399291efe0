import type { Job } from '@/utils/summary/summary';

type Reading = NonNullable<Job['reading']>;

/** Nobody reads page numbers that change faster, in milliseconds; each one is a message to the worker and a write to storage. */
const EVERY_MS = 100;

/** Hands on at once that another source is being read, and its pages no faster than a person can follow. */
export function sparseProgress(onProgress: (reading: Reading) => void, now: () => number): (reading: Reading) => void {
  let source: Reading['source'] | undefined;
  let since = Number.NEGATIVE_INFINITY;
  return (reading) => {
    if (reading.source === source && reading.waitUntil === undefined && now() - since < EVERY_MS) return;
    source = reading.source;
    since = now();
    onProgress(reading);
  };
}
