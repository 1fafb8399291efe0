// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { makeSummary } from '@/tests/summary/make-summary';
import { catalogueItem } from '@/utils/browser/library/catalogue';
import { saveSummary } from '@/utils/browser/library/change-papers';
import { trashItem } from '@/utils/browser/library/trash';
import { emptyLibrary, rows, savedList, searchBox, showLibrary } from './shown-library';

const titles = ['Alpha Beans', 'Beta Peas', 'Gamma Beans', 'Delta Lentils'];

beforeEach(async () => {
  await emptyLibrary();
  for (const [index, title] of titles.entries()) {
    const summary = makeSummary({ paper: { source: 'arxiv', arxivId: `2602.0000${index + 1}` }, title });
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
