// @vitest-environment node
import { afterEach, describe, expect, test } from 'vitest';
import type { Failure } from '@/utils/failure';
import { ask } from '@/utils/llm/ask';
import { toLlmFailure } from '@/utils/llm/llm-failure';
import type { ProfileWithKey } from '@/utils/llm/profile';
import { type ModelServer, replying, startModelServer } from './model-server';

let server: ModelServer | undefined;

afterEach(async () => {
  await server?.close();
});

const apiKey = 'a1b2c3d4e5f6.Zz9Yy8Xx7Ww6';

/** What `ask` throws when a service elsewhere than on this machine replies so. */
async function failureOf(status: number, body: unknown, local = false): Promise<Failure> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  server = await startModelServer(replying(status, text, text.startsWith('<') ? 'text/html' : 'application/json'));
  const { baseUrl } = server.profile;
  const profile: ProfileWithKey = {
    id: 'test',
    name: '',
    providerId: 'custom',
    baseUrl: local ? baseUrl : 'https://api.service.example/v1',
    apiKey,
    model: 'm',
  };
  const toServer: typeof fetch = (url, init) => fetch(String(url).replace('https://api.service.example/v1', baseUrl), init);
  return ask(profile, [{ role: 'user', content: 'hi' }], { fetch: toServer }).then(
    () => {
      throw new Error('it answered');
    },
    (failure) => failure,
  );
}

const openai = (message: string, code: string | number | null = null, type = 'invalid_request_error') => ({
  error: { message, type, param: null, code },
});

