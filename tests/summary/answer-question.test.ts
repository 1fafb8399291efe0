import { expect, it } from 'vitest';
import { Failure } from '@/utils/failure';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { answerQuestion, type QuestionPorts } from '@/utils/summary/answer-question';
import { type QuestionJob, summarisedVersion } from '@/utils/summary/summary';
import { makeDocument } from './make-document';
import { makeExchange } from './make-exchange';
import { makeSavedPaper, makeSummary } from './make-summary';

const paper = { source: 'arxiv', arxivId: '2602.99901' } as const;
const asked: QuestionJob = { id: 'q7', paper, question: '缓存有多大？', startedAt: 900, status: 'reading', text: '' };
const document = makeDocument({ Introduction: ['Caches are fast.', 'Ours has 64 kB.'], Results: ['It is 3 times faster.'] });

/** A world whose model says this; failures before it are thrown first, one a call. */
function world(said: string | { text: string; failure: Failure }, change: Partial<QuestionPorts> = {}, refusals: Failure[] = []) {
  const states: QuestionJob[] = [];
  const read: PaperRef[] = [];
  const prompts: string[] = [];
  const ports: QuestionPorts = {
    read: async (wanted) => {
      read.push(wanted);
      return document;
    },
    ask: async (messages, events) => {
      prompts.push(messages.map(({ content }) => content).join('\n'));
      const refusal = refusals.shift();
      if (refusal !== undefined) throw refusal;
      const { text, failure } = typeof said === 'string' ? { text: said, failure: undefined } : said;
      events.onThinking();
      for (const piece of text.match(/[\s\S]{1,4}/g) ?? []) events.onText(piece);
      if (failure !== undefined) throw failure;
      return { text, model: 'demo-1', tokensIn: 100, tokensOut: 5 };
    },
    onQuestion: (state) => states.push(state),
    now: () => 1000,
    service: '演示',
    templates: [],
    ...change,
  };
  return { ports, states, read, prompts };
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
      startedAt: 1000,
      finishedAt: 1000,
      tokensIn: 100,
      tokensOut: 5,
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
  expect(states.at(-1)).toEqual({ ...asked, status: 'writing', text: '论文未说明它有多大。' });
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
  await answerQuestion(asked, { schema: 3, summaries: [summary], exchanges: [] }, ports);
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
  const { ports, prompts } = world('见 [P1] 与 [P2]。', { read: async () => long, contextTokens: 16_000 });
  const exchange = await answerQuestion(asked, makeSavedPaper(), ports);
  expect(prompts[0]).not.toContain('beans beans');
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
});
