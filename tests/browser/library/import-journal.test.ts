import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { emptyBrowser } from '@/tests/browser/job-world';
import { saveSummary } from '@/utils/browser/library/change-papers';
import { endImport, importItem, undoImport } from '@/utils/browser/library/import-journal';
import { importPapers } from '@/utils/browser/library/import-papers';
import { readingListItem } from '@/utils/browser/library/reading-list';
import { noteRead, setNote } from '@/utils/browser/own-marks';
import { savedPaperItem, settingsItem, spendingItem } from '@/utils/browser/storage';
import type { SavedPaper } from '@/utils/summary/summary';
import { expectInOrder, id, keyOf, summaryOf } from './library-world';

const local = fakeBrowser.storage.local;

beforeEach(emptyBrowser);

const paperOf = (number: number, at: number): SavedPaper => ({ schema: 5, summaries: [summaryOf(number, at)], exchanges: [], own: {} });
const options = { file: 'x.json', onProgress: () => undefined };
const listed = [{ paper: { source: 'arxiv' as const, arxivId: id(70) }, title: 'Later', addedAt: 1 }];

/** An import whose last writes, and those that would take it back, find no room. */
async function halfImport(): Promise<void> {
  const set = local.set.bind(local);
  let writes = 0;
  vi.spyOn(local, 'set').mockImplementation((items: object) => (++writes > 2 ? Promise.reject(new Error('quota exceeded')) : set(items)));
  const file = Array.from({ length: 120 }, (_, number) => paperOf(number, 9));
  await expect(importPapers(() => file, options)).rejects.toThrow();
  vi.restoreAllMocks();
  expect(await importItem.getValue()).toMatchObject({ isDone: false });
}

describe('an import that could neither end nor be taken back', () => {
  it.each([
    ['at the next start', () => endImport()],
    ['by the next import', () => importPapers(() => [], options)],
  ])('is taken back %s', async (_, next) => {
    await saveSummary(summaryOf(1, 5));
    await setNote(keyOf(1), 'mine');
    const before = await savedPaperItem(keyOf(1)).getValue();
    await halfImport();
    expect((await expectInOrder()).length).toBeGreaterThan(1);
    await next();
    expect(await expectInOrder()).toEqual([keyOf(1)]);
    expect(await savedPaperItem(keyOf(1)).getValue()).toEqual(before);
  });

  it('is taken back but for what nobody can read', async () => {
    await saveSummary(summaryOf(1, 5));
    await halfImport();
    await local.set({ [`summary:${keyOf(2)}`]: { schema: 99 }, [`before:${keyOf(1)}`]: 'beans' });
    await endImport();
    expect(await importItem.getValue()).toBeNull();
    const { [`summary:${keyOf(2)}`]: newer, [`summary:${keyOf(3)}`]: gone } = await local.get();
    expect([newer, gone]).toEqual([{ schema: 99 }, undefined]);
    expect((await savedPaperItem(keyOf(1)).getValue())?.summaries).toHaveLength(2);
  });
});

describe('taking an import back', () => {
  it('leaves what was changed since, but not what was only looked at', async () => {
    for (const number of [1, 2]) await saveSummary(summaryOf(number, 5));
    const { id: last } = await importPapers(() => [1, 2, 3, 4, 5].map((number) => paperOf(number, 9)), options);
    await setNote(keyOf(1), 'mine');
    await saveSummary(summaryOf(3, 20));
    await noteRead([keyOf(4)], 30);
    expect(await undoImport(last)).toBe(true);
    expect((await expectInOrder()).sort()).toEqual([keyOf(1), keyOf(2), keyOf(3)]);
    const summaries = async (number: number) =>
      (await savedPaperItem(keyOf(number)).getValue())?.summaries.map(({ made }) => made.startedAt);
    expect([await summaries(1), await summaries(2), await summaries(3)]).toEqual([[9, 5], [5], [20, 9]]);
  });

  it('takes reading list and settings back, but for those that were changed since', async () => {
    await settingsItem.setValue({ language: 'zh', theme: 'dark' });
    const parts = [
      { key: settingsItem.key, value: { language: 'en', theme: 'light' } },
      { key: spendingItem.key, value: {} },
    ];
    const { id: last } = await importPapers(() => [paperOf(1, 9)], { ...options, toRead: listed, parts: async () => parts });
    expect([await settingsItem.getValue(), await readingListItem.getValue()]).toEqual([{ language: 'en', theme: 'light' }, listed]);
    const ours = { '2026-02': { amounts: {}, calls: 1 } };
    await spendingItem.setValue(ours as never);
    await undoImport(last);
    expect(await settingsItem.getValue()).toEqual({ language: 'zh', theme: 'dark' });
    expect(await readingListItem.getValue()).toEqual([]);
    expect(await spendingItem.getValue()).toEqual(ours);
  });
});

it('sets aside a record that nobody can read before something takes its place', async () => {
  await saveSummary(summaryOf(1, 5));
  await local.set({ [`summary:${keyOf(1)}`]: 'beans' });
  await importPapers(() => [paperOf(1, 9)], options);
  expect(Object.entries(await local.get()).find(([name]) => name.startsWith('broken:'))?.[1]).toBe('beans');
  expect(await expectInOrder()).toEqual([keyOf(1)]);
});

it('takes back an import that a former version had begun', async () => {
  await saveSummary(summaryOf(1, 5));
  await saveSummary(summaryOf(2, 9));
  const { [`summary:${keyOf(1)}`]: before } = await local.get();
  await saveSummary(summaryOf(1, 9));
  await local.set({
    import: { file: 'x.json', steps: 1, isDone: false },
    'imported:0': { added: [keyOf(2)], changed: [keyOf(1)] },
    [`before:${keyOf(1)}`]: before,
  });
  await endImport();
  expect(await expectInOrder()).toEqual([keyOf(1)]);
  expect(await local.get()).toMatchObject({ [`summary:${keyOf(1)}`]: before });
});
