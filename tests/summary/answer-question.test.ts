import { expect, it } from 'vitest';
import { Failure } from '@/utils/failure';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { answerQuestion, type QuestionPorts } from '@/utils/summary/answer-question';
import { type QuestionJob, summarisedVersion } from '@/utils/summary/summary';
import { makeDocument } from './make-document';
import { makeExchange } from './make-exchange';
import { makeSavedPaper, makeSummary } from './make-summary';
import { fakeService, paper, type Reply, summaryWorld } from './summary-world';

const asked: QuestionJob = { id: 'q7', paper, question: '缓存有多大？', startedAt: 900, status: 'reading', text: '' };
const document = makeDocument({ Introduction: ['Caches are fast.', 'Ours has 64 kB.'], Results: ['It is 3 times faster.'] });

/** A world whose model says this; failures before it are thrown first, one a call. */
function world(said: Reply, change: Partial<QuestionPorts> = {}, refusals: Failure[] = []) {
  const states: QuestionJob[] = [];
  const kept: QuestionJob[] = [];
  const read: PaperRef[] = [];
  const replies: Reply[] = [...refusals.map((failure) => ({ text: '', failure, thought: '' })), said];
  const { ports: base, log, slept } = summaryWorld(replies);
  const ports: QuestionPorts = {
    ...base,
    read: async (wanted) => {
      read.push(wanted);
      return document;
    },
    onQuestion: (state) => states.push(state),
    keepQuestion: async (state) => void kept.push(state),
    ...change,
  };
  return { ports, states, kept, read, log, slept, prompts: log.conversations };
}

it('answers with citations and the passages behind it', async () => {
  const { ports } = world('缓存有 64 kB【P2】，见 [P9]。\n');
  expect(await answerQuestion(asked, makeSavedPaper(), ports)).toMatchObject({
    id: 'q7',
    question: '缓存有多大？',
    answer: '缓存有 64 kB[P2]，见。',
    version: 1,
    passages: { P2: { kind: 'paragraph', text: 'Ours has 64 kB.', section: 'Introduction' } },
    droppedCitations: 1,
    made: {
      service: '演示',
      model: 'demo-1',
      promptVersion: expect.any(Number),
      startedAt: 900,
      finishedAt: 2000,
      tokensIn: 100,
      tokensOut: 50,
    },
  });
});

it('goes on with the ids of the summary and of earlier answers, though the paper is counted otherwise now', async () => {
  const cited = (text: string) => ({ kind: 'paragraph', text, section: '' }) as const;
  const document = makeDocument({ Introduction: ['It is 3 times faster.', 'Caches are fast.', 'Ours has 64 kB.'] });
  document.links = [{ url: 'https://github.com/beans/jars', kind: 'code', passage: 'P1' }];
  const exchanges = [makeExchange({ passages: { P2: cited('It is 3 times faster.') } })];
  const saved = { ...makeSavedPaper({ passages: { P1: cited('Ours has 64 kB.') } }), exchanges };
  const { ports, prompts } = world('缓存有 64 kB [P1]。', { read: async () => document });
  const { passages } = await answerQuestion(asked, saved, ports);
  expect(passages).toMatchObject({ P1: { text: 'Ours has 64 kB.' } });
  for (const line of [
    '[P2] It is 3 times faster.',
    '[P4] Caches are fast.',
    '[P1] Ours has 64 kB.',
    'https://github.com/beans/jars，见 [P2]',
  ])
    expect(prompts[0]).toContain(line);
});

it('shows its progress, and the text as it comes', async () => {
  const { ports, states } = world('论文未说明它有多大。');
  await answerQuestion(asked, makeSavedPaper(), ports);
  expect([...new Set(states.map(({ status }) => status))]).toEqual(['reading', 'waiting', 'thinking', 'writing']);
  expect(states.at(-1)).toEqual({
    ...asked,
    status: 'writing',
    text: '论文未说明它有多大。',
    by: { service: '演示', model: 'demo' },
    answered: { text: '论文未说明它有多大。', model: 'demo-1', tokensIn: 100, tokensOut: 50 },
  });
});

