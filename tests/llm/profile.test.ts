// @vitest-environment node
import { describe, expect, test } from 'vitest';
import {
  cleanBaseUrl,
  contextTokensOf,
  hostPattern,
  isLoopback,
  isPlainHttpToElsewhere,
  type ProfileWithKey,
  profileProblem,
  serviceName,
} from '@/utils/llm/profile';

const good: ProfileWithKey = {
  id: 'test',
  name: '',
  providerId: 'deepseek',
  baseUrl: 'https://api.deepseek.com',
  apiKey: 'sk-1',
  model: 'deepseek-flash',
};
const local: ProfileWithKey = {
  id: 'test',
  name: '',
  providerId: 'ollama',
  baseUrl: 'http://localhost:11434/v1',
  apiKey: '',
  model: 'qwen3:8b',
};

describe('profileProblem', () => {
  test.each<[string, ProfileWithKey, string | undefined]>([
    ['a full profile', good, undefined],
    ['a local service without a key', local, undefined],
    ['another service without a key', { ...local, providerId: 'custom', baseUrl: 'https://llm.lab.example/v1' }, undefined],
    ['no key', { ...good, apiKey: '' }, 'no-key'],
    ['a blank key', { ...good, apiKey: ' \n' }, 'no-key'],
    ['no model', { ...good, model: ' ' }, 'no-key'],
    ['no address', { ...local, baseUrl: '' }, 'no-key'],
    ['no key for a service we do not know', { ...good, providerId: 'gone', apiKey: '' }, 'no-key'],
    ['an address without https://', { ...good, baseUrl: 'api.deepseek.com' }, 'bad-request'],
    ['an address of another kind', { ...good, baseUrl: 'ftp://api.deepseek.com' }, 'bad-request'],
    ['an address with a password', { ...good, baseUrl: 'https://me:secret@api.deepseek.com' }, 'bad-request'],
    ['a key that no header can hold', { ...good, apiKey: 'sk-你的密钥' }, 'bad-key'],
    ['a key with a line break inside', { ...good, apiKey: 'sk-1\nsk-2' }, 'bad-key'],
    ['a key with a line break after it', { ...good, apiKey: 'sk-1\n' }, undefined],
  ])('%s', (_, profile, problem) => {
    expect(profileProblem(profile)).toBe(problem);
  });
});

describe('addresses', () => {
  test.each<[string, string | undefined]>([
    ['https://api.deepseek.com', 'https://api.deepseek.com/*'],
    ['https://open.bigmodel.cn/api/paas/v4', 'https://open.bigmodel.cn/*'],
    ['https://llm.lab.example:8443/v1', 'https://llm.lab.example/*'],
    ['http://127.0.0.1:11434/v1', 'http://127.0.0.1/*'],
    [' http://localhost:1234/v1 ', 'http://localhost/*'],
    ['http://[::1]:1234/v1', 'http://[::1]/*'],
    ['https://me@api.x.com/v1', undefined],
    ['https://me:secret@api.x.com/v1', undefined],
    ['ftp://x.com', undefined],
    ['api.x.com', undefined],
    ['', undefined],
  ])('hostPattern of %j is %s', (url, pattern) => {
    expect(hostPattern(url)).toBe(pattern);
  });

  test.each([
    ['http://localhost:11434/v1', true, false],
    ['http://127.0.0.1:11434', true, false],
    ['http://127.1.2.3/v1', true, false],
    ['http://[::1]:1234/v1', true, false],
    ['http://ollama.localhost/v1', true, false],
    ['http://192.168.1.5:8000/v1', false, true],
    ['http://127.0.0.1.evil.com/v1', false, true],
    ['http://api.x.com/v1', false, true],
    ['https://api.x.com/v1', false, false],
    ['nonsense', false, false],
  ])('%s: on this machine %s, unencrypted to elsewhere %s', (url, loopback, plain) => {
    expect([isLoopback(url), isPlainHttpToElsewhere(url)]).toEqual([loopback, plain]);
  });

  test.each([
    ['https://api.deepseek.com/', 'https://api.deepseek.com'],
    [' https://api.x.com/v1/chat/completions ', 'https://api.x.com/v1'],
    ['https://api.x.com/v1/chat/completions/', 'https://api.x.com/v1'],
    ['https://api.x.com/v1', 'https://api.x.com/v1'],
  ])('cleanBaseUrl of %j is %s', (typed, clean) => {
    expect(cleanBaseUrl(typed)).toBe(clean);
  });
});

describe('what the provider knows', () => {
  test("the person's own context length comes first, then the model's, then the provider's", () => {
    expect([
      contextTokensOf({ ...good, contextTokens: 64_000 }),
      contextTokensOf(good),
      contextTokensOf({ ...local, model: 'another:7b' }),
      contextTokensOf({ ...good, model: 'deepseek-v9' }),
    ]).toEqual([64_000, 1_000_000, 32_768, undefined]);
  });

  test('a summary names the service, or the host the person entered', () => {
    const at = (baseUrl: string) => serviceName({ ...good, providerId: 'custom', baseUrl });
    expect([serviceName(good), at('http://10.0.0.2:8000/v1'), at('https://me:sec@ret@x.example/v1')]).toEqual([
      'DeepSeek 深度求索',
      '10.0.0.2:8000',
      'https://x.example/v1',
    ]);
  });
});
