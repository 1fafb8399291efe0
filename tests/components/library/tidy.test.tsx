// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as files from '@/components/downloadFile';
import { Library } from '@/components/library/Library';
import { renderIn } from '@/tests/components/render';
import { makeEntries } from '@/tests/library/make-entries';
import { makeSummary } from '@/tests/summary/make-summary';
import { catalogueItem } from '@/utils/browser/library/catalogue';
import { saveSummary } from '@/utils/browser/library/change-papers';
import { deletePaper, trashItem } from '@/utils/browser/library/trash';
import { setNote, setTags } from '@/utils/browser/own-marks';
import { savedPaperItem } from '@/utils/browser/storage';
import { emptyLibrary } from './shown-library';

const DAY = 86_400_000;

beforeEach(emptyLibrary);

async function show(place: string) {
  history.replaceState(null, '', `/library.html#/${place}`);
  await renderIn('zh', <Library />);
}

async function save(arxivId: string, title: string, at = 1_000) {
  const summary = makeSummary({ paper: { source: 'arxiv', arxivId }, title });
  await saveSummary({ ...summary, made: { ...summary.made, startedAt: at, finishedAt: at } });
  return `arxiv:${arxivId}`;
}

describe('the trash', () => {
  it('says that it is empty', async () => {
    await show('trash');
    expect(await screen.findByRole('heading', { name: '回收站是空的' })).toBeTruthy();
    expect(screen.getByText(/保留 30 天/)).toBeTruthy();
  });

  it('shows what was deleted, how long it stays, and gives it back', async () => {
    const key = await save('2602.00001', 'Counting Beans');
    await deletePaper(key, Date.now() - 10 * DAY + 1000);
    await show('trash');
    const row = (await screen.findByText('Counting Beans')).closest('li') as HTMLElement;
    expect(row.textContent).toContain('还保留 21 天');
    await userEvent.click(within(row).getByRole('button', { name: '恢复' }));
    await waitFor(async () => expect((await catalogueItem.getValue()).map((entry) => entry.key)).toEqual([key]));
    expect(await screen.findByText('已恢复到文库。')).toBeTruthy();
    expect(await screen.findByRole('heading', { name: '回收站是空的' })).toBeTruthy();
  });

  it('goes on with the next paper where one came back, and with the heading after the last', async () => {
    for (const id of ['2602.00001', '2602.00002', '2602.00003']) await deletePaper(await save(id, `Paper ${id}`));
    await show('trash');
    await screen.findByText('Paper 2602.00003');
    const buttons = () => screen.getAllByRole('button', { name: '恢复' });
    await userEvent.click(buttons()[1] as HTMLElement);
    await waitFor(() => expect(buttons()).toHaveLength(2));
    expect(document.activeElement).toBe(buttons()[1]);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(buttons()).toHaveLength(1));
    expect(document.activeElement).toBe(buttons()[0]);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: '回收站是空的' })));
  });

  it('shows the first of many, and more on demand', async () => {
    await trashItem.setValue(makeEntries(230).map((entry) => ({ entry, deletedAt: Date.now() })));
    await show('trash');
    await userEvent.click(await screen.findByRole('button', { name: '再显示 100 项（还有 130 项）' }));
    expect(screen.getAllByRole('button', { name: '恢复' })).toHaveLength(200);
    await userEvent.click(screen.getByRole('button', { name: '再显示 30 项（还有 30 项）' }));
    expect(screen.getAllByRole('button', { name: '恢复' })).toHaveLength(230);
    expect(screen.queryByRole('button', { name: /再显示/ })).toBeNull();
  });

  it('is emptied only after asking', async () => {
    for (const id of ['2602.00001', '2602.00002']) await deletePaper(await save(id, `Paper ${id}`));
    await show('trash');
    await userEvent.click(await screen.findByRole('button', { name: '清空回收站' }));
    expect(await screen.findByText('彻底删除这 2 篇论文？')).toBeTruthy();
    expect(await trashItem.getValue()).toHaveLength(2);
    await userEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: '清空回收站' }));
    await waitFor(async () => expect(await trashItem.getValue()).toEqual([]));
    expect(Object.keys(await fakeBrowser.storage.local.get()).filter((name) => name.includes('2602.0000'))).toEqual([]);
  });
});

