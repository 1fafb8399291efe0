import { describe, expect, it, vi } from 'vitest';
import { Failure } from '@/utils/failure';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { FIELD_KEYS, FIELDS } from '@/utils/summary/card';
import type { ModelService } from '@/utils/summary/model-service';
import { runSummary } from '@/utils/summary/run-summary';
import { factsOf, type Job } from '@/utils/summary/summary';
import { makeDocument } from './make-document';
import { answerWith, cutCall, fakeService, firstJob, type Reply, requested, summaryWorld } from './summary-world';

const whole = answerWith(FIELD_KEYS);
const again = { nextTry: ({ inVain }: { inVain: number }) => (inVain > 2 ? undefined : 0) };
const headingsFrom = (index: number) => FIELD_KEYS.slice(index).map((key) => FIELDS[key].heading);
const cut = (text: string): Reply => ({ text, failure: new Failure('connection-cut') });

describe('a stream that is cut', () => {
  it.each(FIELD_KEYS.map((key, index) => [index, key] as const))('after %i sections goes on with %s', async (index) => {
    // In the midst of the section's words.
    const text = `${answerWith(FIELD_KEYS.slice(0, index + 1)).slice(0, -3)}`;
    const { ports, prompts } = summaryWorld([cut(text), answerWith(FIELD_KEYS.slice(index))], again);
    const { card } = await runSummary(firstJob, ports);
    expect(card).toEqual(Object.fromEntries(FIELD_KEYS.map((key) => [key, `${key} 的内容。`])));
    expect(prompts.map(requested)).toEqual([headingsFrom(0), headingsFrom(index)]);
  });

  it('again and again asks each time for what is still missing alone', async () => {
    const pieces = [3, 6, 9].map((end) => cut(`${answerWith(FIELD_KEYS.slice(end - 3, end))}\n\n## ${FIELDS.limits.heading}\n\n半`));
    const { ports, prompts, jobs } = summaryWorld([...pieces, answerWith(['limits'])], again);
    const { card } = await runSummary(firstJob, ports);
    expect(Object.keys(card)).toEqual([...FIELD_KEYS]);
    expect(card.limits).toBe('limits 的内容。');
    expect(prompts.map((prompt) => requested(prompt).length)).toEqual([10, 7, 4, 1]);
    expect(jobs.at(-1)?.calls.map(({ end }) => end)).toEqual(['cut', 'cut', 'cut', 'complete']);
  });
});

describe('a job that has been begun', () => {
  it('is finished without asking where it holds a complete answer', async () => {
    const { ports, asked, kept } = summaryWorld([]);
    const summary = await runSummary({ ...firstJob, calls: [cutCall(whole, { end: 'complete', tokensIn: 7 })] }, ports);
    expect(asked).toEqual([]);
    expect(kept).toEqual([]);
    expect(Object.keys(summary.card)).toEqual([...FIELD_KEYS]);
    expect(summary.made).toMatchObject({ service: '演示', model: 'demo', tokensIn: 7, startedAt: 1000, finishedAt: 2000 });
  });

  it('is asked only for what its calls do not bring', async () => {
    const dead = cutCall(`${answerWith(FIELD_KEYS.slice(0, 4))}\n\n## ${FIELDS.method.heading}\n\n半`, { end: undefined });
    const { ports, prompts, jobs } = summaryWorld([answerWith(FIELD_KEYS.slice(4))]);
    const { card } = await runSummary({ ...firstJob, calls: [dead] }, ports);
    expect(requested(prompts[0])).toEqual(headingsFrom(4));
    expect(Object.keys(card)).toEqual([...FIELD_KEYS]);
    expect(jobs.at(-1)?.calls.map(({ end }) => end)).toEqual(['cut', 'complete']);
  });

  const facts = { ...factsOf(makeDocument()), receipt: { ...makeDocument().receipt, version: 2 } };

  it.each<[string, Partial<Job>, PaperRef]>([
    ['that was read then, though none was asked for', { facts, calls: [cutCall('半')] }, { ...firstJob.paper, version: 2 } as PaperRef],
    ['that was asked for, where nothing was written of it', { facts }, firstJob.paper],
    ['that is newest, where nothing was read', { calls: [cutCall('半')] }, firstJob.paper],
    [
      'that a web page has',
      { paper: { source: 'web', url: 'https://beans.example/' }, facts, calls: [cutCall('半')] },
      { source: 'web', url: 'https://beans.example/' },
    ],
  ])('reads the version %s', async (_, job, expected) => {
    const read: PaperRef[] = [];
    const { ports } = summaryWorld([whole]);
    const reading = async (paper: PaperRef) => {
      read.push(paper);
      return { ...makeDocument(), paper };
    };
    const summary = await runSummary({ ...firstJob, ...job }, { ...ports, read: reading });
    expect(read).toEqual([expected]);
    // Its version stands in the receipt: a summary of the newest is not one of a version that was asked for.
    expect(summary.paper).toEqual(job.paper ?? firstJob.paper);
  });
});

