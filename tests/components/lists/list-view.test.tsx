// @vitest-environment jsdom

import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { keepEntries } from '@/tests/browser/keep-entries';
import { jobItem, keptJobItem, queueItem } from '@/utils/browser/storage';
import { dayPage, entryOf, keyOf, listed, manyListed } from './list-world';
import { emptyList, jobOf, row, rows, show, titles, worker } from './shown-list';

beforeEach(emptyList);

it('names the day, counts what was read, and says of each paper what the page says of it', { timeout: 15_000 }, async () => {
  await keepEntries([entryOf(0)]);
  await show();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('2026年2月13日');
  expect(screen.getByText('Hugging Face · 3 篇 · 已读 1')).toBeTruthy();
  expect(titles()[0]).toBe('Warm Shelves');
  expect(row(1).getByText('Bo Ren 等 3 人')).toBeTruthy();
  expect(row(1).getByRole('img').textContent).toBe('▲ 9');
  // Loaded when it is needed.
  await waitFor(() => expect(document.querySelector('.katex')).toBeTruthy(), { timeout: 10_000 });
});

it.each([
  ['https://huggingface.co/papers/week/2026-W07', '2026 年第 7 周', 'Hugging Face · 3 篇 · 已读 0'],
  ['https://huggingface.co/papers/month/2026-02', '2026年2月', 'Hugging Face · 3 篇 · 已读 0'],
  ['https://huggingface.co/papers/trending', '热门论文', 'Hugging Face · 3 篇 · 已读 0'],
  ['https://arxiv.org/list/cs.CL/recent', 'cs.CL', 'arXiv · 3 篇 · 已读 0'],
])('names the list at %s', async (tabUrl, title, facts) => {
  await show({ ...dayPage, tabUrl });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
  expect(screen.getByText(facts)).toBeTruthy();
});

it('follows how far each paper is, without a click', async () => {
  await show();
  expect(row(0).getByText('未总结')).toBeTruthy();
  await act(() => queueItem.setValue({ waiting: [jobOf(0, {}).paper], running: [] }));
  await row(0).findByText('排队');
  await act(() => jobItem(keyOf(0)).setValue(jobOf(0, {})));
  await row(0).findByText('正在读论文');
  const call = { service: '演示', askedModel: 'demo', model: 'demo', text: '## 关键方法\n\n先' };
  await act(() => jobItem(keyOf(0)).setValue(jobOf(0, { status: 'writing', calls: [call] })));
  await row(0).findByText('正在写：关键方法');
  await act(async () => {
    await jobItem(keyOf(0)).removeValue();
    await queueItem.setValue({ waiting: [], running: [] });
    await keepEntries([entryOf(0, { isUnread: true }), entryOf(1, { isOutdated: true })]);
  });
  await row(0).findByText('未读');
  expect(row(0).getByText('缓存').tagName).toBe('STRONG');
  expect(row(1).getByText('过期')).toBeTruthy();
  await act(() => keepEntries([entryOf(0)]));
  await row(0).findByText('已读');
});

it('does not draw a row again while its text streams', async () => {
  await show();
  const text = (words: string) =>
    jobOf(0, { status: 'writing', calls: [{ service: '', askedModel: 'm', model: 'm', text: `## 关键方法\n\n${words}` }] });
  await act(() => jobItem(keyOf(0)).setValue(text('先')));
  await row(0).findByText('正在写：关键方法');
  let changes = 0;
  const observer = new MutationObserver((records) => {
    changes += records.length;
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  for (const words of ['先读', '先读后', '先读后写']) await act(() => jobItem(keyOf(0)).setValue(text(words)));
  expect(changes + observer.takeRecords().length).toBe(0);
});

it('keeps a failure in its row with the reason, and tries once more', async () => {
  await keptJobItem(keyOf(1)).setValue(jobOf(1, { status: 'failed', failure: { code: 'paper-unreadable' } }));
  await show();
  expect(row(1).getByText('未完成')).toBeTruthy();
  expect(row(1).getByText(/没有可读的文字/)).toBeTruthy();
  await userEvent.click(row(1).getByRole('button', { name: /^重试/ }));
  expect(worker.started).toEqual([{ paper: listed[1]?.paper }]);
});

it('starts a single paper, and offers that only where there is no summary', async () => {
  await keepEntries([entryOf(0, { isUnread: true })]);
  await show();
  expect(row(0).queryByRole('button', { name: /速读/ })).toBeNull();
  await userEvent.click(row(2).getByRole('button', { name: '速读：Salt' }));
  expect(worker.started).toEqual([{ paper: listed[2]?.paper }]);
});

it('filters by what was read, and orders by votes', async () => {
  await keepEntries([entryOf(0)]);
  const { memory } = await show();
  await userEvent.click(screen.getByRole('radio', { name: '未读 2' }));
  expect(rows().map(({ dataset }) => dataset.key)).toEqual([keyOf(1), keyOf(2)]);
  await userEvent.click(screen.getByRole('radio', { name: '已读 1' }));
  expect(rows()).toHaveLength(1);
  await userEvent.click(screen.getByRole('radio', { name: '全部 3' }));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '排序' }), '票数');
  expect(rows().map(({ dataset }) => dataset.key)).toEqual([keyOf(1), keyOf(0), keyOf(2)]);
  expect(memory).toMatchObject({ filter: 'all', order: 'votes' });
});

it.each([
  ['未读 0', '这一页都读过了。', [entryOf(0), entryOf(1), entryOf(2)]],
  ['已读 0', '这一页还没有读过的论文。', []],
])('says so where a filter shows nothing: %s', async (filter, words, entries) => {
  await keepEntries(entries);
  await show();
  await userEvent.click(screen.getByRole('radio', { name: filter }));
  expect(screen.getByText(words)).toBeTruthy();
});

it('has no order by votes where the page has none', async () => {
  await show({ ...dayPage, papers: manyListed(2) });
  expect(screen.queryByRole('combobox')).toBeNull();
});

it('is one stop for Tab, in which arrows lead and the row’s own button is next', async () => {
  const { onOpen } = await show();
  row(0).getByRole('button', { name: 'Warm Shelves' }).focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(document.activeElement?.textContent).toBe('Salt');
  await userEvent.tab();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('速读：Salt');
  await userEvent.keyboard('{ArrowUp}');
  expect(document.activeElement?.closest('li')?.dataset.key).toBe(keyOf(1));
  await userEvent.keyboard('{Home}{Enter}');
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(listed[0]);
  const stops = rows().flatMap((each) => [...each.querySelectorAll('button')].filter(({ tabIndex }) => tabIndex === 0));
  expect(stops.every((button) => button.closest('li')?.dataset.key === keyOf(0))).toBe(true);
});

it('of a list without papers says why that may be', async () => {
  await show({ ...dayPage, papers: [] });
  expect(screen.getByRole('heading', { name: '这一页没有论文' })).toBeTruthy();
  expect(screen.getByText(/周末/)).toBeTruthy();
});

it('shows a paper once that the page has twice', async () => {
  await show({ ...dayPage, papers: [...listed, ...listed] });
  expect(rows()).toHaveLength(3);
});

it('speaks English', async () => {
  await keepEntries([entryOf(0)]);
  await show(dayPage, 'en');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Feb 13, 2026');
  expect(row(0).getByText('Read')).toBeTruthy();
  expect(screen.getByText('Hugging Face · 3 papers · 1 read')).toBeTruthy();
});
