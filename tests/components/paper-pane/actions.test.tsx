// @vitest-environment jsdom

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepEntries } from '@/tests/browser/keep-entries';
import { checked } from '@/tests/components/checked';
import { answer, demoProfile, keepProfiles } from '@/tests/components/fake-panel';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { saveSummary } from '@/utils/browser/library/change-papers';
import { readingItem, savedPaperItem, templatesItem } from '@/utils/browser/storage';
import type { Summary } from '@/utils/summary/summary';
import { emptyPanel, key, showPane as show } from './pane';

beforeEach(async () => {
  emptyPanel();
  await keepProfiles(demoProfile, { ...demoProfile, id: 'second', name: '第二家' });
});

async function showSaved(change: Partial<Summary> = {}) {
  await saveSummary(makeSavedPaper(change).summaries[0]);
  const shown = await show();
  // What opens it has been loaded.
  await screen.findByRole('button', { name: '导出', expanded: false });
  return shown;
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const choose = async (name: string | RegExp) => userEvent.click(await screen.findByRole('menuitem', { name }));

it.each<[string | RegExp, object]>([
  [/^重做（127/, {}],
  ['换用 第二家 重做', { choice: { profile: 'second' } }],
  ['加上「复现清单」重做', { choice: { template: 'reproduction' } }],
])('redoes: %s', async (item, expected) => {
  const asked = vi.fn();
  answer('summarise', ({ data }) => asked(data));
  await showSaved();
  await press('重做');
  await choose(item);
  await waitFor(() => expect(asked).toHaveBeenCalledWith(expect.objectContaining({ isAnew: true, ...expected })));
  if (!('choice' in expected)) expect(asked.mock.calls[0]?.[0].choice).toBeUndefined();
});

it('says beside 重做 what it took last time', async () => {
  const { made } = makeSavedPaper().summaries[0];
  await showSaved({ made: { ...made, cost: { currency: 'USD', amount: 0.5 } } });
  await press('重做');
  expect((await screen.findByText(/^上次用了/)).textContent).toBe('上次用了 token：读 1,234，写 567；$0.5');
});

it('offers only templates that are not switched on', async () => {
  await templatesItem.setValue({ own: [], active: ['reproduction'] });
  await showSaved();
  await press('重做');
  expect((await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('上次用了'),
    '换用 第二家 重做',
    '加上「审稿视角」重做',
  ]);
});

it.each<[string, string | RegExp]>([
  ['当前视图（Markdown）', /^# Caches on Laptops\n\n## 应用领域\n/],
  ['当前视图（纯文本）', /^Caches on Laptops\n\n【应用领域】\n/],
  ['一句话', '一句话核心贡献的内容，共 12 项。'],
  ['全文（Markdown，带引用链接）', /- \*\*阅读来源\*\*: HTML v1/],
  ['引用条目（BibTeX）', /^@misc\{example2026caches,/],
])('copies: %s', async (item, expected) => {
  const user = userEvent.setup();
  await showSaved();
  await user.click(screen.getByRole('button', { name: '复制' }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
  const copied = await navigator.clipboard.readText();
  if (typeof expected === 'string') expect(copied).toBe(expected);
  else expect(copied).toMatch(expected);
  expect((await screen.findAllByText('已复制')).length).toBeGreaterThan(0);
});

it('copies the view that is shown', async () => {
  const user = userEvent.setup();
  await showSaved();
  await user.click(screen.getByRole('tab', { name: '五点' }));
  await user.click(screen.getByRole('button', { name: '复制' }));
  await user.click(await screen.findByRole('menuitem', { name: '当前视图（纯文本）' }));
  expect((await navigator.clipboard.readText()).match(/【.+?】/g)).toEqual([
    '【论文摘要】',
    '【研究问题与目标】',
    '【关键方法】',
    '【实验效果】',
    '【对AI从业者的启示】',
  ]);
});

it('says so where the browser lets nothing be copied', async () => {
  const user = userEvent.setup();
  await showSaved();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('denied'));
  await user.click(screen.getByRole('button', { name: '复制' }));
  await user.click(await screen.findByRole('menuitem', { name: '一句话' }));
  expect((await screen.findAllByText(/不允许写入剪贴板/)).length).toBeGreaterThan(0);
});

it('hands a note to Obsidian by the clipboard, and says what to do where it does not open', async () => {
  const user = userEvent.setup();
  const opened = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await showSaved();
  await user.click(screen.getByRole('button', { name: '导出' }));
  await user.click(await screen.findByRole('menuitem', { name: /发送到 Obsidian/ }));
  expect((await screen.findAllByText(/已交给 Obsidian/)).length).toBeGreaterThan(0);
  expect(opened.mock.contexts[0]).toMatchObject({ href: expect.stringMatching(/^obsidian:/) });
  expect(await navigator.clipboard.readText()).toMatch(/^---\ntitle/);
});

it('says so where the clipboard is refused to Obsidian, and opens nothing', async () => {
  const user = userEvent.setup();
  const opened = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await showSaved();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('denied'));
  await user.click(screen.getByRole('button', { name: '导出' }));
  await user.click(await screen.findByRole('menuitem', { name: /发送到 Obsidian/ }));
  expect((await screen.findAllByText(/不允许写入剪贴板/)).length).toBeGreaterThan(0);
  expect(opened).not.toHaveBeenCalled();
});

it('stars a paper, and takes the star away', async () => {
  await showSaved();
  await press('加星标');
  const button = await screen.findByRole('button', { name: '取消星标', pressed: true });
  expect((await savedPaperItem(key).getValue())?.own.isStarred).toBe(true);
  await userEvent.click(button);
  expect(await screen.findByRole('button', { name: '加星标', pressed: false })).toBeTruthy();
});

it('gives tags, several at once, and offers those of other papers', async () => {
  await keepEntries([{ key: 'arxiv:2602.99902', title: 'Other', oneLine: '', source: 'pdf', savedAt: 1, tags: ['端侧', '缓存'] }]);
  const { container } = await showSaved();
  await press('标签');
  const card = await screen.findByRole('dialog', { name: '标签' });
  expect([...card.querySelectorAll('option')].map(({ value }) => value)).toEqual(['端侧', '缓存']);
  await userEvent.type(within(card).getByRole('combobox', { name: '添加标签' }), '待复现，端侧{Enter}');
  const list = () => [...container.querySelectorAll('.own-tags li')].map(({ textContent }) => textContent);
  await waitFor(() => expect(list()).toEqual(['待复现', '端侧']));
  await userEvent.click(within(card).getByRole('button', { name: '去掉标签 待复现' }));
  await waitFor(() => expect(list()).toEqual(['端侧']));
});

it('keeps a note while it is typed, also where the page goes away in the midst of it', async () => {
  const { unmount } = await showSaved();
  await press('笔记');
  const field = await screen.findByRole('textbox', { name: '笔记' });
  expect(document.activeElement).toBe(field);
  await userEvent.type(field, '第 4 节');
  unmount();
  await waitFor(async () => expect((await savedPaperItem(key).getValue())?.own.note).toBe('第 4 节'));
  await show();
  expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '笔记' })).value).toBe('第 4 节');
});