it.each<[string, PaperRef, number | undefined, PaperRef]>([
  ['that was read as the newest then', paper, 2, { ...paper, version: 2 }],
  ['that was asked for', { ...paper, version: 1 }, 1, { ...paper, version: 1 }],
  ['of a source that names none', paper, undefined, paper],
  [
    'of a page without versions',
    { source: 'web', url: 'https://beans.example/' },
    undefined,
    { source: 'web', url: 'https://beans.example/' },
  ],
])('reads the version %s', async (_, wanted, version, expected) => {
  const { receipt } = makeDocument();
  const summary = makeSummary({ paper: wanted, receipt: { ...receipt, version } });
  expect(summarisedVersion(summary)).toEqual(expected);
  const { ports, read } = world('论文未说明。');
  await answerQuestion(asked, { schema: 5, summaries: [summary], exchanges: [], own: {} }, ports);
  expect(read).toEqual([expected]);
});

it('sends the paper, what was said before about this version, and the question last', async () => {
  const exchanges = [
    makeExchange({ id: 'a', question: '它快吗？', answer: '快三倍 [P3]。' }),
    makeExchange({ id: 'b', question: '旧版呢？', answer: '旧版慢。', version: 7 }),
  ];
  const { ports, prompts } = world('论文未说明。');
  await answerQuestion(asked, { ...makeSavedPaper(), exchanges }, ports);
  const [prompt = ''] = prompts;
  const places = ['Ours has 64 kB.', '它快吗？', '快三倍', '缓存有多大？'].map((text) => prompt.indexOf(text));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(prompt).not.toContain('旧版慢');
});

it('sends what Hugging Face said when the summary was made', async () => {
  const artefacts = {
    code: 'https://github.com/beans/jars',
    models: [],
    datasets: [],
    spaces: [],
    totals: { models: 0, datasets: 0, spaces: 0 },
  };
  const { ports, prompts } = world('论文未说明。');
  await answerQuestion(asked, makeSavedPaper({ artefacts }), ports);
  expect(prompts[0]).toContain('https://github.com/beans/jars');
});

const long = makeDocument({ Introduction: ['Caches are fast.'], Extra: ['beans '.repeat(20_000)] }, ['Extra']);

it('leaves out what does not fit into the context, and lets nobody cite it', async () => {
  const { ports, log } = world('', { read: async () => long });
  const small = fakeService('演示', ['见 [P1] 与 [P2]。'], log, 16_000);
  const exchange = await answerQuestion(asked, makeSavedPaper(), { ...ports, services: [small] });
  expect(log.conversations[0]).not.toContain('beans beans');
  expect(exchange).toMatchObject({ answer: '见 [P1] 与。', droppedCitations: 1 });
});

it('tries once more with less of the paper when the service calls it too long', async () => {
  const tooLong = () => new Failure('too-long', 'maximum context length is 16000 tokens');
  const { ports, prompts } = world('见 [P1]。', { read: async () => long }, [tooLong()]);
  expect(await answerQuestion(asked, makeSavedPaper(), ports)).toMatchObject({ answer: '见 [P1]。' });
  expect(prompts.map((prompt) => prompt.includes('beans beans'))).toEqual([true, false]);
  const stubborn = world('见 [P1]。', { read: async () => long }, [tooLong(), tooLong()]);
  await expect(answerQuestion(asked, makeSavedPaper(), stubborn.ports)).rejects.toMatchObject({ code: 'too-long' });
});

it.each(['', ' \n', '[P99]'])('takes %j for no answer', async (said) => {
  await expect(answerQuestion(asked, makeSavedPaper(), world(said).ports)).rejects.toMatchObject({ code: 'empty-answer' });
});

it('fails as the model does, with what it had said in the last state', async () => {
  const { ports, states } = world({ text: '缓存有', failure: new Failure('connection-cut') });
  await expect(answerQuestion(asked, makeSavedPaper(), ports)).rejects.toMatchObject({ code: 'connection-cut' });
  expect(states.at(-1)).toMatchObject({ status: 'writing', text: '缓存有' });
  expect(states.at(-1)).not.toHaveProperty('answered');
});

