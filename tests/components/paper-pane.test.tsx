// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PaperPane } from '@/components/paper/PaperPane';
import { makeSavedPaper, makeSummary } from '@/tests/summary/make-summary';
import { jobItem, keptJobItem, profilesItem, savedPaperItem, unsavedItem } from '@/utils/browser/storage';
import type { FailureRecord } from '@/utils/failure';
import { paperKey } from '@/utils/paper/paper-ref';
import type { Call, Job, SavedPaper } from '@/utils/summary/summary';
import { answer, demoProfile, fakeExtension, keepProfiles } from './fake-panel';
import { renderIn } from './render';

const paper = { source: 'arxiv', arxivId: '2602.99901' } as const;
const key = 'arxiv:2602.99901';
/** A running job with one call that has brought this. */
function jobWith(text: string, change: Partial<Job> = {}): Job {
  const call: Call = { service: '演示', askedModel: 'demo', model: 'demo', text, ...(change.status === 'failed' ? { end: 'cut' } : {}) };
  return { paper, startedAt: Date.now(), status: 'writing', calls: [call], ...change };
}

const text = '## 一句话核心贡献\n\n写到这里';
const job = jobWith(text);

beforeEach(() => {
  fakeExtension();
  answer('lookForNewVersion', () => undefined);
});

const show = () => renderIn('zh', <PaperPane paper={paper} tabTitle="[2602.99901] Caches on Laptops" />);

it('without a profile asks for one', async () => {
  await show();
  expect(await screen.findByText('还没有设置模型服务。')).toBeTruthy();
});

it('with a profile offers the summary, under the title that the tab gives', async () => {
  await keepProfiles({ ...demoProfile, apiKey: '' });
  await show();
  expect(await screen.findByRole('button', { name: '速读这篇论文' })).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Caches on Laptops');
});

it('offers the summary where only the fallback can be asked', async () => {
  const keyless = { ...demoProfile, providerId: 'deepseek', baseUrl: 'https://api.deepseek.com', apiKey: '' };
  await keepProfiles(keyless, { ...demoProfile, id: 'b', name: '备用的' });
  await profilesItem.setValue({ ...(await profilesItem.getValue()), fallback: 'b' });
  await show();
  expect(await screen.findByRole('button', { name: '换一个模型服务: 备用的' })).toBeTruthy();
  expect(screen.getByRole('button', { name: '速读这篇论文' })).toBeTruthy();
});

it('estimates what a summary will take, before it is asked for', async () => {
  await keepProfiles({ ...demoProfile, price: { currency: 'CNY', input: 1, output: 4 } });
  await show();
  await userEvent.hover(await screen.findByRole('button', { name: '速读这篇论文' }));
  expect((await screen.findByRole('tooltip')).textContent).toBe('约 2.2万 token，约 ¥0.028；按一篇普通论文估计');
});

it('changes the profile in use where there are several, and offers none that cannot be asked', async () => {
  const deepseek = { ...demoProfile, providerId: 'deepseek', baseUrl: 'https://api.deepseek.com' };
  await keepProfiles(
    { ...demoProfile, name: '甲' },
    { ...deepseek, id: 'b', name: '乙' },
    { ...deepseek, id: 'c', name: '丙', apiKey: '' },
  );
  await show();
  await userEvent.click(await screen.findByRole('button', { name: '换一个模型服务: 甲' }));
  expect(screen.getByRole('menuitemradio', { name: '甲' }).getAttribute('aria-checked')).toBe('true');
  expect(screen.getByRole('menuitemradio', { name: /^丙/ }).getAttribute('aria-disabled')).toBe('true');
  await userEvent.click(screen.getByRole('menuitemradio', { name: '乙' }));
  expect(await screen.findByRole('button', { name: '换一个模型服务: 乙' })).toBeTruthy();
  expect(await profilesItem.getValue()).toMatchObject({ active: 'b' });
});

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

it.each([
  [paper, 'arXiv 要求放慢'],
  [{ source: 'web', url: 'https://lab.example/paper' } as const, '这个网站要求放慢'],
])('while the site asks to slow down counts the seconds where they are not spoken: %j', async (of, words) => {
  const reading = { source: 'page', waitUntil: Date.now() + 20_000 } as const;
  await jobItem(paperKey(of)).setValue(jobWith('', { paper: of, status: 'reading', reading }));
  await renderIn('zh', <PaperPane paper={of} />);
  expect((await screen.findByText(/^\d+ 秒后继续$/)).closest('[role=status]')).toBeNull();
  expect(screen.getByText(words).getAttribute('role')).toBe('status');
});

it('after a failure keeps the text, and goes back to the saved summary when dismissed', async () => {
  await savedPaperItem(key).setValue(makeSavedPaper());
  await keptJobItem(key).setValue(jobWith(text, { status: 'failed', failure: { code: 'connection-cut' } }));
  await show();
  expect(await screen.findByText('写到这里')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '看已保存的总结' }));
  expect(await screen.findByRole('button', { name: '重做' })).toBeTruthy();
});

it('shows a nonsense answer as it came', async () => {
  await keptJobItem(key).setValue(jobWith('I like trains.', { status: 'failed', failure: { code: 'nonsense-answer' } }));
  await show();
  expect((await screen.findByText('I like trains.')).tagName).toBe('PRE');
});

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

it('shows sections that the model added under 全部, and everything that came with a failed answer', async () => {
  await savedPaperItem(key).setValue(makeSavedPaper({ extra: [{ heading: '消融实验', text: '去掉缓存慢 3 倍。' }] }));
  await show();
  await userEvent.click(await screen.findByRole('tab', { name: '全部' }));
  expect(screen.getByRole('heading', { name: '消融实验' })).toBeTruthy();
  await keptJobItem(key).setValue(
    jobWith('好的：\n\n## 应用领域\n\n检索\n\n## 我的看法\n\n很好', { status: 'failed', failure: { code: 'answer-cut' } }),
  );
  for (const text of ['好的：', '检索', '很好']) expect(await screen.findByText(text)).toBeTruthy();
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

it('while it waits for its next try says why and how long, beside what has come', async () => {
  const wait = { until: Date.now() + 20_000, failure: { code: 'rate-limited' } } as const;
  await jobItem(key).setValue(jobWith(text, { status: 'waiting', wait }));
  await show();
  expect(await screen.findByText(/请求太频繁.*\d+ 秒后自动重试。/)).toBeTruthy();
  expect(screen.getByText('写到这里')).toBeTruthy();
  expect(screen.getByText('等待重试')).toBeTruthy();
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

it('shows a paper whose running job cannot be read as if there were none', async () => {
  await keepProfiles(demoProfile);
  await jobItem(key).setValue({ status: 'reading' } as Job);
  await show();
  expect(await screen.findByRole('button', { name: '速读这篇论文' })).toBeTruthy();
});

it('says so where the browser cannot read what is stored', async () => {
  const item = savedPaperItem(key);
  const getValue = vi.spyOn(item, 'getValue').mockRejectedValue(new Error('Internal error opening backing store'));
  await show();
  expect(await screen.findByText('出现了没有预料到的错误。')).toBeTruthy();
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

it.each<[FailureRecord['code'], object, boolean]>([
  ['record-corrupt', { schema: 3, summaries: [] }, true],
  ['record-newer', { schema: 4 }, false],
])('of a record that cannot be read (%s) gives the raw data, and overwrites it only where nothing is lost', async (_, stored, canWrite) => {
  await savedPaperItem(key).setValue(stored as SavedPaper);
  await show();
  expect(await screen.findByRole('button', { name: '存下原始数据' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '重新总结' }) !== null).toBe(canWrite);
});
