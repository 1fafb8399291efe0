import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeExchange } from '@/tests/summary/make-exchange';
import { makeSavedPaper, makeSummary } from '@/tests/summary/make-summary';
import { deleteExchange, dismissQuestion } from '@/utils/browser/exchanges';
import { saveSummary } from '@/utils/browser/library/change-papers';
import { deletePaper } from '@/utils/browser/library/trash';
import { createQuestionRunner } from '@/utils/browser/question-runner';
import { questionItem, savedPaperItem } from '@/utils/browser/storage';
import { Failure } from '@/utils/failure';
import type { Exchange, QuestionJob } from '@/utils/summary/summary';
import { emptyBrowser, fillDisk, key, paper } from './job-world';

const by = { service: '演示', model: 'demo' };
const running: QuestionJob = { id: 'q1', paper, question: '缓存有多大？', startedAt: 1, status: 'writing', text: '论文', by };

const exchanges = async () => (await savedPaperItem(key).getValue())?.exchanges;
const question = () => questionItem(key).getValue();

beforeEach(async () => {
  emptyBrowser();
  await saveSummary(makeSummary());
});

it('shows the answer while it is written, then keeps it with the paper', async () => {
  const answered = Promise.withResolvers<Exchange>();
  const runner = createQuestionRunner((asked, { show }) => {
    show({ ...asked, status: 'writing', text: '论文' });
    return answered.promise;
  });
  await runner.ask(paper, '  缓存有多大？\n');
  await vi.waitFor(async () =>
    expect(await question()).toMatchObject({ paper, question: '缓存有多大？', status: 'writing', text: '论文' }),
  );
  const exchange = makeExchange({ id: (await question())?.id });
  answered.resolve(exchange);
  await vi.waitFor(async () => expect(await question()).toBeNull());
  expect(await exchanges()).toEqual([exchange]);
  expect((await savedPaperItem(key).getValue())?.summaries).toHaveLength(1);
});

it('keeps exchanges in the order asked, each with an id of its own', async () => {
  const runner = createQuestionRunner(async ({ id, question: asked }) => makeExchange({ id, question: asked }));
  for (const asked of ['一', '二']) {
    await runner.ask(paper, asked);
    await vi.waitFor(async () => expect((await exchanges())?.at(-1)?.question).toBe(asked));
    await vi.waitFor(async () => expect(await question()).toBeNull());
  }
  const [first, second, ...more] = (await exchanges()) ?? [];
  expect(more).toEqual([]);
  expect(first?.id).not.toBe(second?.id);
});

it.each(['', ' \n '])('asks nothing where %j is asked', async (nothing) => {
  const answer = vi.fn(async () => makeExchange());
  await createQuestionRunner(answer).ask(paper, nothing);
  expect(answer).not.toHaveBeenCalled();
});

it('answers one question of a paper at a time', async () => {
  const answered = Promise.withResolvers<Exchange>();
  const answer = vi.fn((_: QuestionJob) => answered.promise);
  const runner = createQuestionRunner(answer);
  await runner.ask(paper, '一');
  await runner.ask(paper, '二');
  await vi.waitFor(() => expect(answer).toHaveBeenCalled());
  expect(answer.mock.calls.map(([asked]) => asked.question)).toEqual(['一']);
  answered.resolve(makeExchange());
  await vi.waitFor(async () => expect(await question()).toBeNull());
});

it('leaves what failed with its text, to be asked again or dismissed', async () => {
  const outcomes = [new Failure('connection-cut', 'network error'), undefined];
  const runner = createQuestionRunner(async (asked, { show }) => {
    show({ ...asked, status: 'writing', text: '论文说' });
    const failure = outcomes.shift();
    if (failure !== undefined) throw failure;
    return makeExchange();
  });
  await runner.ask(paper, '缓存有多大？');
  const failure = { code: 'connection-cut', detail: 'network error' };
  await vi.waitFor(async () => expect(await question()).toMatchObject({ status: 'failed', text: '论文说', failure }));
  expect(await exchanges()).toEqual([]);
  await runner.ask(paper, '缓存有多大？');
  await vi.waitFor(async () => expect(await exchanges()).toEqual([makeExchange()]));
  await vi.waitFor(async () => expect(await question()).toBeNull());
});

