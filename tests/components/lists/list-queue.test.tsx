// @vitest-environment jsdom

import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { keepEntries } from '@/tests/browser/keep-entries';
import { demoProfile, fakeExtension, keepProfiles } from '@/tests/components/fake-panel';
import { queueGoingItem, queueItem } from '@/utils/browser/storage';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import { dayPage, entryOf, keyOf, listed, manyListed } from './list-world';
import { emptyList, row, show, worker } from './shown-list';

beforeEach(emptyList);

it('says before what all of them take; starts a few at once', async () => {
  await keepProfiles({ ...demoProfile, price: { currency: 'CNY', input: 1, output: 4 } });
  await keepEntries([entryOf(0)]);
  await show();
  expect(screen.getByText('约 4.4万 token，约 ¥0.056')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '全部速读 · 2 篇' }));
  expect(worker.queued.map((papers) => papers.map(paperKey))).toEqual([[keyOf(1), keyOf(2)]]);
});

it('asks before it starts many', async () => {
  await keepProfiles({ ...demoProfile, atOnce: 3 });
  await show({ ...dayPage, papers: manyListed(6) });
  await userEvent.click(screen.getByRole('button', { name: '全部速读 · 6 篇' }));
  const dialog = await screen.findByRole('alertdialog', { name: '速读这 6 篇论文？' });
  expect(within(dialog).getByText(/每次做 3 篇/)).toBeTruthy();
  await userEvent.click(within(dialog).getByRole('button', { name: '取消' }));
  expect(worker.queued).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '全部速读 · 6 篇' }));
  await userEvent.click(await screen.findByRole('button', { name: '开始' }));
  expect(worker.queued[0]).toHaveLength(6);
});

it('does not lose the focus with a button that has done its work', async () => {
  await show();
  const [first, ...others] = listed.map(({ paper }) => paper) as [PaperRef, ...PaperRef[]];
  row(0).getByRole('button', { name: /^速读/ }).focus();
  await act(async () => {
    await queueGoingItem.setValue(true);
    await queueItem.setValue({ waiting: [], running: [first] });
  });
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Warm Shelves'));
  screen.getByRole('button', { name: /^全部速读/ }).focus();
  await act(() => queueItem.setValue({ waiting: others, running: [first] }));
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
});

it('says so where they cannot be queued', async () => {
  worker.refusal = new Error('QuotaExceededError: quota');
  await show();
  await userEvent.click(screen.getByRole('button', { name: /全部速读/ }));
  expect(await screen.findByText(/浏览器没有空间/)).toBeTruthy();
});

it('while the queue goes on says how far it is and with what, and stops it', async () => {
  const [first, second] = listed.map(({ paper }) => paper) as [PaperRef, PaperRef];
  await show();
  // By then it is known that nothing goes on.
  await screen.findByRole('button', { name: /全部速读/ });
  await act(async () => {
    await queueGoingItem.setValue(true);
    await queueItem.setValue({ waiting: [second], running: [first], size: 5 });
  });
  expect((await screen.findByRole('progressbar')).getAttribute('aria-valuenow')).toBe('3');
  const state = within(screen.getByRole('region', { name: '已完成 3 / 5' }));
  expect(state.getByText('Warm Shelves')).toBeTruthy();
  expect((await screen.findByText('开始速读，共 5 篇')).getAttribute('role')).toBe('status');
  await userEvent.click(state.getByRole('button', { name: '停止' }));
  expect(worker.stops).toBe(1);
  await act(() => queueItem.setValue({ waiting: [], running: [first], size: 4 }));
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '停止' }).disabled).toBe(true);
  await act(() => queueItem.setValue({ waiting: [], running: [] }));
  expect(await screen.findByText('速读结束')).toBeTruthy();
});

it('counts only papers of lists: digests tell of theirs themselves', async () => {
  const [first, second, third] = listed.map(({ paper }) => paper) as [PaperRef, PaperRef, PaperRef];
  const digests = { [paperKey(first)]: 'hf:2026-02-13', [paperKey(second)]: 'hf:2026-02-13' };
  await queueItem.setValue({ waiting: [second], running: [first], digests });
  await show();
  expect(await screen.findByRole('button', { name: /全部速读/ })).toBeTruthy();
  expect(screen.queryByText(/在排队/)).toBeNull();
  await act(() => queueItem.setValue({ waiting: [second, third], running: [first], digests }));
  expect(await screen.findByText('还有 1 篇在排队')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '继续' }));
  expect(worker.queued).toEqual([[third]]);
});

it('after the browser was closed offers to go on with what waits, or to forget it, and nothing else', async () => {
  const [first, second] = listed.map(({ paper }) => paper) as [PaperRef, PaperRef];
  await queueItem.setValue({ waiting: [second], running: [first] });
  await show();
  expect(await screen.findByText('还有 2 篇在排队')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /全部速读/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '继续' }));
  expect(worker.queued).toEqual([[first, second]]);
  await userEvent.click(screen.getByRole('button', { name: '清空' }));
  expect(worker.stops).toBe(1);
});

it('says why the queue stands still', async () => {
  await queueItem.setValue({ waiting: listed.map(({ paper }) => paper), running: [], heldBy: { code: 'no-balance' } });
  await show();
  expect(await screen.findByText('模型服务的账户余额不足。')).toBeTruthy();
  expect(screen.getByText('还有 3 篇在排队')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '继续' }));
  expect(worker.queued[0]).toHaveLength(3);
});

it('leads to the settings where there is no service, and offers no start', async () => {
  fakeExtension();
  await show();
  expect(screen.getByRole('button', { name: '设置模型服务' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /速读/ })).toBeNull();
});

it('is done where every paper has a summary', async () => {
  await keepEntries([entryOf(0), entryOf(1), entryOf(2, { oneLine: '' })]);
  await show();
  expect(screen.getByText('这一页的论文都有总结了。')).toBeTruthy();
});
