// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PaperPane } from '@/components/paper/PaperPane';
import { answer } from '@/tests/components/fake-panel';
import { renderIn } from '@/tests/components/render';
import { makeSavedPaper, makeSummary } from '@/tests/summary/make-summary';
import { savedPaperItem, unsavedItem } from '@/utils/browser/storage';
import type { FailureRecord } from '@/utils/failure';
import type { SavedPaper } from '@/utils/summary/summary';
import { emptyPanel, key, paper, showPane as show } from './pane';

beforeEach(emptyPanel);

it('shows a saved summary in its views', async () => {
  await savedPaperItem(key).setValue(makeSavedPaper());
  const { container } = await show();
  const shown = () =>
    [...container.querySelectorAll('[role=tabpanel][data-state=active] [data-field]')].map((section) => section.getAttribute('data-field'));
  await screen.findByRole('button', { name: '重做' });
  expect(shown()).toEqual(['field', 'guide', 'innovations', 'results']);
  await userEvent.click(screen.getByRole('tab', { name: '五点' }));
  expect(shown()).toEqual(['abstract', 'problem', 'method', 'results', 'implication']);
  await userEvent.click(screen.getByRole('tab', { name: '全部' }));
  expect(shown()).toHaveLength(9);
});

it('names the sections that the model did not write, and marks a summary of the abstract alone', async () => {
  const summary = makeSummary({ card: { oneLine: '只有一句' } });
  await savedPaperItem(key).setValue(makeSavedPaper({ ...summary, receipt: { ...summary.receipt, source: 'abstract' } }));
  const { container } = await show();
  await screen.findByText(/模型没有写：论文摘要、应用领域/);
  expect(container.querySelector('.trust .amber')?.textContent).toBe('仅摘要');
});

it('says so when the open page is another version than the one that was read', async () => {
  await savedPaperItem(key).setValue(makeSavedPaper());
  await renderIn('zh', <PaperPane paper={{ ...paper, version: 3 }} />);
  expect(await screen.findByText(/这份总结读的是 v1，你打开的是 v3/)).toBeTruthy();
});

it('shows sections that the model added under 全部', async () => {
  await savedPaperItem(key).setValue(makeSavedPaper({ extra: [{ heading: '消融实验', text: '去掉缓存慢 3 倍。' }] }));
  await show();
  await userEvent.click(await screen.findByRole('tab', { name: '全部' }));
  expect(screen.getByRole('heading', { name: '消融实验' })).toBeTruthy();
});

it.each([
  ['ends-early', '', /似乎没有到论文结尾/],
  ['sections-missing', '5 Beans', /没有读到的章节：5 Beans/],
  ['tables-empty', 'Table 2', /没有读到内容的表格：Table 2/],
  ['many-errors', '99 errors', /转换有较多错误/],
  ['pages-unreadable', '2, 5–9', /没有读的页：2, 5–9/],
  ['pages-empty', '7', /没有文字的页.*：7/],
] as const)('does not hide a doubt: %s', async (code, detail, words) => {
  const summary = makeSummary();
  await savedPaperItem(key).setValue(makeSavedPaper({ receipt: { ...summary.receipt, doubts: [{ code, detail }], isFromCache: true } }));
  await show();
  await waitFor(() => expect(screen.getByText(words)).toBeTruthy());
  await userEvent.click(screen.getByRole('button', { name: '看回执' }));
  expect(screen.getByText('沿用不久前读过的全文')).toBeTruthy();
});

it('says which parts did not fit', async () => {
  const summary = makeSummary();
  await savedPaperItem(key).setValue(
    makeSavedPaper({
      receipt: { ...summary.receipt, leftOut: [{ what: 'Proofs', rule: 'budget', characters: 100 }] },
    }),
  );
  await show();
  await waitFor(() => expect(screen.getByText(/以下部分没有读：Proofs/)).toBeTruthy());
});

it('says so where the browser cannot read what is stored', async () => {
  const item = savedPaperItem(key);
  const getValue = vi.spyOn(item, 'getValue').mockRejectedValue(new Error('Internal error opening backing store'));
  await show();
  expect(await screen.findByText('出现了没有预料到的错误。')).toBeTruthy();
  expect(screen.getByRole('button', { name: '重试' })).toBeTruthy();
  getValue.mockRestore();
});

it('shows a finished summary for which there was no room, and saves it once there is', async () => {
  const outcomes: { failure?: FailureRecord }[] = [{ failure: { code: 'storage-full' } }, {}];
  answer('saveAgain', async () => {
    const outcome = outcomes.shift() ?? {};
    if (outcome.failure !== undefined) return outcome;
    await savedPaperItem(key).setValue(makeSavedPaper({ title: 'Saved' }));
    await unsavedItem(key).removeValue();
    return {};
  });
  await unsavedItem(key).setValue(makeSummary({ title: 'Not yet saved' }));
  await show();
  expect(await screen.findByRole('heading', { level: 1, name: 'Not yet saved' })).toBeTruthy();
  expect(screen.getByText('这份总结还在这里，可以先复制或导出。')).toBeTruthy();
  const save = () => userEvent.click(screen.getByRole('button', { name: '再保存一次' }));
  await save();
  expect(screen.getByRole('heading', { level: 1, name: 'Not yet saved' })).toBeTruthy();
  await save();
  expect(await screen.findByRole('heading', { level: 1, name: 'Saved' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '再保存一次' })).toBeNull();
});

it('asks before it gives up a summary that was never saved', async () => {
  await unsavedItem(key).setValue(makeSummary({ title: 'Not yet saved' }));
  await show();
  const discard = () => userEvent.click(screen.getByRole('button', { name: '不保存' }));
  await screen.findByRole('heading', { level: 1, name: 'Not yet saved' });
  await discard();
  await userEvent.click(await screen.findByRole('button', { name: '取消' }));
  expect(await unsavedItem(key).getValue()).not.toBeNull();
  await discard();
  await discard();
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Not yet saved' })).toBeNull());
  expect(await unsavedItem(key).getValue()).toBeNull();
});

it('says so where the worker ends while it saves once more', async () => {
  answer('saveAgain', () => Promise.reject(new Error('The message port closed before a response was received.')));
  await unsavedItem(key).setValue(makeSummary({ title: 'Not yet saved' }));
  await show();
  await userEvent.click(await screen.findByRole('button', { name: '再保存一次' }));
  expect(await screen.findByText(/The message port closed/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '再保存一次' })).toBeTruthy();
});

it.each<[FailureRecord['code'], object, boolean]>([
  ['record-corrupt', { schema: 3, summaries: [] }, true],
  ['record-newer', { schema: 6 }, false],
])('of a record that cannot be read (%s) gives the raw data, and overwrites it only where nothing is lost', async (_, stored, canWrite) => {
  await savedPaperItem(key).setValue(stored as SavedPaper);
  await show();
  expect(await screen.findByRole('button', { name: '存下原始数据' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '重新总结' }) !== null).toBe(canWrite);
});

it('says so where not even the raw data can be had', async () => {
  await savedPaperItem(key).setValue({ schema: 6 } as unknown as SavedPaper);
  await show();
  const button = await screen.findByRole('button', { name: '存下原始数据' });
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('Internal error opening backing store'));
  await userEvent.click(button);
  expect(await screen.findByText(/Internal error opening/)).toBeTruthy();
});
