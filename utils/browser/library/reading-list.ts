import { defineItem, guarded } from '@/utils/browser/stored-items';
import type { ReadingListEntry } from '@/utils/library/file/library-file';
import { asList, asRecord } from '@/utils/narrow-json';
import { isPaperRef, type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import { readEntries } from './catalogue';
import type { StoredValue } from './write-papers';

const READING_LIST_LOCK = 'reading-list';

/** Papers that are to be summarised some day, the one that was added last first. */
export const readingListItem = guarded(
  defineItem<readonly ReadingListEntry[]>('local:reading-list', { fallback: [] }),
  (value) =>
    Array.isArray(value) && asList(value).every((each) => typeof asRecord(each).title === 'string' && isPaperRef(asRecord(each).paper)),
);

async function changeReadingList(change: (list: readonly ReadingListEntry[]) => readonly ReadingListEntry[]): Promise<void> {
  await navigator.locks.request(READING_LIST_LOCK, async () => readingListItem.setValue(change(await readingListItem.getValue())));
}

/** For whoever writes the list with papers added to it together with something else: those that are there stay as they are. Nobody else changes it meanwhile. */
export async function withReadingList<Result>(
  added: readonly ReadingListEntry[],
  write: (list: StoredValue, fresh: readonly ReadingListEntry[]) => Promise<Result>,
): Promise<Result> {
  return navigator.locks.request(READING_LIST_LOCK, async () => {
    const list = await readingListItem.getValue();
    const known = new Set(list.map(({ paper }) => paperKey(paper)));
    const fresh = added.filter(({ paper }) => !known.has(paperKey(paper)));
    return write({ key: readingListItem.key, value: [...fresh, ...list] }, fresh);
  }) as Promise<Result>;
}

/** Those that have a summary by now leave it. */
export async function tidyReadingList(): Promise<void> {
  const saved = await readEntries((await readingListItem.getValue()).map(({ paper }) => paperKey(paper)));
  if (saved.size > 0) await changeReadingList((list) => list.filter(({ paper }) => !saved.has(paperKey(paper))));
}

export async function removeFromReadingList(papers: readonly PaperRef[]): Promise<void> {
  if (papers.length === 0) return;
  const gone = new Set(papers.map(paperKey));
  await changeReadingList((list) => list.filter(({ paper }) => !gone.has(paperKey(paper))));
}
