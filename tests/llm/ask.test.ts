// @vitest-environment node
import { createServer } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import { ask } from '@/utils/llm/ask';
import { messages, outcomeOf, serve, whole } from './asking';
import { cutAfter, delta, done, event, replying, type Script, startModelServer, streaming, usage } from './model-server';

describe('an answer', () => {
  test('arrives in pieces and is counted', async () => {
    const { profile } = await serve(streaming(...whole, usage, done));
    const pieces: string[] = [];
    const answer = await ask(profile, messages, { onText: (piece) => pieces.push(piece) });
    expect(pieces).toEqual(['大模型', '很好。']);
    expect(answer).toEqual({ text: '大模型很好。', model: 'test-model-0902', tokensIn: 1200, tokensOut: 34 });
  });

  test.each<[string, string[], string, number]>([
    ['in one packet', [[...whole, usage, done].join('')], '大模型很好。', 0],
    ['with no usage and no [DONE]', whole, '大模型很好。', 0],
    ['with CRLF line ends', whole.map((piece) => piece.replaceAll('\n', '\r\n')), '大模型很好。', 0],
    ['with comments between', [': keep-alive\n\n', ...whole.flatMap((piece) => [piece, ': OPENROUTER PROCESSING\n\n'])], '大模型很好。', 0],
    ['cut into packets inside lines', [...whole.join('').matchAll(/[\s\S]{1,25}/g)].map(String), '大模型很好。', 0],
    [
      'with reasoning_content',
      [delta({ reasoning_content: '想' }), delta({ content: null, reasoning_content: '想' }), ...whole],
      '大模型很好。',
      2,
    ],
    ['with reasoning', [delta({ reasoning: 'hm', content: '' }), ...whole], '大模型很好。', 1],
    ['with empty and null thinking', [delta({ reasoning_content: '', reasoning: null }), ...whole], '大模型很好。', 0],
    ['with think tags', [delta({ content: '<think>想</think>\n' }), ...whole], '大模型很好。', 1],
    [
      'with think tags split over pieces',
      ['<th', 'ink>a', 'b</', 'think', '>\n\n', 'OK'].map((content) => delta({ content })).concat(delta({}, 'stop')),
      'OK',
      2,
    ],
    ['that looks like the start of a tag', [delta({ content: '<thi' }), delta({}, 'stop')], '<thi', 0],
    ['ending in "end"', [delta({ content: 'OK' }, 'end')], 'OK', 0],
    ['ending in "tool_calls"', [delta({ content: 'OK' }, 'tool_calls')], 'OK', 0],
    ['with a piece without choices', [event({ id: 'ping' }), event({ choices: null }), ...whole], '大模型很好。', 0],
    ['with a choice without delta', [event({ choices: [{ index: 0, delta: null }] }), ...whole], '大模型很好。', 0],
  ])('%s', async (_, pieces, text, thoughts) => {
    const { profile } = await serve(streaming(...pieces));
    expect(await outcomeOf(profile)).toMatchObject({ code: 'answered', text, thoughts });
  });
});

test.each<[string, string[], string[]]>([
  ['before its count comes', [...whole, usage, done], ['大模型', '很好。', 'complete', 'counted']],
  ['behind the words that it held back', [delta({ content: '<thi' }), delta({}, 'stop')], ['<thi', 'complete']],
  ['not where it is cut at the length limit', [delta({ content: '好' }), delta({}, 'length')], ['好']],
  ['not where there is none', [delta({ content: ' ' }), delta({}, 'stop')], [' ']],
])('says that the answer is complete, %s', async (_, pieces, expected) => {
  const { profile } = await serve(streaming(...pieces));
  const told: string[] = [];
  await outcomeOf(profile, {
    onText: (piece) => told.push(piece),
    onComplete: () => told.push('complete'),
    onUsage: () => told.push('counted'),
  });
  expect(told).toEqual(expected);
});

