import { describe, expect, it } from 'vitest';
import { cleanWords, readServiceWords } from '@/utils/llm/service-words';

/** Made up in the shape of each service's keys. */
const keys: [string, string][] = [
  ['OpenAI', 'sk-proj-abcDEF0123456789_-abcDEF0123456789'],
  ['OpenAI, half masked', 'sk-proj-********************6789'],
  ['DeepSeek', 'sk-0123456789abcdef0123456789abcdef'],
  ['OpenRouter', 'sk-or-v1-0123456789abcdef0123456789abcdef'],
  ['Anthropic', 'sk-ant-api03-abcDEF0123456789-AA'],
  ['Tencent and others, masked with dots', 'sk-abcd…wxyz'],
  ['Google', 'AIzaSyA0123456789abcdefABCDEF0123456789'],
  ['Groq', 'gsk_abcDEF0123456789abcDEF0123456789'],
  ['xAI', 'xai-abcDEF0123456789abcDEF0123456789'],
  ['Hugging Face', 'hf_abcDEFghiJKLmnoPQRstu0123456789'],
  ['GitHub', 'ghp_abcDEF0123456789abcDEF0123456789'],
  ['GitHub, fine-grained', 'github_pat_11ABCDEFG0123456789_abcdef'],
  ['Xiaomi', 'tp-abcdef0123456789abcdef0123456789'],
  ['Zhipu', '0123456789abcdef0123456789abcdef.AbCdEfGh01234567'],
  ['a signed token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dBjftJeZ4CVP'],
];

describe.each(keys)('a key of %s', (_, key) => {
  it.each([
    ['alone', (secret: string) => secret],
    ['in a sentence', (secret: string) => `Incorrect API key provided: ${secret}. See https://beans.example/keys.`],
    ['in a header', (secret: string) => `Authorization: Bearer ${secret}`],
    ['in JSON', (secret: string) => `{"error":{"message":"bad","api_key":"${secret}"}}`],
    ['in an address', (secret: string) => `GET https://beans.example/v1?key=1&api_key=${secret}&x=1`],
    ['far from the beginning', (secret: string) => `${'x '.repeat(245)}${secret}`],
  ])('is not shown %s, though it is not the person’s own', (_, around) => {
    const shown = cleanWords(around(key), 'another-key');
    expect(shown).not.toContain(key);
    // Nor so much of it that it could be completed.
    expect(shown).not.toContain(key.slice(0, 12));
    expect(shown).not.toContain(key.slice(-8));
  });
});

it.each([
  ['as it is', 'beans/+= 7', 'the key beans/+= 7 is wrong'],
  ['in an address', 'beans/+=7', 'https://x.example/?k=beans%2F%2B%3D7'],
  ['between quotes', 'be"ans\\7', '{"k":"be\\"ans\\\\7"}'],
  ['twice', 'beans', 'beans beans'],
  ['with spaces around it', ' beans \n', 'is beans'],
])('the person’s own key is not shown %s, whatever it looks like', (_, key, words) => {
  const shown = cleanWords(words, key);
  expect(shown).toContain('***');
  for (const form of [key.trim(), encodeURIComponent(key.trim()), JSON.stringify(key.trim()).slice(1, -1)])
    expect(shown).not.toContain(form);
});

it.each([
  ['with its middle masked', 'The key zq7+Vb3/************C2sLgJ8 is wrong.', 'The key *** is wrong.'],
  ['all masked but its end', 'Your api key: ****LgJ8 is invalid', 'Your api key: *** is invalid'],
  ['cut off', 'The key zq7+Vb3/kT9w… is wrong', 'The key *** is wrong'],
  ['cut off at both ends', 'has kT9wXeHn5uR0 in it', 'has *** in it'],
  ['cut off in an address', '/v1?k=zq7%2BVb3%2Fk', '/v1?k=***'],
  ['in a header of another kind', 'Basic enE3K1ZiMy9rVDl3WGVIbjV1UjBtWWRDMnNMZ0o4', '***'],
])('nothing of the person’s own key is shown %s', (_, words, shown) => {
  expect(cleanWords(words, 'zq7+Vb3/kT9wXeHn5uR0mYdC2sLgJ8')).toBe(shown);
});

it('takes a word that also stands in the key for a word', () => {
  expect(cleanWords('**openai** has no such model', 'my-openai-key')).toBe('**openai** has no such model');
});

it('cleans a body of any length in a moment', () => {
  const started = performance.now();
  for (const letter of ['a', '*', 'a**', '%']) cleanWords(letter.repeat(300_000), 'zq7+Vb3/kT9wXeHn5uR0mYdC2sLgJ8');
  expect(performance.now() - started).toBeLessThan(5_000);
});

it.each([
  ['The model `deepseek-flash` does not exist', 'The model `deepseek-flash` does not exist'],
  ['max_tokens: 4096, token limit exceeded', 'max_tokens: 4096, token limit exceeded'],
  ['请在 https://beans.example/keys 充值', '请在 https://beans.example/keys 充值'],
  ['risk-level-high', 'risk-level-high'],
  ['a\n\n  b\tc', 'a b c'],
])('what is no key stays: %j', (words, shown) => {
  expect(cleanWords(words, '')).toBe(shown);
});

it('shows of a page its words, and no more than 500 characters of anything', () => {
  const page = '<!doctype html><html><head><style>p{}</style><script>alert(1)</script></head><body><h1>502</h1> Bad Gateway</body></html>';
  expect(cleanWords(page, '')).toBe('502 Bad Gateway');
  const long = cleanWords('beans '.repeat(400), '');
  expect(long).toHaveLength(500);
  expect(long.endsWith('…')).toBe(true);
});

it.each<[string, unknown, { code: string; type: string; message: string }]>([
  ['OpenAI', { error: { code: 'invalid', type: 'request', message: 'no' } }, { code: 'invalid', type: 'request', message: 'no' }],
  ['Ollama', { error: 'no' }, { code: '', type: '', message: 'no' }],
  ['Gemini', [{ error: { code: 400, status: 'INVALID', message: 'no' } }], { code: '400', type: 'INVALID', message: 'no' }],
  ['SiliconFlow', { code: 20012, message: 'no', data: null }, { code: '20012', type: '', message: 'no' }],
  ['FastAPI', { detail: [{ msg: 'no' }] }, { code: '', type: '', message: '[{"msg":"no"}]' }],
  ['OpenRouter', { error: { code: 429, message: 'no', metadata: { raw: 'upstream' } } }, { code: '429', type: '', message: 'no upstream' }],
  ['a gateway', { code: 1, msg: 'no' }, { code: '1', type: '', message: 'no' }],
  ['nobody', null, { code: '', type: '', message: '' }],
  ['a text', 'no', { code: '', type: '', message: 'no' }],
  ['an empty list', [], { code: '', type: '', message: '' }],
])('reads the error of %s', (_, body, words) => {
  expect(readServiceWords(body)).toEqual(words);
});
