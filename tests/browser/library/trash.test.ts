import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { emptyBrowser } from '@/tests/browser/job-world';
import { findBrokenPapers, forgetRecord } from '@/utils/browser/library/broken-papers';
import { catalogueItem } from '@/utils/browser/library/catalogue';
import { saveSummary } from '@/utils/browser/library/change-papers';
import { keepOneOf } from '@/utils/browser/library/keep-one';
import { mendLibrary } from '@/utils/browser/library/mend-library';
import {
  deletePaper,
  deletePapers,
  forgetTrashed,
  purgeTrash,
  restorePaper,
  restorePapers,
  TRASH_DAYS,
  trashItem,
} from '@/utils/browser/library/trash';
import { addTags, setNote, setStarred } from '@/utils/browser/own-marks';
import { savedPaperItem } from '@/utils/browser/storage';
import { partOf } from '@/utils/library/catalogue/parts';
import { expectInOrder, id, keyOf, summaryOf } from './library-world';

const local = fakeBrowser.storage.local;

beforeEach(emptyBrowser);

const setAside = async () => Object.entries(await local.get()).flatMap(([name, value]) => (name.startsWith('broken:') ? [value] : []));

describe('the trash', () => {
  it('keeps everything of a paper for its days, and gives it back as it was', async () => {
    await saveSummary(summaryOf(1, 5));
    await setNote(keyOf(1), 'mine');
    const saved = await savedPaperItem(keyOf(1)).getValue();
    await deletePaper(keyOf(1), 10);
    expect(await savedPaperItem(keyOf(1)).getValue()).toBeNull();
    expect(await trashItem.getValue()).toMatchObject([{ entry: { key: keyOf(1) }, deletedAt: 10 }]);
    await purgeTrash(10 + TRASH_DAYS * 86_400_000);
    expect(await restorePaper(keyOf(1))).toBe(true);
    expect(await savedPaperItem(keyOf(1)).getValue()).toEqual(saved);
    expect(await restorePaper(keyOf(1))).toBe(false);
  });

  it('forgets it a millisecond later', async () => {
    await saveSummary(summaryOf(1, 5));
    await deletePaper(keyOf(1), 10);
    await purgeTrash(11 + TRASH_DAYS * 86_400_000);
    expect(await restorePaper(keyOf(1))).toBe(false);
    expect(Object.keys(await local.get()).filter((name) => name.includes(id(1)))).toEqual([]);
  });

  it('joins what was deleted with what was saved since', async () => {
    await saveSummary(summaryOf(1, 5));
    await setNote(keyOf(1), 'old');
    await deletePaper(keyOf(1), 10);
    await saveSummary(summaryOf(1, 20));
    await setNote(keyOf(1), 'new');
    await restorePaper(keyOf(1));
    const saved = await savedPaperItem(keyOf(1)).getValue();
    expect(saved?.summaries.map(({ made }) => made.startedAt)).toEqual([20, 5]);
    expect(saved?.own.note).toBe('new\n\nold');
  });

  it('takes a paper that nobody can read out of the list, and leaves its record where broken ones lie', async () => {
    await saveSummary(summaryOf(1, 5));
    await local.set({ [`summary:${keyOf(1)}`]: 'beans' });
    await deletePaper(keyOf(1), 10);
    expect(await catalogueItem.getValue()).toEqual([]);
    expect(Object.entries(await local.get()).find(([name]) => name.startsWith('broken:'))?.[1]).toBe('beans');
  });

  it('takes, gives back and forgets many at once, in a few writes', async () => {
    const keys = Array.from({ length: 120 }, (_, number) => keyOf(number));
    for (const number of keys.keys()) await saveSummary(summaryOf(number, number));
    const done: number[] = [];
    await deletePapers(keys, { now: 10, onProgress: (count) => done.push(count) });
    expect(done).toEqual([50, 100, 120]);
    expect((await trashItem.getValue()).map(({ entry }) => entry.key)).toEqual(keys.toReversed());
    expect(await expectInOrder()).toEqual([]);
    expect(await restorePapers([...keys.slice(0, 70), 'arxiv:2602.99999'])).toBe(70);
    expect(await expectInOrder()).toHaveLength(70);
    await forgetTrashed(keys);
    expect(await trashItem.getValue()).toEqual([]);
    expect(await expectInOrder()).toHaveLength(70);
  });

  it('keeps what it has moved where it is told to stop', async () => {
    const keys = Array.from({ length: 120 }, (_, number) => keyOf(number));
    for (const number of keys.keys()) await saveSummary(summaryOf(number, number));
    const stop = new AbortController();
    await expect(deletePapers(keys, { signal: stop.signal, onProgress: () => stop.abort(new Error('stopped')) })).rejects.toThrow(
      'stopped',
    );
    expect(await trashItem.getValue()).toHaveLength(50);
    expect(await expectInOrder()).toHaveLength(70);
  });

  it('sets aside a record that nobody can read, be it in the trash or in the place of what is brought back', async () => {
    for (const number of [1, 2]) await saveSummary(summaryOf(number, 5));
    await deletePapers([keyOf(1), keyOf(2)]);
    await local.set({ [`trashed:${keyOf(1)}`]: 'beans', [`summary:${keyOf(2)}`]: 'peas' });
    expect(await restorePapers([keyOf(1), keyOf(2)])).toBe(1);
    expect((await setAside()).sort()).toEqual(['beans', 'peas']);
    expect(await expectInOrder()).toEqual([keyOf(2)]);
  });
});

