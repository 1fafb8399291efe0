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
import { trashItem } from '@/utils/browser/library/trash';
import { savedPaperItem } from '@/utils/browser/storage';
import { Failure } from '@/utils/failure';
import { emptyLibrary, rows, savedList, searchBox, showLibrary } from './shown-library';

const titles = ['Alpha Beans', 'Beta Peas', 'Gamma Beans', 'Delta Lentils'];

const id = (number: number) => `2602.${String(number).padStart(5, '0')}`;

beforeEach(async () => {
  await emptyLibrary();
  for (const [index, title] of titles.entries()) {
    const summary = makeSummary({ paper: { source: 'arxiv', arxivId: id(index + 1) }, title });
    await saveSummary({ ...summary, made: { ...summary.made, startedAt: index, finishedAt: 100 - index } });
  }
  await showLibrary(await catalogueItem.getValue());
  await savedList();
});

const bar = () => screen.getByRole('region', { name: '多选' });
const chosen = () =>
  rows().flatMap((row) => (row.getAttribute('aria-selected') === 'true' ? row.querySelector('.saved-title')?.textContent : []));
const begin = () => userEvent.click(screen.getByRole('button', { name: '多选' }));
const row = (index: number) => rows()[index] as HTMLElement;

it('chooses by click, a range by Shift, all and none by a button, and opens nothing meanwhile', async () => {
  await begin();
  expect(within(bar()).getByRole('status').textContent).toBe('已选 0 篇');
  expect((await savedList()).getAttribute('aria-multiselectable')).toBe('true');
  await userEvent.click(row(1));
  expect(chosen()).toEqual(['Beta Peas']);
  const user = userEvent.setup();
  await user.keyboard('{Shift>}');
  await user.click(row(3));
  await user.keyboard('{/Shift}');
  expect(chosen()).toEqual(['Beta Peas', 'Gamma Beans', 'Delta Lentils']);
  await userEvent.click(row(2));
  expect(chosen()).toEqual(['Beta Peas', 'Delta Lentils']);
  await userEvent.click(within(bar()).getByRole('button', { name: '全选 4 篇' }));
  expect(chosen()).toEqual(titles);
  await userEvent.click(within(bar()).getByRole('button', { name: '全不选' }));
  expect(chosen()).toEqual([]);
  expect(location.hash).toBe('');
  await userEvent.click(within(bar()).getByRole('button', { name: '完成' }));
  expect(screen.queryByRole('region', { name: '多选' })).toBeNull();
});

it('chooses by keyboard alone', async () => {
  const user = userEvent.setup();
  await user.keyboard('m');
  (await savedList()).focus();
  await user.keyboard(' ');
  expect(chosen()).toEqual(['Alpha Beans']);
  await user.keyboard('{ArrowDown}{ArrowDown}{Shift>} {/Shift}');
  expect(chosen()).toEqual(['Alpha Beans', 'Beta Peas', 'Gamma Beans']);
  await user.keyboard('{Control>}a{/Control}');
  expect(chosen()).toEqual(titles);
  await user.keyboard('{Enter}');
  expect(location.hash).toMatch(/#\/paper\//);
  (await savedList()).focus();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('region', { name: '多选' })).toBeNull();
});

it('no longer has what was filtered away', async () => {
  await begin();
  await userEvent.click(within(bar()).getByRole('button', { name: '全选 4 篇' }));
  await userEvent.type(await searchBox(), 'beans');
  await waitFor(() => expect(within(bar()).getByRole('status').textContent).toBe('已选 2 篇'));
});