/** Shapes and words: facts.md §5 and the services' error pages named there; [who, status, body, code]. */
const replies: [who: string, status: number, body: unknown, code: string][] = [
  [
    'DeepSeek',
    401,
    openai('Authentication Fails, Your api key: ****abcd is invalid', 'invalid_request_error', 'authentication_error'),
    'bad-key',
  ],
  ['OpenAI', 401, openai('Incorrect API key provided: sk-proj-****abcd.', 'invalid_api_key'), 'bad-key'],
  ['SiliconFlow', 401, '"Invalid token"', 'bad-key'],
  [
    'Gemini, as a list',
    400,
    [{ error: { code: 400, message: 'API key not valid. Please pass a valid API key.', status: 'INVALID_ARGUMENT' } }],
    'bad-key',
  ],
  ['Qwen', 401, openai('Incorrect API key provided.', 'invalid_api_key'), 'bad-key'],
  ['OpenAI, no access to the project', 403, openai('You have insufficient permissions for this operation.'), 'bad-key'],
  ['DeepSeek', 402, openai('Insufficient Balance', 'invalid_request_error', 'unknown_error'), 'no-balance'],
  ['OpenRouter', 402, { error: { code: 402, message: 'This request requires more credits' } }, 'no-balance'],
  ['SiliconFlow', 403, { code: 30011, message: 'Sorry, your account balance is insufficient', data: null }, 'no-balance'],
  ['SiliconFlow', 403, { code: 30001, message: 'Sorry, your account balance is insufficient', data: null }, 'no-balance'],
  ['GLM', 429, { error: { code: '1113', message: '您的账户已欠费，请充值后重试。' } }, 'no-balance'],
  ['Kimi', 429, openai('Your account is suspended, please check your plan', null, 'exceeded_current_quota_error'), 'no-balance'],
  ['OpenAI', 429, openai('You exceeded your current quota', 'insufficient_quota', 'insufficient_quota'), 'no-balance'],
  ['OpenAI', 429, openai('No credits left', 'credit_balance_exhausted'), 'no-balance'],
  ['OpenAI', 429, openai('Limit reached', 'project_spend_limit_exceeded'), 'no-balance'],
  ['Qwen', 400, openai('Access denied, please make sure your account is in good standing.', 'Arrearage', 'Arrearage'), 'no-balance'],
  [
    'Doubao',
    403,
    openai('The request failed because your account has an overdue balance', 'AccountOverdueError', 'Forbidden'),
    'no-balance',
  ],
  ['Anthropic', 400, { type: 'error', error: { type: 'invalid_request_error', message: 'Your credit balance is too low' } }, 'no-balance'],
  ['a reseller', 403, openai('用户余额不足，请充值', 'x', 'new_api_error'), 'no-balance'],
  ['a reseller', 401, openai('该令牌额度已用尽', 'x', 'new_api_error'), 'no-balance'],
  ['OpenAI', 404, openai('The model `gpt-9` does not exist or you do not have access to it.', 'model_not_found'), 'unknown-model'],
  ['DeepSeek', 400, openai('Model Not Exist'), 'unknown-model'],
  ['SiliconFlow', 400, { code: 20012, message: 'Model does not exist. Please check it carefully.', data: null }, 'unknown-model'],
  ['GLM', 400, { error: { code: '1211', message: '模型不存在，请检查模型代码。' } }, 'unknown-model'],
  ['Kimi', 404, openai('Not found the model kimi-x or Permission denied', null, 'resource_not_found_error'), 'unknown-model'],
  ['Doubao', 404, openai('Your account has not activated the model doubao-x.', 'ModelNotOpen', 'NotFound'), 'unknown-model'],
  ['Doubao', 404, openai('The endpoint ep-1 does not exist', 'InvalidEndpointOrModel.NotFound', 'NotFound'), 'unknown-model'],
  ['Ollama', 404, { error: 'model "qwen9" not found, try pulling it first' }, 'unknown-model'],
  [
    'Gemini',
    404,
    [{ error: { code: 404, message: 'models/gemini-9 is not found for API version v1main', status: 'NOT_FOUND' } }],
    'unknown-model',
  ],
  ['OpenRouter', 400, { error: { code: 400, message: 'x/y is not a valid model ID' } }, 'unknown-model'],
  ['OpenRouter', 404, { error: { code: 404, message: 'No endpoints found for x/y.' } }, 'unknown-model'],
  ['a reseller', 503, openai('当前分组 default 下对于模型 gpt-9 无可用渠道', 'model_not_found', 'new_api_error'), 'unknown-model'],
  ['a wrong path', 404, { detail: 'Not Found' }, 'bad-request'],
  ['a wrong path of a web site', 404, '<html><head><title>404</title></head><body>All our models</body></html>', 'bad-request'],
  ['OpenAI', 400, openai("This model's maximum context length is 128000 tokens.", 'context_length_exceeded'), 'too-long'],
  ['OpenAI', 400, openai('Your input exceeds the context window of this model.'), 'too-long'],
  ['Anthropic', 400, openai('prompt is too long: 213462 tokens > 200000 maximum'), 'too-long'],
  ['Kimi', 400, openai('Invalid request: Your request exceeded model token limit: 8192'), 'too-long'],
  ['MiniMax', 400, openai('invalid params, context window exceeds limit'), 'too-long'],
  ['Qwen', 400, openai('Range of input length should be [1, 983616]', 'invalid_parameter_error'), 'too-long'],
  [
    'Gemini',
    400,
    [{ error: { code: 400, message: 'The input token count (1196265) exceeds the maximum number of tokens allowed' } }],
    'too-long',
  ],
  ['GLM', 400, { error: { code: '1261', message: 'Prompt 超长' } }, 'too-long'],
  ['llama.cpp', 400, openai('the request exceeds the available context size, try increasing it'), 'too-long'],
  ['LM Studio', 400, { error: 'tokens to keep from the initial prompt is greater than the context length' }, 'too-long'],
  ['nginx', 413, '<html><head><title>413 Request Entity Too Large</title></head></html>', 'too-long'],
  ['GLM', 400, { error: { code: '1301', message: '系统检测到输入或生成内容可能包含不安全或敏感内容' } }, 'content-blocked'],
  ['Qwen', 400, openai('Input data may contain inappropriate content.', 'data_inspection_failed'), 'content-blocked'],
  ['Qwen', 400, openai('x', 'DataInspectionFailed'), 'content-blocked'],
  ['Doubao', 400, openai('The request failed', 'InputTextRiskDetection', 'BadRequest'), 'content-blocked'],
  ['DeepSeek', 400, openai('Content Exists Risk'), 'content-blocked'],
  ['Kimi', 400, openai('The request was rejected because it was considered high risk', null, 'content_filter'), 'content-blocked'],
  ['OpenAI', 429, openai('Rate limit reached for gpt-6-luna', 'rate_limit_exceeded', 'tokens'), 'rate-limited'],
  ['Kimi', 429, openai('max organization concurrency: 1', null, 'rate_limit_reached_error'), 'rate-limited'],
  ['GLM', 429, { error: { code: '1302', message: '您当前使用该API的并发数过高' } }, 'rate-limited'],
  ['SiliconFlow', 429, { message: 'Request was rejected due to rate limiting. Details:TPM limit reached.', data: null }, 'rate-limited'],
  [
    'Gemini',
    429,
    [{ error: { code: 429, message: 'You exceeded your current quota. Please retry in 30s.', status: 'RESOURCE_EXHAUSTED' } }],
    'rate-limited',
  ],
  ['a gateway', 429, '', 'rate-limited'],
  ['GLM', 429, { error: { code: '1305', message: '该API当前访问量过大' } }, 'service-busy'],
  ['Kimi', 429, openai('The engine is currently overloaded', null, 'engine_overloaded_error'), 'service-busy'],
  ['DeepSeek', 503, openai('Service is too busy'), 'service-busy'],
  ['SiliconFlow', 503, { code: 50505, message: 'Model service overloaded. Please try again later.', data: null }, 'service-busy'],
  ['Cloudflare', 502, '<!DOCTYPE html><html><head><title>502 Bad gateway</title></head></html>', 'service-busy'],
  ['Anthropic', 529, { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }, 'service-busy'],
  ['OpenAI', 403, openai('Country, region, or territory not supported', 'unsupported_country_region_territory'), 'region-refused'],
  ['Kimi', 400, openai('invalid temperature: only 1 is allowed for this model'), 'bad-request'],
  ['OpenAI', 400, openai("Unsupported parameter: 'max_tokens' is not supported with this model."), 'bad-request'],
  ['vLLM', 422, { detail: [{ loc: ['body', 'stream'], msg: 'value is not a valid boolean' }] }, 'bad-request'],
  ['a server that only knows GET', 405, '{"detail":"Method Not Allowed"}', 'bad-request'],
];