describe('a trash whose list is damaged', () => {
  it('has its papers back in the list, but not those that were brought back', async () => {
    for (const number of [1, 2, 3]) await saveSummary(summaryOf(number, 5));
    await deletePapers([keyOf(1), keyOf(2), keyOf(3)]);
    await restorePaper(keyOf(3));
    const { [`summary:${keyOf(3)}`]: three } = await local.get();
    await local.set({ [`trashed:${keyOf(3)}`]: three });
    await local.remove('trash');
    expect(await mendLibrary(20)).toMatchObject({ removed: 1 });
    expect(await trashItem.getValue()).toMatchObject([{ deletedAt: 20 }, { deletedAt: 20 }]);
    expect(await expectInOrder()).toEqual([keyOf(3)]);
    expect(await restorePapers([keyOf(1), keyOf(2)])).toBe(2);
  });

  it('loses entries of nothing, and sets aside what nobody can read', async () => {
    for (const number of [1, 2]) await saveSummary(summaryOf(number, 5));
    await deletePapers([keyOf(1), keyOf(2)]);
    await local.remove(`trashed:${keyOf(1)}`);
    await local.set({ [`trashed:${keyOf(2)}`]: 'beans', trash: [] });
    await mendLibrary();
    expect(await trashItem.getValue()).toEqual([]);
    expect(await setAside()).toEqual(['beans']);
  });

  it('is not why a paper goes that was summarised again', async () => {
    await saveSummary(summaryOf(1, 5));
    await deletePaper(keyOf(1));
    await saveSummary(summaryOf(1, 20));
    await local.set({ [`entries:${partOf(keyOf(1))}`]: [], newest: { count: 0, entries: [] } });
    await mendLibrary();
    expect(await expectInOrder()).toEqual([keyOf(1)]);
    expect((await savedPaperItem(keyOf(1)).getValue())?.summaries[0].made.startedAt).toBe(20);
  });
});

describe('keeping one of several', () => {
  beforeEach(async () => {
    for (const number of [1, 2]) await saveSummary(summaryOf(number, number));
    await setNote(keyOf(1), 'mine');
    await setNote(keyOf(2), 'theirs');
    await addTags([keyOf(2)], ['beans']);
    await setStarred(keyOf(2), true);
  });
  const own = async () => (await savedPaperItem(keyOf(1)).getValue())?.own;

  it('keeps the marks of all, and can be taken back and done again', async () => {
    for (let round = 0; round < 2; round++) {
      const undo = await keepOneOf(keyOf(1), [keyOf(2)]);
      expect(await own()).toEqual({ isStarred: true, tags: ['beans'], note: 'mine\n\ntheirs' });
      expect(await expectInOrder()).toEqual([keyOf(1)]);
      await undo();
      expect(await own()).toEqual({ note: 'mine' });
      expect(await expectInOrder()).toEqual([keyOf(2), keyOf(1)]);
    }
  });

  it('takes back nothing that was written since', async () => {
    const undo = await keepOneOf(keyOf(1), [keyOf(2)]);
    await setNote(keyOf(1), 'new');
    await undo();
    expect(await own()).toMatchObject({ note: 'new' });
    expect(await expectInOrder()).toHaveLength(2);
  });

  it('deletes nothing where the one that is kept cannot be read', async () => {
    await local.set({ [`summary:${keyOf(1)}`]: 'beans' });
    await expect(keepOneOf(keyOf(1), [keyOf(2)])).rejects.toThrow('record-corrupt');
    expect(await savedPaperItem(keyOf(2)).getValue()).not.toBeNull();
    expect(await trashItem.getValue()).toEqual([]);
  });
});

it('forgets of a broken paper its entry and its search text, too', async () => {
  for (const number of [1, 2]) await saveSummary(summaryOf(number, number));
  await local.set({ [`summary:${keyOf(1)}`]: 'beans' });
  const [broken] = await findBrokenPapers(() => undefined);
  await forgetRecord(broken?.name ?? '');
  expect(await expectInOrder()).toEqual([keyOf(2)]);
});