const again = { nextTry: ({ inVain }: { inVain: number }) => (inVain > 3 ? undefined : 500 * inVain) };

it('waits and tries again while nothing has been said yet, and says so', async () => {
  const { ports, states, slept } = world('见 [P1]。', again, [new Failure('rate-limited', 'HTTP 429'), new Failure('service-busy')]);
  expect(await answerQuestion(asked, makeSavedPaper(), ports)).toMatchObject({ answer: '见 [P1]。' });
  expect(slept).toEqual([500, 1000]);
  expect(states.flatMap(({ status, wait }) => (wait === undefined ? [] : [{ status, wait }]))).toEqual([
    { status: 'waiting', wait: { until: 2500, failure: { code: 'rate-limited', detail: 'HTTP 429' } } },
    { status: 'waiting', wait: { until: 3000, failure: { code: 'service-busy' } } },
  ]);
});

it('leaves it to the person to pay once more for an answer of which half has come', async () => {
  const { ports, log } = world({ text: '缓存有', failure: new Failure('connection-cut') }, again);
  await expect(answerQuestion(asked, makeSavedPaper(), ports)).rejects.toMatchObject({ code: 'connection-cut' });
  expect(log.asked).toHaveLength(1);
});

it('lets the next service answer where one has no balance, and says who did', async () => {
  const { ports, log } = world('', {}, [new Failure('no-balance')]);
  const [first] = ports.services;
  const services = [first, fakeService('另一家', ['见 [P1]。'], log)] as const;
  const { made } = await answerQuestion(asked, makeSavedPaper(), { ...ports, services });
  expect(log.asked).toEqual(['演示', '另一家']);
  expect(made).toMatchObject({ service: '另一家', insteadOf: { service: '演示', code: 'no-balance' } });
});

it('keeps who is asked before it is asked, and the answer as soon as it is whole', async () => {
  const { ports, kept } = world('见 [P1]。');
  await answerQuestion(asked, makeSavedPaper(), ports);
  expect(kept).toMatchObject([{ by: { service: '演示' }, text: '' }, { answered: { text: '见 [P1]。' } }]);
  expect(kept[0]).not.toHaveProperty('answered');
});

it('keeps an answer as soon as the service says that it is whole: stopped behind that, it is not paid for again', async () => {
  const { ports, kept } = world({ text: '三倍。', completes: true, failure: new Failure('stopped') });
  await expect(answerQuestion(asked, makeSavedPaper(), ports)).rejects.toMatchObject({ code: 'stopped' });
  expect(kept.at(-1)).toMatchObject({ text: '三倍。', answered: { text: '三倍。', model: 'demo' } });
});

it('asks nobody for an answer that is already there', async () => {
  const answered = { text: '见 [P1]。', model: 'demo-2', tokensIn: 7 };
  const { ports, log } = world('另一个回答');
  const exchange = await answerQuestion({ ...asked, by: { service: '从前', model: 'demo' }, answered }, makeSavedPaper(), ports);
  expect(log.asked).toEqual([]);
  expect(exchange).toMatchObject({ answer: '见 [P1]。', made: { service: '从前', model: 'demo-2', tokensIn: 7 } });
});

it('says when the service has read far less than it was sent', async () => {
  const said: Reply = { text: '见 [P1]。', answer: { tokensIn: 4_000 } };
  const { made } = await answerQuestion(asked, makeSavedPaper(), world(said, { read: async () => long }).ports);
  expect(made.promptCut).toEqual({ sent: expect.any(Number), read: 4_000 });
  expect(made.promptCut?.sent).toBeGreaterThan(15_000);
});

it('shows the end of what the model thinks, and forgets it with the answer', async () => {
  const { ports, states } = world({ text: '见 [P1]。', thought: '先看 P1' });
  await answerQuestion(asked, makeSavedPaper(), ports);
  expect(states.find(({ status }) => status === 'thinking')?.thought).toBe('先看 P1');
  expect(states.at(-1)?.thought).toBeUndefined();
});
