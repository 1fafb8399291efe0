// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { PaperPane } from '@/components/paper/PaperPane';
import { renderIn } from '@/tests/components/render';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { jobItem, savedPaperItem } from '@/utils/browser/storage';
import { paperKey } from '@/utils/paper/paper-ref';
import type { Job } from '@/utils/summary/summary';
import { emptyPanel, jobWith, key, paper, showPane as show, text } from './pane';

const job = jobWith(text);

beforeEach(emptyPanel);

it('while a job runs shows its sections, follows it, and can stop', async () => {
  await jobItem(key).setValue(job);
  await show();
  expect(await screen.findByText('写到这里')).toBeTruthy();
  expect(screen.getByText('正在写：一句话核心贡献')).toBeTruthy();
  expect(screen.getByRole('button', { name: '停止' })).toBeTruthy();
  await jobItem(key).setValue(jobWith(`${text}，又写了一些\n\n## 论文摘要\n\n摘`));
  expect(await screen.findByText('正在写：论文摘要')).toBeTruthy();
});

it('while a job runs shows its citations without their brackets, half ones not at all', async () => {
  await jobItem(key).setValue(jobWith('## 一句话核心贡献\n\n快三倍 [P3]。再快 [P1'));
  const { container } = await show();
  await screen.findByText('P3');
  expect(container.querySelector('[data-field=oneLine]')?.textContent).toBe('快三倍P3。再快');
});

it.each([
  [{ status: 'reading' }, '正在读论文'],
  [{ status: 'reading', reading: { source: 'html' } }, '正在读 HTML 全文'],
  [{ status: 'reading', reading: { source: 'pdf', page: 3, pages: 12 } }, '正在读 PDF：第 3 / 12 页'],
  [{ status: 'reading', reading: { source: 'abstract' } }, '正在读摘要页'],
  [{ status: 'waiting' }, '已读完，等模型开口'],
  [{ status: 'thinking' }, '模型在思考'],
] as [Partial<Job>, string][])('says what it is doing: %j', async (change, words) => {
  await jobItem(key).setValue({ ...job, calls: [], ...change });
  await show();
  expect(await screen.findByText(words)).toBeTruthy();
});

it('tells those who listen that it began and that it ended, and no word between', async () => {
  await show();
  const heard = () =>
    screen
      .getAllByRole('status')
      .map(({ textContent }) => textContent)
      .join('');
  await screen.findByRole('heading', { level: 1 });
  await jobItem(key).setValue(jobWith('', { status: 'reading' }));
  await waitFor(() => expect(heard()).toBe('开始速读'));
  await jobItem(key).setValue(jobWith(`${text}\n\n## 论文摘要\n\n摘`));
  expect(await screen.findByText('正在写：论文摘要')).toBeTruthy();
  expect(heard()).toBe('开始速读');
  await savedPaperItem(key).setValue(makeSavedPaper());
  await jobItem(key).removeValue();
  await waitFor(() => expect(heard()).toBe('总结写好了'));
});

it.each([
  [paper, 'arXiv 要求放慢'],
  [{ source: 'web', url: 'https://lab.example/paper' } as const, '这个网站要求放慢'],
])('while the site asks to slow down counts the seconds where they are not spoken: %j', async (of, words) => {
  const reading = { source: 'page', waitUntil: Date.now() + 20_000 } as const;
  await jobItem(paperKey(of)).setValue(jobWith('', { paper: of, status: 'reading', reading }));
  await renderIn('zh', <PaperPane paper={of} />);
  expect((await screen.findByText(/^\d+ 秒后继续$/)).closest('[role=status]')).toBeNull();
  expect(screen.getByText(words).closest('[role=status]')).toBeNull();
});

it('while it waits for its next try says why and how long, beside what has come', async () => {
  const wait = { until: Date.now() + 20_000, failure: { code: 'rate-limited' } } as const;
  await jobItem(key).setValue(jobWith(text, { status: 'waiting', wait }));
  await show();
  expect(await screen.findByText(/请求太频繁.*\d+ 秒后自动重试。/)).toBeTruthy();
  expect(screen.getByText('写到这里')).toBeTruthy();
  expect(screen.getByText('等待重试')).toBeTruthy();
});
