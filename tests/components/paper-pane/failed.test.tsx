// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { kimiProfile } from '@/scripts/demo/demo-profiles';
import { answer, demoProfile, keepProfiles } from '@/tests/components/fake-panel';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { jobItem, keptJobItem, savedPaperItem } from '@/utils/browser/storage';
import { emptyPanel, jobWith, key, paper, showPane as show, text } from './pane';

beforeEach(emptyPanel);

it('after a failure keeps the text, and goes back to the saved summary when dismissed', async () => {
  await savedPaperItem(key).setValue(makeSavedPaper());
  await keptJobItem(key).setValue(jobWith(text, { status: 'failed', failure: { code: 'connection-cut' } }));
  await show();
  expect(await screen.findByText('写到这里')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '看已保存的总结' }));
  expect(await screen.findByRole('button', { name: '重做' })).toBeTruthy();
});

it('asks before it drops sections that have been paid for', async () => {
  const failed = jobWith('## 一句话核心贡献\n\n写完了。\n\n## 论文摘要\n\n半', { status: 'failed', failure: { code: 'connection-cut' } });
  await keptJobItem(key).setValue(failed);
  await show();
  await userEvent.click(await screen.findByRole('button', { name: '收起' }));
  await userEvent.click(await screen.findByRole('button', { name: '取消' }));
  expect(await keptJobItem(key).getValue()).not.toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '收起' }));
  await screen.findByRole('alertdialog', { name: '丢掉已写好的部分？' });
  await userEvent.click(screen.getByRole('button', { name: '丢掉' }));
  await waitFor(() => expect(screen.queryByText('已收到的文字')).toBeNull());
  expect(await keptJobItem(key).getValue()).toBeNull();
});

it('shows a nonsense answer as it came', async () => {
  await keptJobItem(key).setValue(jobWith('I like trains.', { status: 'failed', failure: { code: 'nonsense-answer' } }));
  await show();
  expect((await screen.findByText('I like trains.')).tagName).toBe('PRE');
});

it('offers to go on from the sections that are whole, or to begin anew', async () => {
  const asked: unknown[] = [];
  answer('summarise', ({ data }) => void asked.push(data));
  const failed = jobWith('## 一句话核心贡献\n\n写完了。\n\n## 论文摘要\n\n半', { status: 'failed', failure: { code: 'connection-cut' } });
  await keptJobItem(key).setValue(failed);
  await show();
  expect(await screen.findByText('已写好的 1 部分会保留，继续时只补写其余部分。')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '继续' }));
  await userEvent.click(screen.getByRole('button', { name: '从头重写' }));
  await waitFor(() => expect(asked).toEqual([{ paper }, { paper, isAnew: true }]));
});

it('has nothing to go on from where no section is whole', async () => {
  await keptJobItem(key).setValue(jobWith(text, { status: 'failed', failure: { code: 'connection-cut' } }));
  await show();
  expect(await screen.findByRole('button', { name: '重试' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '从头重写' })).toBeNull();
});

it('asks for access to the service that lacked it, and goes on by itself a single time', async () => {
  const granted = new Set<string>();
  const listeners = new Set<() => void>();
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.has(origin)),
    request: async ({ origins }: { origins: string[] }) => {
      for (const origin of origins) granted.add(origin);
      return false;
    },
    onAdded: { addListener: (listener: () => void) => listeners.add(listener), removeListener: () => undefined },
  });
  let tries = 0;
  answer('summarise', () => {
    tries += 1;
  });
  await keepProfiles(demoProfile);
  const fail = () =>
    keptJobItem(key).setValue(
      jobWith('', { status: 'failed', failure: { code: 'no-host-access', site: 'https://fallback.example' }, startedAt: Date.now() }),
    );
  await fail();
  await show();
  await userEvent.click(await screen.findByRole('button', { name: '授权并重试' }));
  expect([...granted]).toEqual(['https://fallback.example/*']);
  for (const listener of listeners) listener();
  await waitFor(() => expect(tries).toBe(1));
  // It fails again, though access is there.
  await jobItem(key).setValue(jobWith('', { status: 'reading' }));
  expect(await screen.findByText('正在读论文')).toBeTruthy();
  await fail();
  await jobItem(key).removeValue();
  expect(await screen.findByRole('button', { name: '授权并重试' })).toBeTruthy();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(tries).toBe(1);
});

it('says so where there is no room to note that another service was chosen, and does not ask the old one again', async () => {
  let tries = 0;
  answer('summarise', () => {
    tries += 1;
  });
  await keepProfiles(demoProfile, kimiProfile);
  await keptJobItem(key).setValue(jobWith('', { status: 'failed', failure: { code: 'no-balance' } }));
  await show();
  await userEvent.click(await screen.findByRole('button', { name: '换用另一家服务' }));
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('Resource::kQuotaBytes quota exceeded'));
  await userEvent.click(await screen.findByRole('menuitem'));
  await waitFor(() => expect(screen.getByRole('alert').dataset.failure).toBe('storage-full'));
  expect(tries).toBe(0);
});

it('shows everything that came with a failed answer', async () => {
  await keptJobItem(key).setValue(
    jobWith('好的：\n\n## 应用领域\n\n检索\n\n## 我的看法\n\n很好', { status: 'failed', failure: { code: 'answer-cut' } }),
  );
  await show();
  for (const part of ['好的：', '检索', '很好']) expect(await screen.findByText(part)).toBeTruthy();
});
