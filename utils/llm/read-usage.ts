import type { Usage } from '@/utils/cost/cost';
import { asRecord } from '@/utils/narrow-json';

/** A count of a usage block: services send numbers, null, or leave it out. */
function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}

/** Gemini counts thinking in `total_tokens` alone: what is neither prompt nor answer was written too. */
function written({ prompt_tokens, completion_tokens, total_tokens }: Record<string, unknown>): number | undefined {
  const [prompt, completion, total] = [count(prompt_tokens), count(completion_tokens), count(total_tokens)];
  if (prompt === undefined || completion === undefined || total === undefined) return completion;
  return Math.max(completion, total - prompt);
}

/**
 * Reads a usage block. Cached input stands in `prompt_tokens_details.cached_tokens` (OpenAI, Qwen, GLM), `cached_tokens` (Kimi) or
 * `prompt_cache_hit_tokens` (DeepSeek), thinking in `completion_tokens_details.reasoning_tokens`.
 */
export function readUsage(block: unknown): Usage {
  const usage = asRecord(block);
  const found = {
    tokensIn: count(usage.prompt_tokens),
    tokensCached:
      count(asRecord(usage.prompt_tokens_details).cached_tokens) ?? count(usage.cached_tokens) ?? count(usage.prompt_cache_hit_tokens),
    tokensOut: written(usage),
    tokensThinking: count(asRecord(usage.completion_tokens_details).reasoning_tokens),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
