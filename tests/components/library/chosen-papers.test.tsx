// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import * as files from '@/components/downloadFile';
import { makeSummary } from '@/tests/summary/make-summary';
import { digestHeadsItem, digestItem } from '@/utils/browser/digest/digest-items';
import { catalogueItem } from '@/utils/browser/library/catalogue';
import { saveSummary } from '@/utils/browser/library/change-papers';
import { AT_ONCE } from '@/utils/browser/library/each-batch';
import { savedPaperItem } from '@/utils/browser/storage';
import { Failure } from '@/utils/failure';
import { rows, searchBox } from './shown-library';
import { bar, begin, idOf, row, showFourPapers } from './shown-selection';

beforeEach(showFourPapers);

/** Holds the reading of one paper until it is let go, or lets it fail. */
function hold(index: number, failure?: Failure): () => void {
  const item = savedPaperItem(`arxiv:${idOf(index)}`);
  const read = item.getValue;
  const { promise, resolve } = Promise.withResolvers<void>();
  vi.spyOn(item, 'getValue').mockImplementation(async () => {
    await promise;
    if (failure) throw failure;
    return read.call(item);
  });
  return resolve;
}

/** So many that they are not changed in one go, behind those that there are. */
async function saveMany(): Promise<void> {
  for (let number = 5; number <= AT_ONCE + 10; number++) {
    const { made, ...summary } = makeSummary({ paper: { source: 'arxiv', arxivId: idOf(number) }, title: `More ${number}` });
    await saveSummary({ ...summary, made: { ...made, startedAt: 0, finishedAt: 95 - number } });
  }
  await screen.findByText(`${AT_ONCE + 10} 篇`);
}

it('tells how far a longer work is, does nothing else meanwhile, and can be stopped half-way', async () => {
  await saveMany();
  const letGo = hold(3);
  await begin();
  await userEvent.click(within(bar()).getByRole('button', { name: '全选 60 篇' }));
  await userEvent.click(within(bar()).getByRole('button', { name: '加星' }));
  expect(await screen.findByRole('progressbar', { name: '正在处理 0 / 60 篇' })).toBeTruthy();
  const remove = within(bar()).getByRole('button', { name: '删除' });
  expect(remove.getAttribute('aria-disabled')).toBe('true');
  await userEvent.click(remove);
  await userEvent.click(within(bar()).getByRole('button', { name: '完成' }));
  await userEvent.click(screen.getByRole('button', { name: '停止处理' }));
  letGo();
  expect(await screen.findByText('已为 50 篇加星。')).toBeTruthy();
  const entries = await catalogueItem.getValue();
  expect([entries.length, entries.filter(({ isStarred }) => isStarred).length]).toEqual([60, 50]);
  expect(screen.queryByRole('progressbar')).toBeNull();
});

it('takes back what was deleted though the rest of it failed', async () => {
  await saveMany();
  hold(55, new Failure('record-newer'))();
  await begin();
  await userEvent.click(within(bar()).getByRole('button', { name: '全选 60 篇' }));
  await userEvent.click(within(bar()).getByRole('button', { name: '删除' }));
  expect(await screen.findByText('50 篇已移到回收站。')).toBeTruthy();
  expect(await screen.findByText(/更新版本的论文侧读保存的/)).toBeTruthy();
  await waitFor(() => expect(within(bar()).getByRole('status').textContent).toBe('已选 10 篇'));
  expect(within(bar()).getByRole('button', { name: '删除' }).getAttribute('aria-disabled')).toBe('false');
  await userEvent.click(screen.getByRole('button', { name: '撤销' }));
  expect(await screen.findByText('已恢复 50 篇。')).toBeTruthy();
  expect(await catalogueItem.getValue()).toHaveLength(60);
});

it('goes on with an export, and shows it, after the choice has ended', async () => {
  const download = vi.spyOn(files, 'downloadFile').mockImplementation(() => undefined);
  const letGo = hold(1);
  await begin();
  await userEvent.click(row(0));
  await userEvent.click(within(bar()).getByRole('button', { name: '导出所选 1 篇' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: /完整数据/ }));
  await userEvent.click(within(bar()).getByRole('button', { name: '完成' }));
  expect(screen.getByRole('progressbar', { name: '正在导出 0 / 1 篇' })).toBeTruthy();
  await begin();
  letGo();
  expect(await screen.findByText('已导出 1 篇')).toBeTruthy();
  expect(download).toHaveBeenCalledOnce();
});

it('puts the chosen papers into a digest and goes there; papers of other pages it leaves out, and says so', async () => {
  const web = makeSummary({ paper: { source: 'web', url: 'https://beans.example/paper' }, title: 'Epsilon Chickpeas' });
  await saveSummary(web);
  await waitFor(() => expect(rows()).toHaveLength(5));
  await begin();
  for (const title of ['Alpha Beans', 'Gamma Beans', 'Epsilon Chickpeas']) {
    const found = rows().find((each) => each.querySelector('.saved-title')?.textContent === title);
    await userEvent.click(found as HTMLElement);
  }
  await userEvent.click(within(bar()).getByRole('button', { name: '做成日报' }));
  await waitFor(() => expect(location.hash).toMatch(/^#\/digest\/own:\d+$/));
  const [head] = await digestHeadsItem.getValue();
  expect(head).toMatchObject({ source: { kind: 'selection', name: '' }, papers: 2 });
  expect((await digestItem(head?.id ?? '').getValue())?.papers.map(({ title }) => title)).toEqual(['Alpha Beans', 'Gamma Beans']);
  expect(await screen.findByText('1 篇网页上的论文没有放进日报。')).toBeTruthy();
});

it('calls a digest of chosen papers by the words that found them', async () => {
  await userEvent.type(await searchBox(), 'beans');
  await waitFor(() => expect(rows()).toHaveLength(2));
  await begin();
  await userEvent.click(within(bar()).getByRole('button', { name: '全选 2 篇' }));
  await userEvent.click(within(bar()).getByRole('button', { name: '做成日报' }));
  await waitFor(async () => expect((await digestHeadsItem.getValue())[0]?.source).toEqual({ kind: 'selection', name: 'beans' }));
});
