import { beforeEach, expect, it } from 'vitest';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { catalogueItem } from '@/utils/browser/library/catalogue';
import { saveSummary } from '@/utils/browser/library/change-papers';
import { LONGEST_NOTE, noteRead, setNote, setStarred, setTags, tidyTags } from '@/utils/browser/own-marks';
import { savedPaperItem } from '@/utils/browser/storage';
import { emptyBrowser, key } from './job-world';

beforeEach(async () => {
  emptyBrowser();
  await saveSummary(makeSavedPaper().summaries[0]);
});

const own = async () => (await savedPaperItem(key).getValue())?.own;
const entry = async () => (await catalogueItem.getValue()).find((each) => each.key === key);

it('stars a paper and takes the star away, in its record and in the catalogue', async () => {
  await setStarred(key, true);
  expect(await own()).toEqual({ isStarred: true });
  expect(await entry()).toHaveProperty('isStarred', true);
  await setStarred(key, false);
  expect(await own()).toEqual({});
  expect(await entry()).not.toHaveProperty('isStarred');
});

it.each<[string, string[], string[]]>([
  ['blanks and commas', [' 缓存， 端侧 ', '#agents'], ['缓存 端侧', 'agents']],
  ['the same twice', ['a', 'a ', 'b'], ['a', 'b']],
  ['nothing', ['', '，'], []],
  ['a long one', ['x'.repeat(99)], ['x'.repeat(40)]],
])('tidies tags: %s', (_, typed, tidy) => {
  expect(tidyTags(typed)).toEqual(tidy);
});

it('keeps tags and note until they are emptied', async () => {
  await setTags(key, ['缓存', '端侧']);
  await setNote(key, '第 3 节\n再读');
  expect(await own()).toEqual({ tags: ['缓存', '端侧'], note: '第 3 节\n再读' });
  expect(await entry()).toMatchObject({ tags: ['缓存', '端侧'], hasNote: true });
  await setTags(key, []);
  await setNote(key, ' \n');
  expect(await own()).toEqual({});
});

it('takes a note no longer than can be kept', async () => {
  await setNote(key, '长'.repeat(LONGEST_NOTE + 5));
  expect((await own())?.note).toHaveLength(LONGEST_NOTE);
});

it('notes the first time that a summary was open, and keeps what was noted when it is redone', async () => {
  expect(await entry()).toHaveProperty('isUnread', true);
  await noteRead([key], 7);
  await noteRead([key], 8);
  await setStarred(key, true);
  const [summary] = makeSavedPaper().summaries;
  await saveSummary({ ...summary, made: { ...summary.made, startedAt: 9 } });
  expect(await own()).toEqual({ readAt: 7, isStarred: true });
  expect(await entry()).not.toHaveProperty('isUnread');
});

it('does nothing for a paper that is not saved', async () => {
  await setStarred('arxiv:2602.99909', true);
  expect(await savedPaperItem('arxiv:2602.99909').getValue()).toBeNull();
});
