// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { catalogueItem } from '@/utils/browser/library/catalogue';
import { importItem } from '@/utils/browser/library/import-journal';
import * as papers from '@/utils/browser/library/import-papers';
import { libraryFile, paperOf, show, upload } from './shown-import';
import { emptyLibrary } from './shown-library';

beforeEach(emptyLibrary);

const one = () => libraryFile([paperOf(1, 1)], {}, 'one.json');
const two = () => libraryFile([paperOf(2, 1)], {}, 'two.json');
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const next = (name: string) => press(`下一个文件（${name}）`);
const heading = () => screen.getByRole('heading', { name: '导入' });
const saved = async () => (await catalogueItem.getValue()).length;

/** Holds the import once it has begun, until it is let go. */
function hold(): () => void {
  const { importPapers } = papers;
  const { promise, resolve } = Promise.withResolvers<void>();
  vi.spyOn(papers, 'importPapers').mockImplementation(async (source, options) => {
    await promise;
    options.signal?.throwIfAborted();
    return importPapers(source, options);
  });
  return resolve;
}

it('goes through several files one after the other', async () => {
  await show();
  await upload([libraryFile([paperOf(1, 1)], {}, 'one.json'), libraryFile([paperOf(2, 1)], {}, 'two.json')]);
  await screen.findByRole('heading', { name: /one\.json/ });
  await userEvent.click(screen.getByRole('button', { name: '导入 1 篇' }));
  await userEvent.click(await screen.findByRole('button', { name: '下一个文件（two.json）' }));
  await screen.findByRole('heading', { name: /two\.json/ });
  await userEvent.click(screen.getByRole('button', { name: '取消' }));
  expect(await screen.findByLabelText('选择文件')).toBeTruthy();
  expect(await catalogueItem.getValue()).toHaveLength(1);
});

it('names the file that cannot be read, and goes on with the next', async () => {
  await show();
  await upload([new File([''], 'empty.json'), one(), two()]);
  expect((await screen.findByRole('alert')).textContent).toContain('没有导入：empty.json');
  expect(document.activeElement).toBe(heading());
  await next('one.json');
  await screen.findByRole('heading', { name: /one\.json/ });
  await press('取消');
  expect(await screen.findByRole('heading', { name: /two\.json/ })).toBeTruthy();
});

it('goes on with the next file after one was stopped or undone', async () => {
  const letGo = hold();
  await show();
  await upload([one(), two()]);
  await press('导入 1 篇');
  await press('停止');
  letGo();
  expect(await screen.findByText('已停止导入 one.json，文库保持原样。')).toBeTruthy();
  expect(document.activeElement).toBe(heading());
  await next('two.json');
  await press('导入 1 篇');
  await press('撤销这次导入');
  expect(await screen.findByText(/^已撤销 two\.json 的导入/)).toBeTruthy();
  expect(await saved()).toBe(0);
});

it('takes the last import back after its papers have been looked at', async () => {
  await show();
  await upload(one());
  await press('导入 1 篇');
  await press('去看论文');
  await screen.findByRole('listbox');
  location.hash = '#/import';
  await press(/^撤销上次导入（one\.json，.*\d{4}.*）$/);
  expect(await screen.findByText(/^已撤销 one\.json 的导入/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /撤销上次导入/ })).toBeNull();
  expect(document.activeElement).not.toBe(document.body);
  expect(await saved()).toBe(0);
});

it('says so where another import has begun since', async () => {
  await show();
  await upload(one());
  await press('导入 1 篇');
  await screen.findByText(/已导入/);
  const last = await importItem.getValue();
  await importItem.setValue(last && { ...last, id: 'of another window', file: 'other.json' });
  await press('撤销这次导入');
  expect(await screen.findByText(/^没有撤销：在 one\.json 之后/)).toBeTruthy();
  expect(await saved()).toBe(1);
});

it('goes on while the page is left, and says when it is done', async () => {
  const letGo = hold();
  await show();
  await upload([one(), two()]);
  await press('导入 1 篇');
  await screen.findByRole('progressbar', { name: '正在导入 one.json：0 / 1' });
  location.hash = '#/tidy';
  await screen.findByRole('heading', { name: '整理' });
  letGo();
  expect(await screen.findByText('已导入 one.json：新增 1 篇，更新 0 篇，待读 0 篇。')).toBeTruthy();
  location.hash = '#/import';
  expect(await screen.findByRole('button', { name: '下一个文件（two.json）' })).toBeTruthy();
  await press('撤销');
  expect(await screen.findByText(/^已撤销 one\.json 的导入/)).toBeTruthy();
  expect(await saved()).toBe(0);
});

it('counts a paper that stands in a file twice once', async () => {
  await show();
  await upload(libraryFile([paperOf(1, 1), paperOf(2, 1), paperOf(1, 3)]));
  expect(await screen.findByRole('button', { name: '导入 2 篇' })).toBeTruthy();
  expect(screen.queryByText(/还有 \d+ 条/)).toBeNull();
  await waitFor(() => expect(screen.getByText(/新论文/, { selector: 'summary' }).textContent).toMatch(/^2 /));
});