describe('what services reply', () => {
  test.each(replies)('%s %i %j', async (_, status, body, code) => {
    expect((await failureOf(status, body)).code).toBe(code);
  });

  test('a 403 with the page of a gateway says nothing about the key, whatever words stand on it', async () => {
    const page = '<!DOCTYPE html><title>Attention Required!</title><p>insufficient balance</p>';
    expect((await failureOf(403, page)).code).toBe('bad-request');
  });

  test('a 403 on this machine is about the origin', async () => {
    expect((await failureOf(403, '', true)).code).toBe('origin-refused');
  });

  test('an empty account behind a local proxy is not', async () => {
    expect((await failureOf(403, { error: { message: 'insufficient balance' } }, true)).code).toBe('no-balance');
  });
});

describe('the detail', () => {
  test.each<[string, number, unknown, string]>([
    ['the words inside `error`', 429, { error: { code: '1113', message: '您的账户已欠费' } }, 'HTTP 429 · 1113 · 您的账户已欠费'],
    ['the words beside the code', 403, { code: 30011, message: 'balance is insufficient' }, 'HTTP 403 · 30011 · balance is insufficient'],
    ['the words in a list', 400, [{ error: { code: 400, message: 'Bad value' } }], 'HTTP 400 · Bad value'],
    [
      'the words of the service behind',
      502,
      { error: { message: 'Provider returned error', metadata: { raw: 'GPU lost' } } },
      'HTTP 502 · Provider returned error GPU lost',
    ],
    [
      'the text of a page',
      502,
      '<html><style>a{}</style><body><h1>502</h1>\n<p>Bad gateway</p></body></html>',
      'HTTP 502 · 502 Bad gateway',
    ],
    ['the status when there are no words', 500, '', 'HTTP 500'],
  ])('is %s', async (_, status, body, detail) => {
    expect((await failureOf(status, body)).detail).toBe(detail);
  });

  test.each([
    ['the key itself', `Your key ${apiKey} is not valid`, 'Your key *** is not valid'],
    ['a key of the usual kind', 'Incorrect API key provided: sk-proj-****wxyz.', 'Incorrect API key provided: ***'],
    ["Google's kind", 'key AIzaSyA1234_-x refused', 'key *** refused'],
    ['a header', 'Got header Authorization: Bearer abc.def.ghi', 'Got header Authorization: ***'],
  ])('hides %s', async (_, message, shown) => {
    expect((await failureOf(401, { error: { message } })).detail).toBe(`HTTP 401 · ${shown}`);
  });

  test('is short, and hides a key that lies across the cut', async () => {
    const { detail = '' } = await failureOf(400, { error: { message: `${'x'.repeat(480)} ${apiKey} ${'y'.repeat(480)}` } });
    expect(detail.length).toBeLessThanOrEqual(500);
    expect(detail).not.toContain(apiKey.slice(0, 6));
  });

  test('never holds the key, wherever the service puts it', async () => {
    for (const body of [{ error: { message: 'no', code: apiKey } }, { error: apiKey }, `<html>${apiKey}</html>`, apiKey]) {
      expect(JSON.stringify(await failureOf(400, body))).not.toContain(apiKey);
    }
  });
});

test('what nobody foresaw keeps its own words', () => {
  const profile: ProfileWithKey = { id: 'test', name: '', providerId: 'custom', baseUrl: 'https://x.example', apiKey, model: 'm' };
  expect(toLlmFailure(new RangeError(`too deep ${apiKey}`), profile)).toMatchObject({
    code: 'unexpected',
    detail: 'RangeError: too deep ***',
  });
});
