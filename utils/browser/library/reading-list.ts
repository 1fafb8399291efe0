import { defineItem, guarded } from '@/utils/browser/stored-items';
import type { ReadingListEntry } from '@/utils/library/file/library-file';
import { asList, asRecord } from '@/utils/narrow-json';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import { readEntries } from './catalogue';

const READING_LIST_LOCK = 'reading-list';

/** Papers that are to be summarised some day, the one that was added last first. */
export const readingListItem = guarded(
  defineItem<readonly ReadingListEntry[]>('local:reading-list', { fallback: [] }),
  (value) =>
    Array.isArray(value) && asList(value).every((each) => typeof asRecord(each).title === 'string' && hasSource(asRecord(each).paper)),
);

function hasSource(paper: unknown): boolean {
  const { source, arxivId, url } = asRecord(paper);
  return source === 'arxiv' ? typeof arxivId === 'string' : source === 'web' && typeof url === 'string';
}

async function changeReadingList(change: (list: readonly ReadingListEntry[]) => readonly ReadingListEntry[]): Promise<void> {
  await navigator.locks.request(READING_LIST_LOCK, async () => readingListItem.setValue(change(await readingListItem.getValue())));
}

/** Those that are there stay as they are. @returns how many were new */
export async function addToReadingList(added: readonly ReadingListEntry[]): Promise<number> {
  let count = 0;
  await changeReadingList((list) => {
    const known = new Set(list.map(({ paper }) => paperKey(paper)));
    const fresh = added.filter(({ paper }) => !known.has(paperKey(paper)));
    count = fresh.length;
    return [...fresh, ...list];
  });
  return count;
}

/** Those that have a summary by now leave it. */
export async function tidyReadingList(): Promise<void> {
  const saved = await readEntries((await readingListItem.getValue()).map(({ paper }) => paperKey(paper)));
  if (saved.size > 0) await changeReadingList((list) => list.filter(({ paper }) => !saved.has(paperKey(paper))));
}

export async function removeFromReadingList(papers: readonly PaperRef[]): Promise<void> {
  const gone = new Set(papers.map(paperKey));
  await changeReadingList((list) => list.filter(({ paper }) => !gone.has(paperKey(paper))));
}
