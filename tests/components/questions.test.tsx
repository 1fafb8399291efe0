// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { PaperPane } from '@/components/paper/PaperPane';
import { makeSavedPaper } from '@/tests/summary/make-summary';
import { profilesItem, questionItem, savedPaperItem } from '@/utils/browser/storage';
import { type Exchange, LONGEST_QUESTION, type QuestionJob } from '@/utils/summary/summary';
import { answer, demoProfile, fakePanel, keepProfiles } from './fake-panel';
import { renderIn } from './render';

const paper = { source: 'arxiv', arxivId: '2602.99901' } as const;
const key = 'arxiv:2602.99901';
const job: QuestionJob = { id: 'q1', paper, question: '缓存多大？', startedAt: Date.now(), status: 'writing', text: '缓存为 3 MB' };
const { made } = makeSavedPaper().summaries[0];
const exchange: Exchange = {
  id: 'q1',
  question: '缓存多大？',
  answer: '缓存为 3 MB [P2]。',
  version: 1,
  made,
  passages: { P2: { kind: 'paragraph', text: 'The cache has 3 MB.', section: '2 Caches' } },
  droppedCitations: 0,
  numbers: [{ section: 'answer', start: 4, end: 8, text: '3 MB', verdict: 'exact' }],
};

let asked: string[] = [];
let stopped = 0;

beforeEach(async () => {
  await fakePanel();
  asked = [];
  stopped = 0;
  answer('askQuestion', ({ data }) => void asked.push(data.question));
  answer('stopQuestion', () => {
    stopped += 1;
  });
  answer('lookForNewVersion', () => undefined);
});

async function show(limits = '- 论文未说明训练所用的算力 [P3]\n- 未公开代码', exchanges: Exchange[] = []) {
  const saved = makeSavedPaper({ card: { oneLine: '一句', limits } });
  await savedPaperItem(key).setValue({ ...saved, exchanges });
  const rendered = await renderIn('zh', <PaperPane paper={paper} />);
  return { ...rendered, box: await screen.findByLabelText<HTMLTextAreaElement>('问题') };
}

it('asks with Enter and empties the box', async () => {
  const { box } = await show();
  // The browser keeps to it: a longer text is cut before the person's eyes, not behind their back.
  expect(box.maxLength).toBe(LONGEST_QUESTION);
  await userEvent.type(box, '  缓存多大？{Enter}');
  await waitFor(() => expect(asked).toEqual(['缓存多大？']));
  expect(box.value).toBe('');
});

it('starts a new line with Shift+Enter, and asks nothing empty', async () => {
  const { box } = await show();
  await userEvent.type(box, '{Enter}一{Shift>}{Enter}{/Shift}二');
  expect(box.value).toBe('一\n二');
  expect(asked).toEqual([]);
});

it.each([
  ['while it composes', { isComposing: true }],
  ['with the key code that ends a composition', { keyCode: 229 }],
])('leaves Enter to the input method %s', async (_, init) => {
  const { box } = await show();
  fireEvent.change(box, { target: { value: 'huancun' } });
  fireEvent.keyDown(box, { key: 'Enter', ...init });
  expect(box.value).toBe('huancun');
  fireEvent.keyDown(box, { key: 'Enter' });
  await waitFor(() => expect(asked).toEqual(['huancun']));
});

it('suggests what the summary leaves open, and no longer what was asked', async () => {
  await show(undefined, [{ ...exchange, question: '论文在哪里提到训练所用的算力？' }]);
  const suggestions = within(screen.getByRole('list', { name: '可以这样问' })).getAllByRole('button');
  expect(suggestions.map((each) => each.textContent)).toEqual(['代码公开了吗，可以从哪里得到？']);
  await userEvent.click(suggestions[0] as HTMLElement);
  await waitFor(() => expect(asked).toEqual(['代码公开了吗，可以从哪里得到？']));
});

it('without a service says so and leads to the settings', async () => {
  await profilesItem.setValue({ list: [] });
  const { box } = await show();
  expect(box.disabled).toBe(true);
  expect(screen.getByText(/设置好模型服务后可以追问/)).toBeTruthy();
  expect(screen.queryByRole('list', { name: '可以这样问' })).toBeNull();
});

it('asks another service again, when the one in use had no balance', async () => {
  await keepProfiles(demoProfile, { ...demoProfile, id: 'other', name: '另一家' });
  await questionItem(key).setValue({ ...job, status: 'failed', failure: { code: 'no-balance' } });
  await show();
  await userEvent.click(await screen.findByRole('button', { name: '换用另一家服务' }));
  await userEvent.click(screen.getByRole('menuitem', { name: '另一家' }));
  await waitFor(() => expect(asked).toEqual([job.question]));
  expect(await profilesItem.getValue()).toMatchObject({ active: 'other' });
});