describe('tidying up', () => {
  it('keeps one of two records of a paper, with tags and notes of both, and can be undone', async () => {
    const arxiv = await save('2602.00001', 'Counting Beans on Laptops', 2_000);
    const url = 'https://journal.example.org/beans';
    await saveSummary(makeSummary({ paper: { source: 'web', url }, title: 'Counting beans – on laptops' }));
    await setTags(arxiv, ['a']);
    await setTags(`web:${url}`, ['b']);
    await setNote(`web:${url}`, 'note');
    await show('tidy');
    const row = (await screen.findByText('2602.00001')).closest('li') as HTMLElement;
    await userEvent.click(within(row).getByRole('button', { name: '保留这篇' }));
    await waitFor(async () => expect((await catalogueItem.getValue()).map(({ key }) => key)).toEqual([arxiv]));
    expect((await savedPaperItem(arxiv).getValue())?.own).toMatchObject({ tags: ['a', 'b'], note: 'note' });
    expect(await screen.findByText('没有发现重复的论文。')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: '重复的论文' }));
    await userEvent.click(await screen.findByRole('button', { name: '撤销' }));
    await waitFor(async () => expect(await catalogueItem.getValue()).toHaveLength(2));
    await waitFor(async () => expect((await savedPaperItem(arxiv).getValue())?.own).toEqual({ tags: ['a'] }));
  });

  it('says nothing of duplicates before the list is known', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const read = catalogueItem.getValue;
    vi.spyOn(catalogueItem, 'getValue').mockImplementation(() => promise.then(read));
    await show('tidy');
    const part = await screen.findByRole('region', { name: '重复的论文' });
    expect(part.textContent).toBe('重复的论文');
    resolve();
    expect(await within(part).findByText('没有发现重复的论文。')).toBeTruthy();
  });

  it('can look for unreadable records again where it failed', async () => {
    const key = await save('2602.00001', 'Counting Beans');
    const read = vi.spyOn(savedPaperItem(key), 'getValue').mockRejectedValue(new Error('the disk is gone'));
    await show('tidy');
    await userEvent.click(await screen.findByRole('button', { name: '检查全部记录' }));
    expect(await screen.findByText(/the disk is gone/)).toBeTruthy();
    read.mockRestore();
    await userEvent.click(screen.getByRole('button', { name: '检查全部记录' }));
    expect(await screen.findByText('全部检查完毕，每条记录都能读取。')).toBeTruthy();
  });

  it('finds records that nobody can read, gives their raw data, and takes them away after asking', async () => {
    await save('2602.00001', 'Counting Beans');
    await fakeBrowser.storage.local.set({ 'summary:arxiv:2602.00002': { schema: 3, summaries: [] }, 'broken:local/settings@1': 7 });
    const download = vi.spyOn(files, 'downloadText').mockImplementation(() => undefined);
    await show('tidy');
    expect(await screen.findByText('broken:local/settings@1')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '检查全部记录' }));
    const row = (await screen.findByText('summary:arxiv:2602.00002')).closest('li') as HTMLElement;
    await userEvent.click(within(row).getByRole('button', { name: '存下原始数据' }));
    await waitFor(() =>
      expect(download).toHaveBeenCalledWith(expect.stringMatching(/\.json$/), 'application/json', expect.stringContaining('"schema": 3')),
    );
    await userEvent.click(within(row).getByRole('button', { name: '删除' }));
    await userEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: '删除' }));
    await waitFor(() => expect(screen.queryByText('summary:arxiv:2602.00002')).toBeNull());
    expect(await fakeBrowser.storage.local.get('summary:arxiv:2602.00002')).toEqual({});
  });

  it('puts the list right and says what it did', async () => {
    const key = await save('2602.00001', 'Counting Beans');
    await fakeBrowser.storage.local.remove(`text:${key}`);
    await save('2602.00002', 'Lost');
    await fakeBrowser.storage.local.remove('summary:arxiv:2602.00002');
    await show('tidy');
    await userEvent.click(await screen.findByRole('button', { name: '现在核对' }));
    expect(await screen.findByText('已修正：补上 0 条，去掉 1 条没有内容的，清理 1 项残留。')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '现在核对' }));
    expect(await screen.findByText('完全一致。')).toBeTruthy();
    expect(await fakeBrowser.storage.local.get(`text:${key}`)).not.toEqual({});
  });

  it('says how much room everything takes, where the browser tells', async () => {
    await save('2602.00001', 'Counting Beans');
    const local = fakeBrowser.storage.local as { getBytesInUse?: unknown };
    const sizes: Record<string, number> = { 'summary:arxiv:2602.00001': 1_234_567, 'text:arxiv:2602.00001': 4_000 };
    local.getBytesInUse = async (names: string[]) => names.reduce((sum, name) => sum + (sizes[name] ?? 0), 0);
    await show('tidy');
    const part = await screen.findByRole('region', { name: '占用空间' });
    await waitFor(() => expect(part.textContent).toContain('1.2'));
    expect(within(part).getByText('总结与引用原文').nextSibling?.textContent).toMatch(/1\.2\s*MB/);
    expect(within(part).getByText('目录与全文搜索').nextSibling?.textContent).toMatch(/4\s*kB/);
  });
});
