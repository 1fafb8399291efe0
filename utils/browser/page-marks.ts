import { storage } from 'wxt/utils/storage';
import { readEntries } from '@/utils/browser/library/catalogue';
import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import { paperState } from '@/utils/library/paper-state';
import { asRecord } from '@/utils/narrow-json';
import type { PaperMark } from '@/utils/paper/paper-mark';
import { paperKey } from '@/utils/paper/paper-ref';
import type { PaperTask } from '@/utils/summary/summary';
import { asPlainLine } from './plain-line';
import { queueItem } from './storage';

/** What is shown beside a paper, from what is known of it. */
export function markOf(entry: CatalogueEntry | undefined, job: JobStatus | undefined, isQueued: boolean): PaperMark {
  const state = paperState(entry, job, isQueued);
  return entry?.oneLine ? { state, oneLine: entry.oneLine } : { state };
}

type JobStatus = Pick<PaperTask, 'status'>;

/** Whether a stored job, whatever else is wrong with it, runs or has failed. */
export function jobStatus(stored: unknown): JobStatus | undefined {
  const { status } = asRecord(stored);
  if (typeof status !== 'string') return undefined;
  return { status: status === 'failed' ? 'failed' : 'waiting' };
}

/**
 * A page that is not ours shows plain text, and none beside what is still being made: a summary is saved a moment before its job is over, and the
 * line would move as the state's word changes.
 */
function shownOnPage({ state, oneLine = '' }: PaperMark): PaperMark {
  const line = state === 'queued' || state === 'running' ? '' : asPlainLine(oneLine);
  return line === '' ? { state } : { state, oneLine: line };
}

/** What a web page shows beside these papers, by `paperKey`; the lines as plain text. */
export async function marksFor(keys: readonly string[]): Promise<Record<string, PaperMark>> {
  const [entries, queue, live, kept] = await Promise.all([
    readEntries(keys),
    queueItem.getValue(),
    storage.getItems(keys.map((key) => `session:job:${key}` as const)),
    storage.getItems(keys.map((key) => `local:job:${key}` as const)),
  ]);
  const waiting = new Set(queue.waiting.map(paperKey));
  const marks = keys.map((key, index) => {
    // What is left of a try that a dead worker did not end runs on as soon as the next one finds it.
    const job = jobStatus(live[index]?.value) ?? jobStatus(kept[index]?.value);
    return [key, shownOnPage(markOf(entries.get(key), job, waiting.has(key)))] as const;
  });
  return Object.fromEntries(marks);
}
