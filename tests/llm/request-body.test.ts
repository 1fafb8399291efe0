import { expect, it } from 'vitest';
import type { ProfileWithKey } from '@/utils/llm/profile';
import { type OptionalFields, optionalFields, withoutRefused } from '@/utils/llm/request-body';

const usage = { stream_options: { include_usage: true } };

it.each<[string, Partial<ProfileWithKey>, OptionalFields]>([
  ['a service that we do not know', { providerId: 'custom' }, usage],
  ['one that is not in the list any more', { providerId: 'gone' }, usage],
  ['a temperature', { temperature: 0.3 }, { ...usage, temperature: 0.3 }],
  ['a temperature of zero', { temperature: 0 }, { ...usage, temperature: 0 }],
  ['a temperature where the service takes none', { providerId: 'kimi', temperature: 0.3 }, usage],
  ['a limit', { maxOutputTokens: 900 }, { ...usage, max_tokens: 900 }],
  ['a limit under the service’s own name', { providerId: 'minimax', maxOutputTokens: 900 }, { ...usage, max_completion_tokens: 900 }],
  ['thinking that is off', { providerId: 'deepseek' }, { ...usage, thinking: { type: 'disabled' } }],
  ['thinking that is on', { providerId: 'deepseek', thinks: true }, { ...usage, thinking: { type: 'enabled' } }],
  ['thinking that is off at another', { providerId: 'qwen', thinks: false }, { ...usage, enable_thinking: false }],
  ['thinking that is on at another', { providerId: 'qwen', thinks: true }, { ...usage, enable_thinking: true }],
  ['thinking that can only be switched off', { providerId: 'ollama' }, { ...usage, reasoning_effort: 'none' }],
  ['thinking that is on by itself', { providerId: 'ollama', thinks: true }, usage],
  ['thinking that cannot be switched', { providerId: 'kimi', thinks: true }, usage],
])('asks with %s', (_, change, fields) => {
  const profile: ProfileWithKey = {
    id: 'a',
    name: '',
    providerId: 'custom',
    baseUrl: 'https://beans.example',
    model: 'm',
    apiKey: '',
    ...change,
  };
  expect(optionalFields(profile)).toEqual(fields);
});

const fields = { ...usage, temperature: 0.3, max_tokens: 900, enable_thinking: false };
const { temperature: _, ...withoutTemperature } = fields;
const { max_tokens: __, ...withoutLimit } = fields;
const { stream_options: ___, ...withoutUsage } = fields;
const { enable_thinking: ____, ...withoutThinking } = fields;

it.each<[string, OptionalFields | undefined]>([
  ["Unsupported value: 'temperature' does not support 0.3 with this model.", withoutTemperature],
  ['{"error":{"param":"temperature"}}', withoutTemperature],
  ['Unrecognized request argument supplied: stream_options', withoutUsage],
  ['extra fields not permitted: body -> enable_thinking', withoutThinking],
  ['Parameter ENABLE_THINKING is not supported', withoutThinking],
  [
    "Unsupported parameter: 'max_tokens' is not supported. Use 'max_completion_tokens' instead.",
    { ...withoutLimit, max_completion_tokens: 900 },
  ],
  ['max_tokens is too large', withoutLimit],
  ['This model is too hot: my_temperature', undefined],
  ['temperature_range is wrong', undefined],
  ['messages: at least one message is required', undefined],
  ['', undefined],
])('after %j asks without what was refused', (words, expected) => {
  expect(withoutRefused(fields, words)).toEqual(expected);
});

it('comes to an end, whatever is refused', () => {
  const words = 'max_tokens max_completion_tokens temperature stream_options enable_thinking';
  const sent: string[] = [];
  const tried: string[][] = [];
  for (let left: OptionalFields | undefined = fields; left !== undefined && tried.length < 20; left = withoutRefused(left, words, sent)) {
    tried.push(Object.keys(left));
    sent.push(...Object.keys(left));
  }
  expect(tried.length).toBeLessThan(7);
  expect(tried.at(-1)).toEqual([]);
});
