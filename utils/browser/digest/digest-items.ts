import { defineItem, guarded, isListOf, isRecordOf, itemPerKey } from '@/utils/browser/stored-items';
import type { Digest, DigestRun } from '@/utils/digest/digest';
import type { DigestHead } from '@/utils/digest/digest-head';
import { NO_SCHEDULE, type Schedule } from '@/utils/digest/schedule';
import { Failure } from '@/utils/failure';
import { asList, asRecord } from '@/utils/narrow-json';

/** A digest's list, by its id. */
export const digestItem = itemPerKey<Digest>('local:digest:', readDigest);

/** Whether a digest's list lies under that key. */
export function isDigestKey(key: string): boolean {
  return key.startsWith(digestItem('').key);
}

/** What becomes of it, by the digest's id; absent: it has only been listed. */
export const digestRunItem = itemPerKey<DigestRun>('local:digest-run:', readRun);

/** Whether one is a digest's list and the other what becomes of it. */
export function isOfSameDigest(one: string, other: string): boolean {
  const run = digestRunItem('').key;
  const [listKey, runKey] = one.startsWith(run) ? [other, one] : [one, other];
  return isDigestKey(listKey) && runKey === run + listKey.slice(digestItem('').key.length);
}

/** Of every digest what a list of them shows, the newest day first. */
export const digestHeadsItem = guarded(defineItem<readonly DigestHead[]>('local:digests', { fallback: [] }), (value) =>
  isListOf(value, ['id', 'day']),
);

/** How many tokens the prompt about a paper has, by `paperKey`, of those that were read beforehand; goes with the browser. */
export const paperSizesItem = defineItem<Readonly<Record<string, number>>>('session:paper-sizes', { fallback: {} });

/** @throws Failure `record-corrupt`, `record-newer` */
export function readDigest(stored: unknown): Digest {
  const { id, day, source, papers, unlisted } = asRecord(stored);
  const isPaper = (paper: unknown) => typeof asRecord(asRecord(paper).paper).source === 'string';
  const isDigest = typeof id === 'string' && typeof day === 'string' && isListOf(papers, ['title']) && asList(papers).every(isPaper);
  return checked<Digest>(stored, isDigest && isSource(source) && isListOf(unlisted, ['id', 'title']));
}

function isSource(source: unknown): boolean {
  const { kind, list, url } = asRecord(source);
  const { period, value } = asRecord(list);
  if (kind === 'huggingface')
    return period === 'latest' || period === 'trending' || (typeof period === 'string' && typeof value === 'string');
  return kind === 'selection' || (kind === 'arxiv' && typeof url === 'string');
}

/** @throws Failure `record-corrupt`, `record-newer` */
export function readRun(stored: unknown): DigestRun {
  const { chosen, outcomes, plan, status, spent, streak, putBack, held } = asRecord(stored);
  const isCounted = isRecordOf(asRecord(spent).amounts, Number.isFinite) && isRecordOf(putBack, Number.isFinite);
  const isRun =
    [chosen, streak].every(Array.isArray) &&
    isRecordOf(outcomes, isOutcome) &&
    isRecordOf(asRecord(plan).estimate, () => true) &&
    typeof status === 'string' &&
    (held === undefined || hasCode(held));
  return checked<DigestRun>(stored, isRun && isCounted);
}

function isOutcome(outcome: unknown): boolean {
  const { status } = asRecord(outcome);
  return status === 'done' || (status === 'failed' && hasCode(outcome));
}

function hasCode(record: unknown): boolean {
  return typeof asRecord(asRecord(record).failure).code === 'string';
}

function checked<Record>(stored: unknown, isReadable: boolean): Record {
  const { schema } = asRecord(stored);
  if (typeof schema === 'number' && schema > 1) throw new Failure('record-newer');
  if (!isReadable) throw new Failure('record-corrupt');
  return stored as Record;
}

/** When the newest day is summarised by itself. */
export const scheduleItem = guarded(defineItem<Schedule>('local:digest-schedule', { fallback: NO_SCHEDULE }), (value) => {
  const { isOn, minute, weekdays, wish, seenTo, missed = [] } = asRecord(value);
  return (
    typeof isOn === 'boolean' &&
    typeof minute === 'number' &&
    Array.isArray(weekdays) &&
    typeof wish === 'object' &&
    wish !== null &&
    typeof seenTo === 'number' &&
    Array.isArray(missed) &&
    missed.every((day) => typeof day === 'string')
  );
});
