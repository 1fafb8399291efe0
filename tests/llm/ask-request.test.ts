// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { ask } from '@/utils/llm/ask';
import { messages, outcomeOf, serve, whole } from './asking';
import { replying, streaming } from './model-server';

describe('the request', () => {
  test('asks for a counted stream and nothing about sampling', async () => {
    const { profile, asked } = await serve(streaming(...whole));
    await ask({ ...profile, baseUrl: `${profile.baseUrl}/chat/completions/` }, messages);
    expect(asked[0]?.path).toBe('/v1/chat/completions');
    expect(asked[0]?.body).toEqual({ model: 'test-model', messages, stream: true, stream_options: { include_usage: true } });
  });

  test("carries the provider's own fields", async () => {
    const { profile, asked } = await serve(streaming(...whole));
    await ask({ ...profile, providerId: 'deepseek' }, messages);
    expect(asked[0]?.body).toMatchObject({ thinking: { type: 'disabled' } });
  });

  test('has no headers that a strict CORS preflight would refuse', async () => {
    const { profile, asked } = await serve(streaming(...whole));
    await ask({ ...profile, apiKey: ' sk-padded\n' }, messages);
    const headers = asked[0]?.headers ?? {};
    expect(headers.authorization).toBe('Bearer sk-padded');
    expect(Object.keys(headers).filter((name) => /stainless|openai/.test(name))).toEqual([]);
    expect(headers['user-agent']).not.toMatch(/openai/i);
  });

  test('has no authorization when there is no key', async () => {
    const { profile, asked } = await serve(streaming(...whole));
    await ask({ ...profile, apiKey: '' }, messages);
    expect(asked[0]?.headers).not.toHaveProperty('authorization');
  });

  test('is sent once, even when the service is busy', async () => {
    const { profile, asked } = await serve(replying(503, '{}'));
    expect((await outcomeOf(profile)).code).toBe('service-busy');
    expect(asked.length).toBe(1);
  });

  test('is sent again without stream_options to a gateway that does not know them', async () => {
    const refusal = JSON.stringify({ error: { message: 'Unrecognized request argument supplied: stream_options' } });
    const { profile, asked } = await serve((response, question) =>
      (question.body.stream_options === undefined ? streaming(...whole) : replying(400, refusal))(response, question),
    );
    expect((await outcomeOf(profile)).text).toBe('大模型很好。');
    expect(asked[1]?.body).not.toHaveProperty('stream_options');
  });

  test('is not sent at all with an unusable profile', async () => {
    const { profile, asked } = await serve(streaming(...whole));
    expect((await outcomeOf({ ...profile, model: '' })).code).toBe('no-key');
    expect((await outcomeOf({ ...profile, apiKey: '密钥' })).code).toBe('bad-key');
    expect(asked).toEqual([]);
  });
});
