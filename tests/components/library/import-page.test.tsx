// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer } from '@/tests/components/fake-panel';
import { catalogueItem } from '@/utils/browser/library/catalogue';
import { saveSummary } from '@/utils/browser/library/change-papers';
import { readingListItem } from '@/utils/browser/library/reading-list';
import { setNote } from '@/utils/browser/own-marks';
import { profilesItem, settingsItem } from '@/utils/browser/storage';
import type { LibraryParts } from '@/utils/library/file/library-file';
import { writeLibrary } from '@/utils/library/file/write-library';
import { kindLine, libraryFile, paperOf, show, upload } from './shown-import';
import { emptyLibrary } from './shown-library';

beforeEach(emptyLibrary);

it('shows of a library what is new, newer, the same and in conflict, takes it, and takes it back', async () => {
  for (const number of [1, 2, 3]) await saveSummary(paperOf(number, 5).summaries[0]);
  await setNote('arxiv:2602.00001', 'mine');
  const before: Record<string, unknown> = await fakeBrowser.storage.local.get();
  await show();
  await upload(libraryFile([paperOf(1, 9, 'theirs'), paperOf(2, 5), paperOf(3, 5, 'more'), paperOf(4, 7)]));
  await waitFor(() => expect(kindLine(/^1 新论文/)).toBeTruthy());
  expect(kindLine(/^1 文件里的较新/)).toBeTruthy();
  expect(kindLine(/^1 已有，相同/)).toBeTruthy();
  expect(kindLine(/^1 两边都有改动/)).toBeTruthy();
  expect(await catalogueItem.getValue()).toHaveLength(3);
  await userEvent.click(screen.getByRole('button', { name: '导入 3 篇' }));
  expect(await screen.findByText('已导入：新增 1 篇，更新 2 篇，待读 0 篇。')).toBeTruthy();
  expect(await catalogueItem.getValue()).toHaveLength(4);
  await userEvent.click(screen.getByRole('button', { name: '撤销这次导入' }));
  expect(await screen.findByText(/^已撤销 backup\.json 的导入/)).toBeTruthy();
  expect(await fakeBrowser.storage.local.get()).toMatchObject(before);
  expect(await catalogueItem.getValue()).toHaveLength(3);
});

it('keeps the library’s where that is wanted', async () => {
  await saveSummary(paperOf(1, 5).summaries[0]);
  await setNote('arxiv:2602.00001', 'mine');
  await show();
  await upload(libraryFile([paperOf(1, 9, 'theirs')]));
  await userEvent.click(await screen.findByRole('radio', { name: '保留文库里的' }));
  expect(screen.getByText('文件里的内容文库都有了。')).toBeTruthy();
  expect((screen.getByRole('button', { name: '导入' }) as HTMLButtonElement).disabled).toBe(true);
  await userEvent.click(screen.getByRole('radio', { name: '用文件里的替换' }));
  await userEvent.click(screen.getByRole('button', { name: '导入 1 篇' }));
  await screen.findByText(/更新 1 篇/);
});

it('brings everything but keys to a new machine, and leaves what there is where something is set up', async () => {
  const parts: LibraryParts = {
    settings: { language: 'zh', theme: 'dark' },
    profiles: {
      list: [{ id: 'a', name: '', providerId: 'custom', baseUrl: 'http://localhost:1/v1', model: 'm', keyOrigin: 'http://localhost:1' }],
      active: 'a',
    },
    readingList: [{ paper: { source: 'arxiv', arxivId: '2602.00009' }, title: 'Later', addedAt: 1 }],
  };
  await profilesItem.setValue({ list: [] });
  await show();
  await upload(libraryFile([], parts));
  expect(((await screen.findByRole('checkbox', { name: '界面设置' })) as HTMLInputElement).checked).toBe(true);
  expect(screen.getByText('1 篇加入待读清单')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '导入' }));
  expect(await screen.findByText('已导入：新增 0 篇，更新 0 篇，待读 1 篇。')).toBeTruthy();
  expect((await settingsItem.getValue()).theme).toBe('dark');
  expect((await profilesItem.getValue()).list).toEqual([
    { id: 'a', name: '', providerId: 'custom', baseUrl: 'http://localhost:1/v1', model: 'm' },
  ]);
  expect(await readingListItem.getValue()).toMatchObject([{ title: 'Later' }]);
  await userEvent.click(screen.getByRole('button', { name: '撤销这次导入' }));
  await screen.findByText(/^已撤销 backup\.json 的导入/);
  expect([(await profilesItem.getValue()).list, await readingListItem.getValue()]).toEqual([[], []]);
});

