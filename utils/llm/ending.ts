import { Failure, type FailureCode } from '@/utils/failure';

/**
 * Endings that are none, in lower case; every other word (`stop`, `end`, `tool_calls` …) means that the model had finished. Gemini hands on
 * its own words (https://ai.google.dev/api/generate-content#FinishReason), gateways those of Claude.
 */
const badEndings = new Map<string, FailureCode>([
  ['length', 'answer-cut'],
  ['max_tokens', 'answer-cut'],
  ['content_filter', 'content-blocked'],
  ['sensitive', 'content-blocked'],
  ['safety', 'content-blocked'],
  ['recitation', 'content-blocked'],
  ['blocklist', 'content-blocked'],
  ['prohibited_content', 'content-blocked'],
  ['spii', 'content-blocked'],
  ['refusal', 'content-blocked'],
  ['model_context_window_exceeded', 'too-long'],
  ['network_error', 'service-busy'],
  ['insufficient_system_resource', 'service-busy'],
  ['error', 'service-busy'],
]);

/** Whether the model had finished, as far as its last word says. */
export function isGoodEnding(ending: string): boolean {
  return !badEndings.has(ending.toLowerCase());
}

/** @throws Failure where the answer did not end as one does */
export function checkEnding(ending: string | undefined, text: string): void {
  // A server or proxy that closes the connection cleanly looks like the end of the answer.
  if (ending === undefined) throw new Failure('connection-cut');
  const failure = badEndings.get(ending.toLowerCase());
  if (failure !== undefined) throw new Failure(failure);
  if (text.trim() === '') throw new Failure('empty-answer');
}
