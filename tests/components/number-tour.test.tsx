// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeSummary } from '@/tests/summary/make-summary';
import { templatesItem } from '@/utils/browser/storage';
import type { Summary } from '@/utils/summary/summary';
import { checked } from './checked';
import { renderIn } from './render';
import { ShownSummary } from './shown-summary';

const base = makeSummary();

beforeEach(() => {
  fakeBrowser.reset();
});

const show = (change: Partial<Summary>) => {
  const summary = { ...base, ...change };
  return renderIn('zh', <ShownSummary summary={summary} saved={{ schema: 5, summaries: [summary], exchanges: [], own: {} }} />);
};

const abstract = '提升 2 分，共 7 次。';
const guide = '要 9 张卡。';
const card = { ...base.card, abstract, guide };
const numbers = [
  checked('abstract', abstract, '2', { verdict: 'exact' }),
  checked('abstract', abstract, '7', { verdict: 'not-found' }),
  checked('guide', guide, '9', { verdict: 'not-found' }),
];

it('leads from a group to its numbers one after the other, into the view that has them', async () => {
  await show({ card, numbers });
  const group = screen.getByRole('button', { name: '2 未找到，跳到下一处' });
  await userEvent.click(group);
  await waitFor(() => expect(document.activeElement?.getAttribute('data-number')).toBe(`abstract:${abstract.indexOf('7')}`));
  expect(screen.getByRole('tab', { name: '全部' }).getAttribute('aria-selected')).toBe('true');
  await userEvent.click(group);
  await waitFor(() => expect(document.activeElement?.getAttribute('data-number')).toBe(`guide:${guide.indexOf('9')}`));
  await userEvent.click(group);
  await waitFor(() => expect(document.activeElement?.getAttribute('data-number')).toBe(`abstract:${abstract.indexOf('7')}`));
});

it('shows the sections of a template in a view of their own, and leads to their numbers', async () => {
  const text = '种子 42。';
  const custom = [{ template: 'repro', templateName: '复现清单', key: 'seed', heading: '随机种子', text }];
  await show({ custom, numbers: [checked('repro/seed', text, '42', { verdict: 'not-found' })] });
  await userEvent.click(screen.getByRole('button', { name: '1 未找到，跳到下一处' }));
  expect(screen.getByRole('tab', { name: '复现清单' }).getAttribute('aria-selected')).toBe('true');
  expect(screen.getByRole('heading', { name: '随机种子' })).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.getAttribute('data-number')).toBe('repro/seed:3'));
});

it('leads to a number whose section its template no longer has, and gives up on one that stands nowhere', async () => {
  const text = '种子 42。';
  const custom = [
    { template: 'mine', templateName: '我的', key: 'gone', heading: '随机种子', text },
    { template: 'mine', templateName: '我的', key: 'kept', heading: '显存', text: '无。' },
  ];
  await templatesItem.setValue({
    own: [{ id: 'mine', name: '我的', sections: [{ key: 'kept', heading: '显存', instruction: '' }] }],
    active: [],
  });
  const nowhere = checked('mine/lost', '第 7 页。', '7', { verdict: 'exact' });
  await show({ custom, numbers: [checked('mine/gone', text, '42', { verdict: 'not-found' }), nowhere] });
  await userEvent.click(screen.getByRole('tab', { name: '我的' }));
  await waitFor(() => expect(screen.queryByRole('heading', { name: '随机种子' })).toBeNull());
  await userEvent.click(screen.getByRole('button', { name: '1 未找到，跳到下一处' }));
  await waitFor(() => expect(document.activeElement?.getAttribute('data-number')).toBe('mine/gone:3'));
  expect(screen.getByRole('tab', { name: '全部' }).getAttribute('aria-selected')).toBe('true');
  const frames = vi.spyOn(window, 'requestAnimationFrame');
  await userEvent.click(screen.getByRole('button', { name: '1 一致，跳到下一处' }));
  await waitFor(() => expect(frames.mock.calls.length).toBeGreaterThan(30));
  await new Promise((resolve) => setTimeout(resolve, 500));
  const { length } = frames.mock.calls;
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(frames.mock.calls).toHaveLength(length);
});