it('takes a report that is pasted, marked as imported, and says line by line what it left and mended', async () => {
  await show();
  const text = [
    '# Papers for 2026-02-14',
    'title:[Counting Beans](https://arxiv.org/pdf/2602.00001',
    'summary:i) 论文摘要 数豆子。 ii) 主要研究问题或目标 怎样数。 iii) 关键方法 称重。 iv) 主要结果 快 3 倍。 v) 对AI从业者的主要启示 称重。',
    'title:[No Paper](https://example.org/x',
    'summary:i) 论文摘要 没有编号。',
  ].join('\n');
  await userEvent.click(screen.getByLabelText('或粘贴链接、编号、参考文献'));
  await userEvent.paste(text);
  await userEvent.click(screen.getByRole('button', { name: '读取' }));
  await waitFor(() => expect(kindLine(/新论文/)).toBeTruthy());
  expect(screen.getByText(/修正过的内容/)).toBeTruthy();
  expect(screen.getAllByText(/第 2 行/).length).toBeGreaterThan(0);
  await userEvent.click(screen.getByRole('button', { name: /^导入 \d 篇$/ }));
  await screen.findByText(/已导入：新增/);
  expect((await catalogueItem.getValue()).find(({ key }) => key === 'arxiv:2602.00001')).toMatchObject({
    isImported: true,
    source: 'unknown',
  });
});

it.each([
  ['an empty file', new File([''], 'empty.json'), '这个文件是空的。'],
  ['a PDF', new File(['%PDF-1.7\n'], 'paper.pdf'), '论文侧读认不出这种文件。'],
  ['a library that breaks off', new File([libraryHalf()], 'half.json'), '这个文件不完整或已损坏。'],
  [
    'a library of a newer version',
    new File(['{"format":"paperpane-library","version":99,"papers":[\n\n]}\n'], 'new.json'),
    '这个文件来自更新版本的论文侧读。',
  ],
])('says what is wrong with %s, and changes nothing', async (_, file, words) => {
  await saveSummary(paperOf(1, 5).summaries[0]);
  const before = await fakeBrowser.storage.local.get();
  await show();
  await upload(file);
  expect((await screen.findByRole('alert')).textContent).toContain(words);
  expect(await fakeBrowser.storage.local.get()).toEqual(before);
  expect(screen.getByLabelText('选择文件')).toBeTruthy();
});

function libraryHalf(): string {
  const writer = writeLibrary();
  return writer.head() + writer.entry(paperOf(1, 5)) + writer.entry(paperOf(2, 5)).slice(0, 200);
}

it('puts links and references into the reading list, from where they are summarised or removed', async () => {
  const asked: unknown[] = [];
  answer('summariseAll', ({ data }) => void asked.push(data));
  await saveSummary(paperOf(1, 5).summaries[0]);
  await show();
  await userEvent.click(screen.getByLabelText('或粘贴链接、编号、参考文献'));
  await userEvent.paste('https://arxiv.org/abs/2602.00001\nhttps://arxiv.org/abs/2602.00005 Beans\n2602.00006\n');
  await userEvent.click(screen.getByRole('button', { name: '读取' }));
  expect(await screen.findByText('2 篇加入待读清单')).toBeTruthy();
  expect(screen.getByText('另有 1 篇已在文库或待读清单里')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '导入' }));
  await screen.findByText(/待读 2 篇/);
  await userEvent.click(screen.getByRole('button', { name: '去看论文' }));
  const list = (await screen.findByText('待读 2 篇')).closest('details') as HTMLDetailsElement;
  await userEvent.click(within(list).getByText('待读 2 篇'));
  await userEvent.click(within(list).getByRole('button', { name: /全部速读/ }));
  expect(asked).toEqual([
    [
      { source: 'arxiv', arxivId: '2602.00005' },
      { source: 'arxiv', arxivId: '2602.00006' },
    ],
  ]);
  await userEvent.click(within(list).getByRole('button', { name: '移出清单：2602.00005' }));
  await waitFor(async () => expect(await readingListItem.getValue()).toHaveLength(1));
  expect(document.activeElement).toBe(within(list).getByRole('button', { name: '移出清单：2602.00006' }));
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByText(/^待读/)).toBeNull());
  expect(document.activeElement).toBe(await screen.findByRole('listbox', { name: '已保存的论文' }));
});
