import type { Price } from '@/utils/cost/price';
import type { Provider } from '@/utils/llm/provider';
import { hosted } from './hosted';

function dollars(input: number, output: number, cached?: number): Price {
  return { currency: 'USD', input, output, ...(cached === undefined ? {} : { cached }) };
}

/** Services elsewhere. Seen in each service's documents and in npm `model-bank` 1.0.20260927202305 (models, context, prices). */
export const abroadProviders: readonly Provider[] = [
  {
    id: 'openai',
    name: { zh: 'OpenAI', en: 'OpenAI' },
    baseUrl: 'https://api.openai.com/v1',
    models: [
      { id: 'gpt-6-luna', contextTokens: 1_050_000, price: dollars(0.1, 0.5, 0.01) },
      { id: 'gpt-6-sol', contextTokens: 1_050_000, price: dollars(2, 10, 0.2) },
      { id: 'gpt-5.4-mini', contextTokens: 400_000, price: dollars(0.75, 4.5, 0.075) },
      { id: 'gpt-5.4-nano', contextTokens: 400_000, price: dollars(0.2, 1.25, 0.02) },
    ],
    ...hosted,
    keyUrl: 'https://platform.openai.com/api-keys',
    limitField: 'max_completion_tokens',
    thinking: { place: 'nowhere', off: { reasoning_effort: 'low' }, on: { reasoning_effort: 'high' } },
    rejects: ['temperature'],
    wordings: [
      { failure: 'no-balance', codes: ['insufficient_quota', 'credit_balance_exhausted'] },
      { failure: 'no-balance', words: /spend_limit_exceeded/i },
      { failure: 'unknown-model', codes: ['model_not_found'] },
      { failure: 'region-refused', words: /unsupported_country|country, region,? or territory/i },
    ],
  },
  {
    id: 'gemini',
    name: { zh: 'Google Gemini', en: 'Google Gemini' },
    baseUrl: 'https://generativelanguage.googleapis.com/v1beta/openai',
    models: [
      { id: 'gemini-3.8-flash', contextTokens: 1_114_112, price: dollars(0.75, 3.75, 0.075) },
      { id: 'gemini-3.5-flash-lite', contextTokens: 1_114_112, price: dollars(0.3, 2.5, 0.03) },
    ],
    ...hosted,
    keyUrl: 'https://aistudio.google.com/apikey',
    limitField: 'max_completion_tokens',
    thinking: { place: 'nowhere', off: { reasoning_effort: 'low' }, on: { reasoning_effort: 'high' } },
    wordings: [
      { failure: 'too-long', words: /input token count.*exceeds/i },
      { failure: 'content-blocked', words: /prohibited_content/i },
      { failure: 'region-refused', words: /user location is not supported/i },
    ],
  },
  {
    id: 'openrouter',
    name: { zh: 'OpenRouter', en: 'OpenRouter' },
    baseUrl: 'https://openrouter.ai/api/v1',
    models: [
      { id: 'openai/gpt-6-luna', contextTokens: 1_050_000, price: dollars(0.1, 0.5, 0.01) },
      { id: 'anthropic/claude-opus-5.5', contextTokens: 1_000_000, price: dollars(4, 20, 0.2) },
      { id: 'meta-llama/llama-3.3-70b-instruct:free', contextTokens: 65_536, price: dollars(0, 0) },
    ],
    ...hosted,
    keyUrl: 'https://openrouter.ai/keys',
    thinking: { place: 'reasoning', off: { reasoning: { effort: 'low' } }, on: { reasoning: { effort: 'high' } } },
    wordings: [
      // As 403, with what was found in `metadata`: https://openrouter.ai/docs/api/reference/errors-and-debugging
      { failure: 'content-blocked', words: /input was flagged/i },
      { failure: 'unknown-model', words: /no endpoints found|not a valid model/i },
    ],
    note: { zh: ':free 结尾的模型免费，但限制次数。', en: 'Models ending in :free cost nothing, but are limited.' },
  },
  {
    id: 'groq',
    name: { zh: 'Groq', en: 'Groq' },
    baseUrl: 'https://api.groq.com/openai/v1',
    models: [
      { id: 'qwen/qwen3.8-27b', contextTokens: 131_072, price: dollars(0.8, 4) },
      { id: 'openai/gpt-oss-120b', contextTokens: 131_072, price: dollars(0.15, 0.6) },
    ],
    ...hosted,
    keyUrl: 'https://console.groq.com/keys',
    limitField: 'max_completion_tokens',
    thinking: { place: 'reasoning' },
    wordings: [
      // A prompt that is larger than the minute's tokens can never be sent: waiting does not help.
      { failure: 'too-long', words: /request too large for model/i },
    ],
    note: {
      zh: '免费档每分钟的 token 很少，一篇论文常常超过。',
      en: "The free tier's tokens per minute are few: a paper often exceeds them.",
    },
  },
  {
    id: 'anthropic',
    name: { zh: 'Anthropic Claude', en: 'Anthropic Claude' },
    baseUrl: 'https://api.anthropic.com/v1',
    models: [
      { id: 'claude-sonnet-5', contextTokens: 1_000_000, price: dollars(2, 10, 0.2) },
      { id: 'claude-opus-5-5', contextTokens: 1_000_000, price: dollars(4, 20, 0.2) },
    ],
    ...hosted,
    keyUrl: 'https://console.anthropic.com/settings/keys',
    thinking: { place: 'nowhere' },
    // Without it the service refuses whatever names an origin.
    headers: { 'anthropic-dangerous-direct-browser-access': 'true' },
    wordings: [
      { failure: 'no-balance', words: /credit balance is too low/i },
      // So it answers from where it is not offered: https://github.com/anthropics/claude-code/issues/1613
      { failure: 'region-refused', status: 403, words: /request not allowed/i },
      { failure: 'service-busy', codes: ['overloaded_error'] },
      { failure: 'too-long', codes: ['request_too_large'] },
    ],
    note: { zh: '用的是它与 OpenAI 兼容的接口。', en: 'Uses its OpenAI-compatible interface.' },
  },
];
