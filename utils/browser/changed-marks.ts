import { partIn } from '@/utils/browser/library/catalogue';
import { asList, asRecord } from '@/utils/narrow-json';
import { paperKey } from '@/utils/paper/paper-ref';
import { jobStatus } from './page-marks';
import type { Queue } from './storage';

/** As the browser tells of it: what was there and what is, of each name that was written. */
export type StorageChanges = Readonly<Record<string, { oldValue?: unknown; newValue?: unknown }>>;

/**
 * Keys of papers whose mark may look different after a change of what is stored. A job is written ten times a second while text streams: only
 * where it begins, fails or ends does it count. The browser tells what was there before, so that a worker that just woke needs no memory.
 */
export function changedMarks(changes: StorageChanges): string[] {
  const keys = Object.entries(changes).flatMap(([name, { oldValue, newValue }]) => {
    if (name.startsWith('job:')) return jobStatus(oldValue)?.status === jobStatus(newValue)?.status ? [] : [name.slice('job:'.length)];
    if (partIn(name) !== undefined) return different(entriesOf(oldValue), entriesOf(newValue));
    if (name === 'queue') return different(waitingIn(oldValue), waitingIn(newValue));
    return [];
  });
  return [...new Set(keys)];
}

/** Whether pages must ask anew: their language or their lines may be others. */
export function changesPageSettings({ settings }: StorageChanges): boolean {
  if (settings === undefined) return false;
  const shown = (value: unknown) => JSON.stringify([asRecord(value).language, asRecord(value).noLinesOn ?? []]);
  return shown(settings.oldValue) !== shown(settings.newValue);
}

function entriesOf(catalogue: unknown): Map<string, string> {
  return new Map(
    asList(catalogue).flatMap((each) => {
      const { key, oneLine, isUnread, isOutdated } = asRecord(each);
      return typeof key === 'string' ? [[key, `${isUnread} ${isOutdated} ${oneLine}`] as const] : [];
    }),
  );
}

function waitingIn(queue: unknown): Map<string, string> {
  return new Map(asList(asRecord(queue).waiting).map((paper) => [paperKey(paper as Queue['waiting'][number]), '']));
}

/** Keys that only one of both has, or with another value. */
function different(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
}
