// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { catalogueItem } from '@/utils/browser/library/catalogue';
import { trashItem } from '@/utils/browser/library/trash';
import { rows, savedList, searchBox } from './shown-library';
import { bar, begin, row, showFourPapers, titles } from './shown-selection';

beforeEach(showFourPapers);

const chosen = () =>
  rows().flatMap((row) => (row.getAttribute('aria-selected') === 'true' ? row.querySelector('.saved-title')?.textContent : []));

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