it('tells why a mark could not be kept', async () => {
  await showSaved();
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('Resource::kQuotaBytes quota exceeded'));
  await press('加星标');
  expect((await screen.findAllByText(/空间/)).length).toBeGreaterThan(0);
});

it('notes that the summary was open', async () => {
  await showSaved();
  await waitFor(async () => expect((await savedPaperItem(key).getValue())?.own.readAt).toBeGreaterThan(0));
});

it('remembers the view and what is folded, for other papers too', async () => {
  const { container, unmount } = await showSaved();
  const shown = () => container.ownerDocument.querySelectorAll('[role=tabpanel][data-state=active] [data-field]:not([data-folded])').length;
  await userEvent.click(screen.getByRole('tab', { name: '全部' }));
  expect(shown()).toBe(9);
  const fold = screen.getByRole('button', { name: '使用指南', expanded: true });
  await userEvent.click(fold);
  expect(screen.getByRole('button', { name: '使用指南', expanded: false })).toBeTruthy();
  expect(shown()).toBe(8);
  await waitFor(async () => expect(await readingItem.getValue()).toEqual({ view: 'all', folded: ['guide'] }));
  unmount();
  await show();
  await screen.findByRole('tab', { name: '全部', selected: true });
  expect(shown()).toBe(8);
});

it('leads to a number in a folded section, which opens', async () => {
  const card = { oneLine: '一', guide: '要 9 张卡。' };
  await readingItem.setValue({ view: 'five', folded: ['guide'] });
  await showSaved({ card, numbers: [checked('guide', card.guide, '9', { verdict: 'not-found' })] });
  await press('1 未找到，跳到下一处');
  const mark = await screen.findByRole('button', { name: /^9/ });
  await waitFor(() => expect(document.activeElement).toBe(mark));
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('全部');
  expect(screen.getByRole('button', { name: '使用指南', expanded: true })).toBeTruthy();
});

it('shows the one line alone, ready to be taken along', async () => {
  const user = userEvent.setup();
  await showSaved();
  await user.click(screen.getByRole('tab', { name: '一句话' }));
  await user.click(screen.getByRole('button', { name: '复制：带题目和链接' }));
  expect(await navigator.clipboard.readText()).toMatch(/^一句话核心贡献的内容.*《Caches on Laptops》https:\/\/arxiv\.org/);
});