it('keeps each call before it is asked and when it has ended, with its text', async () => {
  const { ports, kept } = summaryWorld([cut(answerWith(FIELD_KEYS.slice(0, 3))), whole], again);
  await runSummary(firstJob, ports);
  const states = kept.map(({ status, calls, thought }) => [status, calls.map(({ text, end }) => [text.length > 0, end]), thought]);
  expect(states).toEqual([
    ['waiting', [[false, undefined]], undefined],
    ['writing', [[true, 'cut']], undefined],
    [
      'waiting',
      [
        [true, 'cut'],
        [false, undefined],
      ],
      undefined,
    ],
    [
      'writing',
      [
        [true, 'cut'],
        [true, 'complete'],
      ],
      undefined,
    ],
  ]);
  expect(kept[0]?.facts?.title).toBe('Caches on Laptops');
});

it('keeps a complete answer before the call has ended', async () => {
  const { ports, kept } = summaryWorld([]);
  const silent: ModelService = {
    name: '演示',
    model: 'demo',
    ask(_, { onText, onComplete }) {
      onText(whole);
      onComplete?.();
      return new Promise(() => undefined);
    },
  };
  void runSummary(firstJob, { ...ports, services: [silent] });
  await vi.waitFor(() => expect(kept.at(-1)?.calls).toMatchObject([{ text: whole, end: 'complete' }]));
});

it('asks nobody again where the connection breaks behind a complete answer', async () => {
  const { ports, asked, kept } = summaryWorld([{ text: whole, completes: true, failure: new Failure('connection-cut') }], again);
  const { card } = await runSummary(firstJob, ports);
  expect(Object.keys(card)).toEqual([...FIELD_KEYS]);
  expect(asked).toHaveLength(1);
  expect(kept.at(-1)?.calls).toMatchObject([{ text: whole, end: 'complete' }]);
});

it.each([
  [2_900, [900]],
  [1_500, []],
])('waits first until %i, the end of the pause in which a worker died', async (until, expected) => {
  const { ports, slept } = summaryWorld([whole]);
  await runSummary({ ...firstJob, wait: { until, failure: { code: 'rate-limited' } } }, ports);
  expect(slept).toEqual(expected);
});

it('asks nobody where the job cannot be kept', async () => {
  const { ports, asked } = summaryWorld([whole]);
  const keepJob = () => Promise.reject(new Failure('storage-full'));
  await expect(runSummary(firstJob, { ...ports, keepJob })).rejects.toMatchObject({ code: 'storage-full' });
  expect(asked).toEqual([]);
});

it('shows what it waits for, and no longer once it asks again', async () => {
  const { ports, jobs, slept } = summaryWorld([{ text: '', failure: new Failure('rate-limited', 'HTTP 429') }, whole], {
    nextTry: () => 900,
  });
  await runSummary(firstJob, ports);
  expect(slept).toEqual([900]);
  const waiting = jobs.find(({ wait }) => wait !== undefined);
  expect(waiting).toMatchObject({ status: 'waiting', wait: { until: 2900, failure: { code: 'rate-limited', detail: 'HTTP 429' } } });
  expect(jobs.at(-1)?.wait).toBeUndefined();
});

