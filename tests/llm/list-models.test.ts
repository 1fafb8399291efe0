import { afterEach, expect, it } from 'vitest';
import { listModels } from '@/utils/llm/list-models';
import type { ProfileWithKey } from '@/utils/llm/profile';
import { type ModelServer, replying, type Script, startModelServer } from './model-server';

let server: ModelServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function listOf(script: Script, change: Partial<ProfileWithKey> = {}): Promise<string[]> {
  server = await startModelServer(script);
  const profile: ProfileWithKey = { ...server.profile, id: 'test', name: '', apiKey: 'sk-secret-0123456789', ...change };
  return listModels(profile, AbortSignal.timeout(5_000));
}

it.each<[string, unknown, string[]]>([
  ['as most send it', { object: 'list', data: [{ id: 'b', object: 'model' }, { id: 'a' }] }, ['a', 'b']],
  ['as a list alone', [{ id: 'a' }, { id: 'b' }], ['a', 'b']],
  ['as names', { models: [{ name: 'models/gemini-3' }, { name: 'qwen3:8b' }] }, ['gemini-3', 'qwen3:8b']],
  ['as texts', { data: ['a', 'b'] }, ['a', 'b']],
  ['each once', { data: [{ id: 'a' }, { id: 'a' }] }, ['a']],
  ['without what is none', { data: [null, 7, {}, { id: '' }, { id: 5 }, { id: 'x'.repeat(201) }, { id: 'a' }] }, ['a']],
])('lists models %s', async (_, body, models) => {
  expect(await listOf(replying(200, JSON.stringify(body)))).toEqual(models);
});

it('lists no more than anybody can look through', async () => {
  const data = Array.from({ length: 5_000 }, (_, index) => ({ id: `m${index}` }));
  expect(await listOf(replying(200, JSON.stringify({ data })))).toHaveLength(2_000);
});

it('asks at the address with the key, and for nothing else', async () => {
  await listOf(replying(200, '{"data":[{"id":"a"}]}'));
  expect(server?.asked.map(({ path, headers }) => [path, headers.authorization])).toEqual([['/v1/models', 'Bearer sk-secret-0123456789']]);
});

it('sends no key where there is none', async () => {
  await listOf(replying(200, '{"data":[{"id":"a"}]}'), { apiKey: ' ' });
  expect(server?.asked[0]?.headers).not.toHaveProperty('authorization');
});

it.each<[string, Script, string]>([
  ['has no list', replying(404, '{"error":"not found"}'), 'no-model-list'],
  ['lists for nobody', replying(405, ''), 'no-model-list'],
  ['lists nothing', replying(200, '{"data":[]}'), 'no-model-list'],
  ['says something else', replying(200, '{"ok":true}'), 'no-model-list'],
  ['says nothing', replying(200, 'null'), 'no-model-list'],
  ['is a web page', replying(200, '<!doctype html><h1>Welcome</h1>', 'text/html'), 'no-model-list'],
  ['does not know the key', replying(401, '{"error":{"message":"Incorrect API key provided: sk-secret-0123456789"}}'), 'bad-key'],
  ['is overloaded', replying(503, ''), 'service-busy'],
  ['sends too many away', replying(429, ''), 'rate-limited'],
  ['is elsewhere', (response) => void response.writeHead(302, { location: 'https://evil.example/' }).end(), 'moved-address'],
  ['breaks off', (response) => void response.destroy(), 'unreachable'],
])('says why a service that %s gives no list', async (_, script, code) => {
  const failure: unknown = await listOf(script).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code });
  expect(String(failure)).not.toContain('sk-secret');
});
