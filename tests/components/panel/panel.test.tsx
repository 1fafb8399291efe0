// @vitest-environment jsdom

import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Panel } from '@/components/panel/Panel';
import { keepEntries } from '@/tests/browser/keep-entries';
import { answer, fakePanel } from '@/tests/components/fake-panel';
import { DAY, dayPage, entryOf, fakeScrolling, keyOf, listed } from '@/tests/components/lists/list-world';
import { renderIn } from '@/tests/components/render';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { focusItem, lastListItem, pinItem, queueItem, savedPaperItem, shownPageItem } from '@/utils/browser/storage';

const [warm, beans] = listed.map(({ paper }) => paper) as [(typeof listed)[0]['paper'], (typeof listed)[0]['paper']];
const absOf = (arxivId: string) => `https://arxiv.org/abs/${arxivId}`;

let tab: { id: number; windowId: number; url?: string; title?: string };

beforeEach(async () => {
  await fakePanel();
  fakeScrolling();
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => [tab] as never);
  tab = { id: 7, windowId: 3, url: DAY };
});

const show = () => renderIn('zh', <Panel />);

/** The window's other tab comes to the front, or its tab goes elsewhere. */
async function goTo(next: typeof tab): Promise<void> {
  tab = next;
  await act(() => fakeBrowser.tabs.onActivated.trigger({ tabId: next.id, windowId: next.windowId }));
}

const title = (name: string) => screen.findByRole('button', { name });
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const start = () => screen.findByRole('button', { name: '速读这篇论文' });
const theList = () => screen.findByRole('list', { name: '这一页的论文' });

it('shows the list of its tab, a paper of it, and the list again with the focus where it was', async () => {
  await shownPageItem('7').setValue(dayPage);
  await show();
  await press('Salt');
  await start();
  expect(await focusItem('7').getValue()).toMatchObject({ tabUrl: DAY, paper: listed[2]?.paper });
  await waitFor(() => expect(document.activeElement?.textContent).toBe('返回列表'));
  await press('返回列表');
  await theList();
  expect(document.activeElement?.textContent).toBe('Salt');
  expect(screen.getByRole('button', { name: '列表，3 篇' }).getAttribute('aria-pressed')).toBe('true');
});

it('keeps the filter of a list while a paper of it is read', async () => {
  await keepEntries([entryOf(0)]);
  await savedPaperItem(keyOf(0)).setValue(makeSavedPaper({ paper: warm }));
  answer('lookForNewVersion', () => undefined);
  await shownPageItem('7').setValue(dayPage);
  await show();
  await userEvent.click(await screen.findByRole('radio', { name: '已读 1' }));
  await press('Warm Shelves');
  await press('返回列表');
  expect((await screen.findByRole('radio', { name: '已读 1' })).getAttribute('aria-checked')).toBe('true');
});

it('goes from a paper’s own page to the list that it was seen in, and back', async () => {
  tab.url = absOf(warm.arxivId);
  await lastListItem.setValue(dayPage);
  await show();
  await press('列表，3 篇');
  await title('Salt');
  await press('列表，3 篇');
  await start();
  await press('列表，3 篇');
  await press(/^Beans/);
  await start();
  await press('返回列表');
  await theList();
  expect(await focusItem('7').getValue()).toBeNull();
});

it('has no way to a list that does not have the paper', async () => {
  tab.url = absOf('2602.11111');
  await lastListItem.setValue(dayPage);
  await show();
  await start();
  expect(screen.queryByRole('button', { name: /^列表/ })).toBeNull();
});

it('of a list that has told nothing says so, and loads its page again', async () => {
  const reload = vi.fn(async () => undefined);
  Object.assign(fakeBrowser.tabs, { reload });
  await show();
  await press('重新加载这一页');
  expect(reload).toHaveBeenCalledExactlyOnceWith(7);
  await act(() => shownPageItem('7').setValue(dayPage));
  await title('Salt');
});

it('keeps a pinned paper whatever the tab shows, and offers that', async () => {
  tab.url = absOf(warm.arxivId);
  const { unmount } = await show();
  await press('固定这一篇');
  expect(await pinItem('3').getValue()).toEqual(warm);
  await screen.findByText('已固定在这一篇');
  await goTo({ id: 8, windowId: 3, url: absOf(beans.arxivId) });
  const other = await screen.findByText(`这一页是另一篇：${beans.arxivId}`);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(warm.arxivId);
  unmount();
  await show();
  await screen.findByText('已固定在这一篇');
  expect(other.textContent).toContain(beans.arxivId);
  await press('看这一篇');
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(beans.arxivId));
  expect(screen.queryByRole('button', { name: '看这一篇' })).toBeNull();
  await goTo({ id: 7, windowId: 3, url: absOf(warm.arxivId) });
  await userEvent.click(within(screen.getByRole('complementary')).getByRole('button', { name: '取消固定' }));
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(warm.arxivId));
  expect(await pinItem('3').getValue()).toBeNull();
});

it('keeps the pane of a pinned paper as it is while the tab changes', async () => {
  tab.url = absOf(warm.arxivId);
  await show();
  await press('固定这一篇');
  const pane = screen.getByRole('article');
  await goTo({ id: 8, windowId: 3, url: absOf(beans.arxivId) });
  await screen.findByText(/这一页是另一篇/);
  expect(screen.getByRole('article')).toBe(pane);
});

it('goes from a pinned paper to the tab’s list, where another row takes its place', async () => {
  await shownPageItem('7').setValue(dayPage);
  await pinItem('3').setValue(warm);
  await show();
  await start();
  await press('列表，3 篇');
  await press('Salt');
  await start();
  expect(await pinItem('3').getValue()).toEqual(listed[2]?.paper);
});

it('follows another window’s pin not at all', async () => {
  await pinItem('4').setValue(warm);
  tab.url = absOf(beans.arxivId);
  await show();
  await start();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(beans.arxivId);
  expect(screen.getByRole('button', { name: '固定这一篇' }).getAttribute('aria-pressed')).toBe('false');
});

it('beside a page that is no paper says what can be opened, takes an address, and opens what was read last', async () => {
  tab.url = 'https://beans.example/';
  await keepEntries([entryOf(0)]);
  await show();
  await screen.findByRole('heading', { name: '打开一篇论文' });
  expect(screen.getByText(/整页的论文，可以全部速读/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '固定这一篇' })).toBeNull();
  await userEvent.type(screen.getByLabelText('论文地址或 arXiv 编号'), '2602.11111{Enter}');
  await start();
  await press('返回');
  await press(/Warm Shelves/);
  await start();
  expect(await focusItem('7').getValue()).toMatchObject({ paper: warm });
});

it('says beside any page that papers are still queued', async () => {
  tab.url = 'https://beans.example/';
  await queueItem.setValue({ waiting: [warm], running: [] });
  await show();
  expect(await screen.findByText('还有 1 篇在排队')).toBeTruthy();
});