it('shows what the model thinks until it has ended, the end of a long thought', async () => {
  const { ports, jobs, kept } = summaryWorld([{ text: whole, thought: `start${'想'.repeat(20_000)}` }]);
  await runSummary(firstJob, ports);
  expect(jobs.find(({ status }) => status === 'thinking')?.thought).toBe('想'.repeat(20_000));
  expect([...jobs, ...kept].filter(({ thought, calls }) => thought !== undefined && calls[0]?.end !== undefined)).toEqual([]);
});

it('asks a second time and no third for what a complete answer lacks', async () => {
  for (const second of ['好的。', answerWith(['oneLine']), answerWith(['limits'])]) {
    const { ports, asked } = summaryWorld([answerWith(FIELD_KEYS.slice(0, 8)), second], again);
    const { card } = await runSummary(firstJob, ports);
    expect(asked).toHaveLength(2);
    expect(Object.keys(card).slice(0, 8)).toEqual(FIELD_KEYS.slice(0, 8));
  }
});

it('gives up on a model that writes beside the point, and keeps what it wrote', async () => {
  const { ports, jobs } = summaryWorld(['I like trains.']);
  await expect(runSummary(firstJob, ports)).rejects.toMatchObject({ code: 'nonsense-answer' });
  expect(jobs.at(-1)?.calls).toMatchObject([{ text: 'I like trains.', end: 'complete' }]);
});

describe('what made it', () => {
  const yuan = (amount: number) => ({ cost: { currency: 'CNY' as const, amount } });
  const asking = async (first: Reply[], second: Reply[]) => {
    const { ports, log } = summaryWorld([], again);
    const services = [fakeService('甲', first, log), fakeService('乙', second, log)] as const;
    const nextTry = ({ failure }: { failure: Failure }) => (failure.code === 'connection-cut' ? 0 : undefined);
    return runSummary(firstJob, { ...ports, services, nextTry });
  };
  const busy = (text: string, taken = {}): Reply => ({ text, failure: new Failure('service-busy'), taken });

  it('is the service that stood in, and for whom', async () => {
    const { made } = await asking([busy('')], [whole]);
    expect(made).toMatchObject({ service: '乙', model: 'demo-1', insteadOf: { service: '甲', code: 'service-busy' } });
    expect(made).not.toHaveProperty('alsoBy');
  });

  it('is the service that wrote the first part, and who went on', async () => {
    const { made } = await asking([busy(answerWith(FIELD_KEYS.slice(0, 5)))], [answerWith(FIELD_KEYS.slice(4))]);
    expect(made).toMatchObject({ service: '甲', model: 'demo', alsoBy: [{ service: '乙', model: 'demo-1' }] });
    expect(made).not.toHaveProperty('insteadOf');
  });

  it('counts what every call took, failed ones too', async () => {
    const { made } = await asking(
      [busy('', { tokensIn: 100, tokensOut: 1, ...yuan(0.1) })],
      [{ text: whole, answer: { tokensIn: 200, tokensOut: 50, tokensCached: 30, tokensThinking: 4, ...yuan(0.2) } }],
    );
    expect(made).toMatchObject({ tokensIn: 300, tokensOut: 51, tokensCached: 30, tokensThinking: 4 });
    expect(made.cost?.amount).toBeCloseTo(0.3);
  });

  it('names no cost where that of one call is not known', async () => {
    const { made } = await asking([busy('', { tokensIn: 100 })], [{ text: whole, answer: yuan(0.2) }]);
    expect(made).not.toHaveProperty('cost');
  });

  it('says when the service has read far less than it was sent', async () => {
    const long = makeDocument({ Introduction: ['beans '.repeat(20_000)] });
    const { ports } = summaryWorld([{ text: whole, answer: { tokensIn: 4_096 } }]);
    const { made } = await runSummary(firstJob, { ...ports, read: async () => long });
    expect(made.promptCut).toEqual({ sent: expect.any(Number), read: 4_096 });
    expect(made.promptCut?.sent).toBeGreaterThan(15_000);
  });
});