it('stars, tags, reads and deletes what is chosen, and takes the deleting back', async () => {
  await begin();
  await userEvent.click(row(0));
  await userEvent.click(row(2));
  await userEvent.click(within(bar()).getByRole('button', { name: '加星' }));
  expect(await screen.findByText('已为 2 篇加星。')).toBeTruthy();
  await userEvent.click(within(bar()).getByRole('button', { name: '加标签' }));
  await userEvent.type(await within(bar()).findByRole('textbox', { name: '添加标签' }), '豆子，综述{Enter}');
  expect(await screen.findByText('已为 2 篇加标签。')).toBeTruthy();
  await userEvent.click(within(bar()).getByRole('button', { name: '标为已读' }));
  expect(await screen.findByText('2 篇已标为已读。')).toBeTruthy();
  const entries = await catalogueItem.getValue();
  expect(entries.map(({ isStarred, tags, isUnread }) => [isStarred, tags, isUnread])).toEqual([
    [true, ['豆子', '综述'], undefined],
    [undefined, undefined, true],
    [true, ['豆子', '综述'], undefined],
    [undefined, undefined, true],
  ]);
  await userEvent.click(within(bar()).getByRole('button', { name: '删除' }));
  await waitFor(async () => expect(await catalogueItem.getValue()).toHaveLength(2));
  expect(await trashItem.getValue()).toHaveLength(2);
  await userEvent.click(await screen.findByRole('button', { name: '撤销' }));
  await waitFor(async () => expect(await catalogueItem.getValue()).toEqual(entries));
});

const shiftClick = async (element: HTMLElement) => {
  const user = userEvent.setup();
  await user.keyboard('{Shift>}');
  await user.click(element);
  await user.keyboard('{/Shift}');
};

/** Holds the reading of one paper until it is let go, or lets it fail. */
function hold(index: number, failure?: Failure): () => void {
  const item = savedPaperItem(`arxiv:${id(index)}`);
  const read = item.getValue;
  const { promise, resolve } = Promise.withResolvers<void>();
  vi.spyOn(item, 'getValue').mockImplementation(async () => {
    await promise;
    if (failure) throw failure;
    return read.call(item);
  });
  return resolve;
}

it('chooses no range from a paper that has been deleted since', async () => {
  await begin();
  await userEvent.click(row(2));
  await userEvent.click(within(bar()).getByRole('button', { name: '删除' }));
  await waitFor(() => expect(rows()).toHaveLength(3));
  await shiftClick(row(2));
  expect(chosen()).toEqual(['Delta Lentils']);
});

it('keeps the focus in the list after what takes its buttons away, and on the button elsewhere', async () => {
  await begin();
  await userEvent.click(row(0));
  await userEvent.click(within(bar()).getByRole('button', { name: '加星' }));
  await screen.findByText('已为 1 篇加星。');
  expect(document.activeElement).toBe(within(bar()).getByRole('button', { name: '加星' }));
  await userEvent.click(within(bar()).getByRole('button', { name: '加标签' }));
  await userEvent.type(await within(bar()).findByRole('textbox', { name: '添加标签' }), '豆子{Enter}');
  expect(document.activeElement).toBe(await savedList());
  await screen.findByText('已为 1 篇加标签。');
  await userEvent.click(within(bar()).getByRole('button', { name: '删除' }));
  await screen.findByText('1 篇已移到回收站。');
  expect(document.activeElement).toBe(await savedList());
  await userEvent.click(within(bar()).getByRole('button', { name: '完成' }));
  expect(document.activeElement).toBe(await savedList());
});

it('goes back into the list by key, and into the search box where nothing is left of what was found', async () => {
  await userEvent.type(await searchBox(), 'lentils');
  await waitFor(() => expect(rows()).toHaveLength(1));
  await begin();
  (await savedList()).focus();
  await userEvent.keyboard(' ');
  within(bar()).getByRole('button', { name: '完成' }).focus();
  await userEvent.keyboard('m');
  expect(document.activeElement).toBe(await savedList());
  await userEvent.keyboard('m ');
  await userEvent.click(within(bar()).getByRole('button', { name: '删除' }));
  await screen.findByRole('heading', { name: '没有符合条件的论文' });
  expect(document.activeElement).toBe(await searchBox());
});

it('gives the heading the focus once nothing is left', async () => {
  await begin();
  await userEvent.click(within(bar()).getByRole('button', { name: '全选 4 篇' }));
  await userEvent.click(within(bar()).getByRole('button', { name: '删除' }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: '还没有保存的总结' })));
});

/** So many that they are not changed in one go, behind those that there are. */
async function saveMany(): Promise<void> {
  for (let number = 5; number <= AT_ONCE + 10; number++) {
    const { made, ...summary } = makeSummary({ paper: { source: 'arxiv', arxivId: id(number) }, title: `More ${number}` });
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
