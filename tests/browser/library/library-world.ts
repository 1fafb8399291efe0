import { expect } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeSummary } from '@/tests/summary/make-summary';
import { catalogueItem, newestItem, partIn } from '@/utils/browser/library/catalogue';
import { trashItem } from '@/utils/browser/library/trash';
import { entryFor } from '@/utils/library/catalogue/catalogue-entry';
import { newerFirst, partOf } from '@/utils/library/catalogue/parts';
import { searchTextOf } from '@/utils/library/search/search-text';
import type { SavedPaper } from '@/utils/summary/summary';

const local = fakeBrowser.storage.local;

export const id = (number: number) => `2602.${String(10000 + number)}`;
export const keyOf = (number: number) => `arxiv:${id(number)}`;

export function summaryOf(number: number, at: number) {
  const summary = makeSummary({ paper: { source: 'arxiv', arxivId: id(number) }, title: `Paper ${number}` });
  return { ...summary, made: { ...summary.made, startedAt: at, finishedAt: at } };
}

/** What is there, and that everything that follows from it agrees with it. */
export async function expectInOrder(): Promise<string[]> {
  const stored: Record<string, unknown> = await local.get();
  const named = (prefix: string) =>
    Object.entries(stored).flatMap(([name, value]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), value] as const] : []));
  const papers = named('summary:') as (readonly [string, SavedPaper])[];
  const entries = papers.map(([, saved]) => entryFor(saved)).sort(newerFirst);
  expect(await catalogueItem.getValue()).toEqual(entries);
  for (const [name, value] of Object.entries(stored)) {
    const part = partIn(name);
    for (const { key } of part === undefined ? [] : (value as { key: string }[])) expect(partOf(key)).toBe(part);
  }
  const newest = await newestItem.getValue();
  expect(newest.count).toBe(entries.length);
  expect(newest.entries).toEqual(entries.slice(0, newest.entries.length));
  expect(newest.entries.length).toBeGreaterThanOrEqual(Math.min(12, entries.length));
  const byKey = <Value>(list: readonly (readonly [string, Value])[]) => Object.fromEntries(list);
  expect(byKey(named('text:'))).toEqual(byKey(papers.map(([key, saved]) => [key, searchTextOf(saved)] as const)));
  expect(
    named('trashed:')
      .map(([key]) => key)
      .sort(),
  ).toEqual((await trashItem.getValue()).map(({ entry }) => entry.key).sort());
  return entries.map(({ key }) => key);
}