it('stops', async () => {
  const runner = createQuestionRunner(
    (_, { signal }) => new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Failure('stopped')))),
  );
  await runner.ask(paper, '缓存有多大？');
  runner.stop(paper);
  await vi.waitFor(async () => expect(await question()).toMatchObject({ status: 'failed', failure: { code: 'stopped' } }));
});

/** Starts a worker and gives the question that it takes up of itself, if any. */
async function wake(): Promise<QuestionJob | undefined> {
  const answer = vi.fn((_: QuestionJob) => new Promise<Exchange>(() => undefined));
  createQuestionRunner(answer);
  await new Promise((resolve) => setTimeout(resolve, 30));
  return answer.mock.calls[0]?.[0];
}

const answered = { text: '论文未说明。', model: 'demo-1' };
const { by: _, ...unasked } = { ...running, text: '' };

it.each<[string, QuestionJob, boolean]>([
  ['marks one that was being answered, with its text', running, false],
  ['marks one over which it has died three times', { ...running, answered, deaths: 3 }, false],
  ['takes up one that is answered in full', { ...running, answered }, true],
  ['takes up one that nobody was asked', { ...unasked, status: 'reading', startedAt: Date.now() }, true],
  ['marks one that nobody was asked long ago', { ...unasked, status: 'reading' }, false],
])('of what a dead worker left %s', async (_, left, isTaken) => {
  await questionItem(key).setValue(left);
  const taken = await wake();
  expect(taken !== undefined).toBe(isTaken);
  const deaths = (left.deaths ?? 0) + 1;
  if (isTaken) expect(taken).toMatchObject({ ...left, deaths });
  else expect(await question()).toMatchObject({ ...left, deaths, status: 'failed', failure: { code: 'interrupted' } });
});

it('knows an answer that a dead worker had saved without saying so', async () => {
  await savedPaperItem(key).setValue({ ...makeSavedPaper(), exchanges: [makeExchange()] });
  await questionItem(key).setValue(running);
  createQuestionRunner(async () => makeExchange());
  await vi.waitFor(async () => expect(await question()).toBeNull());
  expect(await exchanges()).toEqual([makeExchange()]);
});

it('sets aside what is no question', async () => {
  await fakeBrowser.storage.local.set({ [`question:${key}`]: { text: 'beans' } });
  expect(await wake()).toBeUndefined();
  expect(await question()).toBeNull();
  expect(Object.entries(await fakeBrowser.storage.local.get()).filter(([name]) => name.startsWith('broken:'))).toEqual([
    [expect.stringContaining(key), { text: 'beans' }],
  ]);
});

it.each<[string, string, Partial<QuestionJob>]>([
  ['goes on with an answer that only could not be saved', '缓存有多大？', { answered, text: answered.text, by }],
  ['does not give it to another question', '内存有多大？', { text: '' }],
])('%s', async (_, asked, expected) => {
  await questionItem(key).setValue({ ...running, answered, text: answered.text, status: 'failed', failure: { code: 'storage-full' } });
  const answer = vi.fn((_: QuestionJob) => new Promise<Exchange>(() => undefined));
  await createQuestionRunner(answer).ask(paper, asked);
  await vi.waitFor(() => expect(answer).toHaveBeenCalled());
  expect(answer.mock.calls[0]?.[0]).toEqual({
    id: expect.any(String),
    paper,
    question: asked,
    startedAt: expect.any(Number),
    status: 'reading',
    ...expected,
  });
});

it('leaves a failed question as it is when a worker starts', async () => {
  const failed: QuestionJob = { ...running, status: 'failed', failure: { code: 'stopped' } };
  await questionItem(key).setValue(failed);
  await createQuestionRunner(async () => makeExchange()).ask(paper, '');
  await createQuestionRunner(async () => makeExchange()).ask({ source: 'arxiv', arxivId: '2602.99902' }, 'other');
  expect(await question()).toEqual(failed);
});