it('while an answer is written shows it, can stop it, and lets the next question wait', async () => {
  await questionItem(key).setValue(job);
  const { box } = await show();
  expect(await screen.findByText('缓存为 3 MB')).toBeTruthy();
  expect(screen.getByText('正在回答')).toBeTruthy();
  await userEvent.type(box, '还有呢{Enter}');
  expect(asked).toEqual([]);
  expect(box.value).toBe('还有呢');
  await userEvent.click(screen.getByRole('button', { name: '停止' }));
  await waitFor(() => expect(stopped).toBe(1));
  // The button goes with the answer; who uses the keyboard is not sent back to the top of the page.
  expect(document.activeElement).toBe(box);
});

it('tells a screen reader when an answer begins and ends, not the words between', async () => {
  await show();
  await questionItem(key).setValue(job);
  const live = await screen.findByText('开始回答');
  expect(screen.getByText('缓存为 3 MB').closest('[role=status], [role=alert], [aria-live]')).toBeNull();
  await questionItem(key).removeValue();
  await waitFor(() => expect(live.textContent).toBe('回答完毕'));
});

it('shows an answer once while its job is still there', async () => {
  await questionItem(key).setValue(job);
  await show(undefined, [exchange]);
  await waitFor(() => expect(screen.getAllByRole('heading', { name: '缓存多大？' })).toHaveLength(1));
  expect(screen.queryByText('正在回答')).toBeNull();
});

it('shows answers with their citations, and the version where it is another one', async () => {
  const { container } = await show(undefined, [exchange, { ...exchange, id: 'q2', question: '旧问题', version: 4 }]);
  expect(container.querySelectorAll('.exchange [data-passage=P2]')).toHaveLength(2);
  expect(screen.getAllByText(/问的是 v4/)).toHaveLength(1);
  expect(screen.queryByText(/问的是 v1/)).toBeNull();
  expect(container.querySelectorAll('.exchange [data-numbers="1"]')).toHaveLength(2);
  await userEvent.click(screen.getAllByRole('button', { name: /1 一致/ })[1] as HTMLElement);
  await waitFor(() => expect(document.activeElement).toBe(container.querySelectorAll('.exchange [data-number]')[1]));
});

it('keeps the text of a failed answer, tries again, and can be put away', async () => {
  await questionItem(key).setValue({ ...job, status: 'failed', failure: { code: 'connection-cut' } });
  await show();
  expect(await screen.findByText('缓存为 3 MB')).toBeTruthy();
  expect(screen.getByText('已收到的文字保留在下方。')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '重试' }));
  await waitFor(() => expect(asked).toEqual(['缓存多大？']));
  await userEvent.click(screen.getByRole('button', { name: '删除' }));
  await waitFor(async () => expect(await questionItem(key).getValue()).toBeNull());
});

it('promises no text where none had arrived', async () => {
  await questionItem(key).setValue({ ...job, text: '', status: 'failed', failure: { code: 'connection-cut' } });
  await show();
  expect(await screen.findByText('连接中途断开，文字不完整。')).toBeTruthy();
  expect(screen.queryByText('已收到的文字保留在下方。')).toBeNull();
});

it('a stopped answer is no error', async () => {
  await questionItem(key).setValue({ ...job, status: 'failed', failure: { code: 'stopped' } });
  await show();
  expect(await screen.findByText('你停止了这个回答。')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '重新回答' }));
  await waitFor(() => expect(asked).toEqual(['缓存多大？']));
});

it('copies without citations', async () => {
  await show(undefined, [exchange]);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: '复制问答' }));
  expect(await navigator.clipboard.readText()).toBe('**缓存多大？**\n\n缓存为 3 MB。\n');
});

it('goes into the file of its paper', async () => {
  const files: Blob[] = [];
  // jsdom has neither, and would follow a link to a file.
  Object.assign(URL, { createObjectURL: (file: Blob) => `#${files.push(file)}`, revokeObjectURL: () => undefined });
  await show(undefined, [exchange]);
  await userEvent.click(screen.getByRole('button', { name: '导出' }));
  await userEvent.click(screen.getAllByRole('menuitem')[0] as HTMLElement);
  await waitFor(() => expect(files).toHaveLength(1));
  expect(await files[0]?.text()).toMatch(/\*\*问：缓存多大？\*\*\n\n缓存为 3 MB \(P2\)。/);
});

it('deletes an exchange after asking, and nothing else', async () => {
  await show(undefined, [exchange, { ...exchange, id: 'q2', question: '另一个' }]);
  await userEvent.click(screen.getAllByRole('button', { name: '删除这个问答' })[0] as HTMLElement);
  await userEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: '取消' }));
  expect((await savedPaperItem(key).getValue())?.exchanges).toHaveLength(2);
  await userEvent.click(screen.getAllByRole('button', { name: '删除这个问答' })[0] as HTMLElement);
  await userEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: '删除' }));
  await waitFor(async () => expect((await savedPaperItem(key).getValue())?.exchanges.map(({ id }) => id)).toEqual(['q2']));
});
