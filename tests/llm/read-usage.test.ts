import { expect, it } from 'vitest';
import type { Usage } from '@/utils/cost/cost';
import { readUsage } from '@/utils/llm/read-usage';

it.each<[string, unknown, Usage]>([
  [
    'OpenAI, Qwen, GLM',
    {
      prompt_tokens: 9,
      completion_tokens: 5,
      total_tokens: 14,
      prompt_tokens_details: { cached_tokens: 4 },
      completion_tokens_details: { reasoning_tokens: 3 },
    },
    { tokensIn: 9, tokensCached: 4, tokensOut: 5, tokensThinking: 3 },
  ],
  [
    'DeepSeek',
    { prompt_tokens: 9, completion_tokens: 5, prompt_cache_hit_tokens: 6, prompt_cache_miss_tokens: 3 },
    { tokensIn: 9, tokensCached: 6, tokensOut: 5 },
  ],
  ['Kimi', { prompt_tokens: 9, completion_tokens: 5, cached_tokens: 2 }, { tokensIn: 9, tokensCached: 2, tokensOut: 5 }],
  ['Gemini', { prompt_tokens: 9, completion_tokens: 5, total_tokens: 34 }, { tokensIn: 9, tokensOut: 25 }],
  ['one whose total is too small', { prompt_tokens: 9, completion_tokens: 5, total_tokens: 5 }, { tokensIn: 9, tokensOut: 5 }],
  ['one without a prompt', { completion_tokens: 5, total_tokens: 34 }, { tokensOut: 5 }],
  ['Ollama', { prompt_tokens: 9, completion_tokens: 5 }, { tokensIn: 9, tokensOut: 5 }],
  [
    'one with empty details',
    { prompt_tokens: 9, completion_tokens: 5, prompt_tokens_details: null, completion_tokens_details: {} },
    { tokensIn: 9, tokensOut: 5 },
  ],
  ['one with nothing in its cache', { prompt_tokens: 9, prompt_tokens_details: { cached_tokens: 0 } }, { tokensIn: 9, tokensCached: 0 }],
  ['one that counts in texts', { prompt_tokens: '9', completion_tokens: null }, {}],
  ['one that counts backwards', { prompt_tokens: -1, completion_tokens: Number.NaN }, {}],
  ['one that says nothing', null, {}],
  ['one that says nothing yet', undefined, {}],
  ['one that sends a text', 'beans', {}],
])('reads what %s counted', (_, block, usage) => {
  expect(readUsage(block)).toEqual(usage);
});
