import { afterEach, describe, expect, it, vi } from 'vitest';
import { ask } from '@/utils/llm/ask';
import type { ProfileWithKey } from '@/utils/llm/profile';
import { delta, done, type ModelServer, replying, type Script, startModelServer, streaming } from './model-server';

const servers: ModelServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function serve(script: Script): Promise<ModelServer> {
  const server = await startModelServer(script);
  servers.push(server);
  return server;
}

const KEY = 'sk-secret-0123456789';

function askAt({ profile }: ModelServer, change: Partial<ProfileWithKey> = {}, onText?: (piece: string) => void) {
  return ask({ ...profile, id: 'test', name: '', apiKey: KEY, ...change }, [{ role: 'user', content: 'the whole paper' }], { onText });
}

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('%i is not followed: neither key nor paper goes along', async (status) => {
    const other = await serve(streaming(delta({ content: 'beans' }, 'stop'), done));
    const location = `${other.profile.baseUrl}/chat/completions?key=${KEY}`;
    const first = await serve((response) => void response.writeHead(status, { location }).end());
    const failure: unknown = await askAt(first).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'moved-address', detail: expect.stringContaining(new URL(location).host) });
    expect(String(failure)).not.toContain(KEY);
    expect(first.asked).toHaveLength(1);
    expect(other.asked).toEqual([]);
  });

  it('to nowhere is one all the same', async () => {
    const server = await serve((response) => void response.writeHead(302).end());
    await expect(askAt(server)).rejects.toMatchObject({ code: 'moved-address', detail: undefined });
  });
});

const answer = { id: '1', model: 'test-model-0902', usage: { prompt_tokens: 9, completion_tokens: 5 } };
const choice = { index: 0, message: { role: 'assistant', content: '大模型很好。' }, finish_reason: 'stop' };

it('takes a whole answer where the service does not stream', async () => {
  const server = await serve(replying(200, JSON.stringify({ ...answer, choices: [choice] })));
  const pieces: string[] = [];
  const taken = await askAt(server, {}, (piece) => pieces.push(piece));
  expect(taken).toEqual({ text: '大模型很好。', model: 'test-model-0902', tokensIn: 9, tokensOut: 5 });
  expect(pieces).toEqual(['大模型很好。']);
});

it.each<[string, object, string]>([
  ['that was cut', { ...answer, choices: [{ ...choice, finish_reason: 'length' }] }, 'answer-cut'],
  ['that was blocked', { ...answer, choices: [{ ...choice, finish_reason: 'content_filter' }] }, 'content-blocked'],
  ['without words', { ...answer, choices: [{ ...choice, message: { content: '' } }] }, 'empty-answer'],
  ['without an end', { ...answer, choices: [{ ...choice, finish_reason: null }] }, 'connection-cut'],
  ['that is an error', { error: { message: 'insufficient balance' } }, 'no-balance'],
  ['that is an error without a word for it', { code: 50_000, message: 'beans' }, 'service-busy'],
])('tells of a whole answer %s', async (_, body, code) => {
  await expect(askAt(await serve(replying(200, JSON.stringify(body))))).rejects.toMatchObject({ code });
});

it('tells a page from an answer', async () => {
  const server = await serve(replying(200, '<!doctype html><title>Beans</title><h1>Welcome</h1>', 'text/html'));
  await expect(askAt(server)).rejects.toMatchObject({ code: 'bad-request', detail: expect.stringContaining('Welcome') });
});

it('takes a stream that calls itself JSON', async () => {
  const server = await serve(replying(200, delta({ content: '很好' }, 'stop') + done, 'application/json'));
  expect((await askAt(server)).text).toBe('很好');
});

it('gives a half JSON answer up as cut', async () => {
  const server = await serve(replying(200, '{"choices":[{"message":{"content":"很'));
  await expect(askAt(server)).rejects.toMatchObject({ code: 'connection-cut' });
});

it.each<[string, string, Script, number]>([
  ['a field that is refused', 'enable_thinking', replying(400, '{"error":{"message":"enable_thinking is not supported"}}'), 1],
  ['two names that are both refused', 'max_tokens', replying(400, '{"error":"max_tokens and max_completion_tokens are not supported"}'), 2],
])('asks again without %s, and not for ever', async (_, field, refusal, times) => {
  const server = await serve(async (response, asked) => {
    const isRefused = field in asked.body || 'max_completion_tokens' in asked.body;
    await (isRefused ? refusal : streaming(delta({ content: '很好' }, 'stop'), done))(response, asked);
  });
  const change = field === 'max_tokens' ? { maxOutputTokens: 900 } : { providerId: 'qwen' };
  expect((await askAt(server, change)).text).toBe('很好');
  expect(server.asked).toHaveLength(times + 1);
});

it('sends what a service needs and nothing of ours', async () => {
  const server = await serve(streaming(delta({ content: '很好' }, 'stop'), done));
  await askAt(server);
  const names = Object.keys(server.asked[0]?.headers ?? {});
  expect(names.filter((name) => /stainless|cookie|openai/.test(name))).toEqual([]);
  expect(server.asked[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
});

it('sends no cookies along, and lets the browser follow nothing', async () => {
  const { profile } = await serve(streaming(delta({ content: 'OK' }, 'stop'), done));
  const send = vi.fn<typeof fetch>((url, init) => fetch(url, init));
  await ask({ ...profile, apiKey: KEY }, [{ role: 'user', content: '?' }], { fetch: send });
  expect(send.mock.calls.map(([, init]) => init)).toEqual([expect.objectContaining({ credentials: 'omit', redirect: 'manual' })]);
});