it('says when the browser has no room left', async () => {
  const runner = createQuestionRunner(async () => makeExchange());
  // The exchange makes the paper's item grow; the question's own is small.
  fillDisk('summary:');
  await runner.ask(paper, '缓存有多大？');
  await vi.waitFor(async () => expect(await question()).toMatchObject({ status: 'failed', failure: { code: 'storage-full' } }));
});

it('gives up an answer for which there is no room rather than let its question seem unanswered for ever', async () => {
  const long = '很长的回答。'.repeat(50);
  const set = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
  vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation((items: Record<string, unknown>) =>
    JSON.stringify(items).includes(long) ? Promise.reject(new Error('quota exceeded')) : set(items),
  );
  const runner = createQuestionRunner(async (asked, { show }) => {
    show({ ...asked, text: long, answered: { text: long, model: 'demo' } });
    return makeExchange({ answer: long });
  });
  await runner.ask(paper, '缓存有多大？');
  await vi.waitFor(async () => expect(await question()).toMatchObject({ status: 'failed', text: '', failure: { code: 'storage-full' } }));
});

it('gives up a half answer rather than let its question seem unanswered for ever', async () => {
  const set = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
  vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation((items: Record<string, unknown>) =>
    Object.values(items).some((value) => (value as QuestionJob).text === '论文说')
      ? Promise.reject(new Error('quota exceeded'))
      : set(items),
  );
  const runner = createQuestionRunner(async (asked, { show }) => {
    show({ ...asked, status: 'writing', text: '论文说' });
    throw new Failure('connection-cut');
  });
  await runner.ask(paper, '缓存有多大？');
  await vi.waitFor(async () =>
    expect(await question()).toMatchObject({ question: '缓存有多大？', status: 'failed', text: '', failure: { code: 'connection-cut' } }),
  );
});

it('lets an answer go whose paper was deleted meanwhile, and what is left of a question with its paper', async () => {
  const answered = Promise.withResolvers<Exchange>();
  const answer = vi.fn(() => answered.promise);
  const runner = createQuestionRunner(answer);
  await runner.ask(paper, '一');
  await vi.waitFor(async () => expect(await question()).not.toBeNull());
  await deletePaper(key);
  expect(await question()).toBeNull();
  answered.resolve(makeExchange());
  await vi.waitFor(async () => {
    await runner.ask(paper, '二');
    expect(answer).toHaveBeenCalledTimes(2);
  });
  expect(await savedPaperItem(key).getValue()).toBeNull();
});

it('leaves nothing of a question that fails after its paper was deleted', async () => {
  const answered = Promise.withResolvers<Exchange>();
  const runner = createQuestionRunner(() => answered.promise);
  await runner.ask(paper, '一');
  await vi.waitFor(async () => expect(await question()).not.toBeNull());
  await savedPaperItem(key).removeValue();
  answered.reject(new Failure('stopped'));
  await vi.waitFor(async () => expect(await question()).toBeNull());
});

it('deletes one exchange and no other', async () => {
  const [first, second] = [makeExchange({ id: 'a' }), makeExchange({ id: 'b' })];
  await savedPaperItem(key).setValue({ ...makeSavedPaper(), exchanges: [first, second] });
  await deleteExchange(key, 'a');
  expect(await exchanges()).toEqual([second]);
  await deleteExchange('arxiv:2602.99999', 'a');
  expect(await savedPaperItem('arxiv:2602.99999').getValue()).toBeNull();
});

it.each([
  [{ ...running, status: 'failed', failure: { code: 'stopped' } } as const, null],
  [running, running],
])('dismisses what failed, not what is being answered', async (left, after) => {
  await questionItem(key).setValue(left);
  await dismissQuestion(key);
  expect(await question()).toEqual(after);
});