describe('an answer that breaks off', () => {
  const begun = [delta({ content: '大模' }), delta({ content: '型' })];

  test.each<[string, Script, string]>([
    ['with no finish_reason', streaming(...begun), 'connection-cut'],
    ['with [DONE] but no finish_reason', streaming(...begun, done), 'connection-cut'],
    ['with a cut socket', cutAfter(...begun), 'connection-cut'],
    ['inside a line', streaming(...begun, 'data: {"choices":[{"del'), 'connection-cut'],
    ['at the length limit', streaming(...begun, delta({}, 'length'), usage, done), 'answer-cut'],
    ['at the content filter', streaming(...begun, delta({}, 'content_filter')), 'content-blocked'],
    ['at a sensitive word', streaming(...begun, delta({}, 'sensitive')), 'content-blocked'],
    ['at the end of the context', streaming(...begun, delta({}, 'model_context_window_exceeded')), 'too-long'],
    ['because the service broke', streaming(...begun, delta({}, 'network_error')), 'service-busy'],
    ['with an error object', streaming(...begun, event({ error: { code: '1305', message: '访问量过大' } })), 'service-busy'],
    ['with an error whose code is a status', streaming(...begun, event({ error: { code: 402, message: 'Add credits' } })), 'no-balance'],
    ['with an error beside an ending', streaming(...begun, event({ error: { code: 429, message: 'x' }, choices: [] })), 'rate-limited'],
    ['with a bare error', streaming(...begun, event({ code: 50505, message: 'Model service overloaded', data: null })), 'service-busy'],
    ['with an error of no known kind', streaming(...begun, event({ error: 'oops' })), 'service-busy'],
  ])('%s keeps its text', async (_, script, code) => {
    const { profile } = await serve(script);
    expect(await outcomeOf(profile)).toMatchObject({ code, text: '大模型' });
  });

  test.each<[string, string[], string]>([
    ['nothing but an end', [delta({}, 'stop')], 'empty-answer'],
    ['white space', [delta({ content: '\n ' }), delta({}, 'stop')], 'empty-answer'],
    ['thinking alone', [delta({ reasoning_content: 'hm' }), delta({ content: '<think>hm' }), delta({}, 'stop')], 'empty-answer'],
    ['thinking up to the length limit', [delta({ reasoning_content: 'hm' }), delta({}, 'length')], 'answer-cut'],
    ['nothing at all', [], 'connection-cut'],
  ])('%s is a failure', async (_, pieces, code) => {
    const { profile } = await serve(streaming(...pieces));
    expect((await outcomeOf(profile)).code).toBe(code);
  });

  test.each<[string, string, string, string]>([
    ['a web page', '<!doctype html><title>New API</title><p>Sign in</p>', 'text/html', 'bad-request'],
    ['an error', '{"error":{"code":"1113","message":"欠费"}}', 'application/json', 'no-balance'],
    ['an error by its status', '{"error":{"code":401,"message":"no"}}', 'application/json; charset=utf-8', 'bad-key'],
    ['cut JSON', '{"error":', 'application/json', 'connection-cut'],
  ])('%s with status 200 is not an answer', async (_, body, type, code) => {
    const { profile } = await serve(replying(200, body, type));
    expect((await outcomeOf(profile)).code).toBe(code);
  });

  test('a stream under a wrong content type is one', async () => {
    const { profile } = await serve(replying(200, whole.join(''), 'application/json'));
    expect(await outcomeOf(profile)).toMatchObject({ code: 'answered', text: '大模型很好。' });
  });
});

describe('stopping', () => {
  test('in the middle keeps the text and closes the connection', async () => {
    let hasClosed: (value: unknown) => void = () => undefined;
    const closed = new Promise((resolve) => {
      hasClosed = resolve;
    });
    const { profile } = await serve((response) => {
      response.on('close', hasClosed);
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(delta({ content: '大模型' }));
    });
    const controller = new AbortController();
    const outcome = await outcomeOf(profile, { signal: controller.signal, onText: () => controller.abort() });
    expect(outcome).toMatchObject({ code: 'stopped', text: '大模型' });
    await closed;
  });

  test('before the service has answered', async () => {
    const controller = new AbortController();
    const { profile } = await serve(() => controller.abort());
    expect((await outcomeOf(profile, { signal: controller.signal })).code).toBe('stopped');
  });

  test('before the question is sent', async () => {
    const { profile, asked } = await serve(streaming(...whole));
    expect((await outcomeOf(profile, { signal: AbortSignal.abort() })).code).toBe('stopped');
    expect(asked).toEqual([]);
  });
});

describe('a service that falls silent', () => {
  test.each<[string, string]>([
    ['after its first words', delta({ content: '大模型' })],
    ['before them', ''],
  ])('%s is given up after 15 minutes', async (_, first) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const later = () => vi.advanceTimersByTime(15 * 60_000);
    const { profile } = await serve((response) => {
      if (first !== '') response.writeHead(200, { 'content-type': 'text/event-stream' }).write(first);
      else setImmediate(later);
    });
    const outcome = await outcomeOf(profile, { onText: () => void setImmediate(later) });
    expect(outcome).toMatchObject({ code: 'connection-cut', detail: 'no data for 15 minutes' });
  });
});

describe('a service that cannot be reached', () => {
  test('because nobody listens there', async () => {
    const closed = await startModelServer(() => undefined);
    await closed.close();
    expect(await outcomeOf(closed.profile)).toMatchObject({ code: 'unreachable' });
  });

  test('because the connection is closed before the answer begins', async () => {
    const refusing = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => refusing.listen(0, '127.0.0.1', resolve));
    const address = refusing.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const outcome = await outcomeOf({
      id: 'test',
      name: '',
      providerId: 'custom',
      baseUrl: `http://127.0.0.1:${port}/v1`,
      apiKey: '',
      model: 'm',
    });
    refusing.close();
    expect(outcome.code).toBe('unreachable');
  });
});

test('an error of the caller is not taken for one of the service', async () => {
  const { profile } = await serve(streaming(...whole));
  const asking = ask(profile, messages, {
    onText: () => {
      throw new TypeError('bug in the caller');
    },
  });
  await expect(asking).rejects.toThrow(new TypeError('bug in the caller'));
});
