import type { ReadingProgress } from '@/utils/reading/read-ports';

/** Nobody reads page numbers that change faster, in milliseconds; each one is a message to the worker and a write to storage. */
const EVERY_MS = 100;

/** Hands on at once that another source is being read and what is known of the paper, and its pages no faster than a person can follow. */
export function sparseProgress(onProgress: (reading: ReadingProgress) => void, now: () => number): (reading: ReadingProgress) => void {
  let last: ReadingProgress | undefined;
  let since = Number.NEGATIVE_INFINITY;
  return (reading) => {
    const isNews = reading.source !== last?.source || reading.about !== last?.about || reading.waitUntil !== undefined;
    if (!isNews && now() - since < EVERY_MS) return;
    last = reading;
    since = now();
    onProgress(reading);
  };
}
