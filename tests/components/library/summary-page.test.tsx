// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { SummaryPage } from '@/components/library/SummaryPage';
import { answer, fakePanel } from '@/tests/components/fake-panel';
import { renderIn } from '@/tests/components/render';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { trashedPaperItem } from '@/utils/browser/library/trash';
import { savedPaperItem } from '@/utils/browser/storage';
import type { PaperRef } from '@/utils/paper/paper-ref';

const key = 'arxiv:2602.99901';
let opened: string[];
let stopped: PaperRef[];
let afterwards: (string | undefined)[];

beforeEach(async () => {
  await fakePanel();
  [opened, stopped, afterwards] = [[], [], []];
  answer('stopQuestion', ({ data }) => void stopped.push(data));
  answer('lookForNewVersion', () => undefined);
  await savedPaperItem(key).setValue(makeSavedPaper());
});

const show = (listed: string[]) =>
  renderIn(
    'zh',
    <SummaryPage paperKey={key} listed={listed} onOpen={(each) => opened.push(each)} onDeleted={(next) => afterwards.push(next)} />,
  );

it.each([
  ['the next one', ['arxiv:a', key, 'arxiv:b'], 'arxiv:b'],
  ['the one before, at the end', ['arxiv:a', key], 'arxiv:a'],
  ['none, where it was the only one', [key], undefined],
  ['none, where it is not listed', ['arxiv:a'], undefined],
])('moves a paper to the trash, lets no answer about it be written on, and names what takes its place: %s', async (_, listed, next) => {
  await show(listed);
  const saved = await savedPaperItem(key).getValue();
  await userEvent.click(await screen.findByRole('button', { name: '删除' }));
  await waitFor(() => expect(afterwards).toEqual([next]));
  expect(stopped).toEqual([{ source: 'arxiv', arxivId: '2602.99901' }]);
  expect(await savedPaperItem(key).getValue()).toBeNull();
  expect(await screen.findByText(/已不在文库里/)).toBeTruthy();
  await userEvent.click(await screen.findByRole('button', { name: '撤销' }));
  await waitFor(async () => expect((await savedPaperItem(key).getValue())?.summaries).toEqual(saved?.summaries));
});

it('says so where what was deleted cannot be brought back', async () => {
  await show([key]);
  await userEvent.click(await screen.findByRole('button', { name: '删除' }));
  await waitFor(async () => expect(await trashedPaperItem(key).getValue()).not.toBeNull());
  await trashedPaperItem(key).removeValue();
  await userEvent.click(await screen.findByRole('button', { name: '撤销' }));
  expect(await screen.findByText(/恢复不了；需要时可以重新总结/)).toBeTruthy();
});

it('leads to the papers before and behind in the list, and no further', async () => {
  await show([key, 'arxiv:b']);
  expect(await screen.findByText('第 1 / 2 篇')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '上一篇' }));
  expect(opened).toEqual([]);
  expect(screen.getByRole('button', { name: '上一篇' }).getAttribute('aria-disabled')).toBe('true');
  await userEvent.click(screen.getByRole('button', { name: '下一篇' }));
  expect(opened).toEqual(['arxiv:b']);
});

it('says that a paper is gone', async () => {
  await savedPaperItem(key).removeValue();
  await show([]);
  expect(await screen.findByRole('heading', { name: /已不在文库里/ })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '删除' })).toBeNull();
  expect(screen.getByRole('link', { name: '返回列表' })).toBeTruthy();
});
