// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { ExportMenu } from '@/components/library/ExportMenu';
import { fakePanel } from '@/tests/components/fake-panel';
import { renderIn } from '@/tests/components/render';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { savedPaperItem } from '@/utils/browser/storage';
import { Failure } from '@/utils/failure';

const downloads = vi.hoisted(() => ({ files: [] as string[] }));
vi.mock('@/components/downloadFile', () => ({ downloadFile: (name: string) => downloads.files.push(name) }));

const KEYS = Array.from({ length: 120 }, (_, index) => `arxiv:2602.${10_000 + index}`);

beforeEach(async () => {
  await fakePanel();
  downloads.files.length = 0;
  await Promise.all(
    KEYS.map((key) => savedPaperItem(key).setValue(makeSavedPaper({ paper: { source: 'arxiv', arxivId: key.slice('arxiv:'.length) } }))),
  );
});

async function choose(item: RegExp) {
  await userEvent.click(screen.getByRole('button', { name: '导出所示 120 篇' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: item }));
}

/** Holds the reading of one paper until it is let go. */
function hold(key: string): () => void {
  const item = savedPaperItem(key);
  const read = item.getValue;
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  vi.spyOn(item, 'getValue').mockImplementation(() => held.then(read));
  return letGo;
}

it('exports what is shown, and tells how far it is', async () => {
  const letGo = hold(KEYS[60] ?? '');
  await renderIn('zh', <ExportMenu keys={KEYS} />);
  await choose(/每篇一个文件/);
  await waitFor(() => expect(screen.getByRole('progressbar').getAttribute('aria-label')).toBe('正在读取 50 / 120 篇'));
  expect(downloads.files).toEqual([]);
  letGo();
  expect(await screen.findByText('已导出 120 篇')).toBeTruthy();
  expect(downloads.files).toEqual(['paperpane-summaries.zip']);
});

it('writes nothing once it is stopped', async () => {
  const letGo = hold(KEYS[0] ?? '');
  await renderIn('zh', <ExportMenu keys={KEYS} />);
  await choose(/一份日报/);
  await userEvent.click(await screen.findByRole('button', { name: '停止导出' }));
  expect(screen.queryByRole('progressbar')).toBeNull();
  letGo();
  await choose(/每篇一个文件/);
  expect(await screen.findByText('已导出 120 篇')).toBeTruthy();
  expect(downloads.files).toEqual(['paperpane-summaries.zip']);
});

it('says how many could not be read', async () => {
  await savedPaperItem(KEYS[0] ?? '').removeValue();
  vi.spyOn(savedPaperItem(KEYS[70] ?? ''), 'getValue').mockRejectedValue(new Failure('record-corrupt'));
  await renderIn('zh', <ExportMenu keys={KEYS} />);
  await choose(/一份日报/);
  expect(await screen.findByText('已导出 118 篇；另有 2 篇读不出来，没有导出')).toBeTruthy();
});

it('says what failed', async () => {
  vi.spyOn(savedPaperItem(KEYS[0] ?? ''), 'getValue').mockRejectedValue(new Error('the disk is gone'));
  await renderIn('zh', <ExportMenu keys={KEYS} />);
  await choose(/一份日报/);
  expect((await screen.findByRole('alert')).textContent).toContain('the disk is gone');
  expect(downloads.files).toEqual([]);
});
