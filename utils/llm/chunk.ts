import type { ThinkingPlace } from './provider';

/** What services really send; the SDK's types know neither thinking nor services that leave fields out. */
export interface Chunk {
  model?: string;
  choices?: { delta?: Record<string, unknown> | null; finish_reason?: string | null }[] | null;
  usage?: unknown;
  message?: unknown;
  base_resp?: { status_code?: number } | null;
}

/** Some gateways send an empty one with every piece. */
export function endingOf(chunk: Chunk): string | undefined {
  return chunk.choices?.[0]?.finish_reason || undefined;
}

/** Some gateways hand on a list of parts, as the Responses interface has it. */
export function textIn(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map((part: { text?: unknown } | null) => (typeof part?.text === 'string' ? part.text : '')).join('');
}

const THOUGHT_FIELDS = ['reasoning_content', 'reasoning', 'reasoning_text'];

/** Where the service is known to put it, else wherever others do. Some send the same thought in two fields. */
export function thoughtIn(delta: Record<string, unknown>, place: ThinkingPlace = 'nowhere'): string {
  const thoughts = [place, ...THOUGHT_FIELDS].map((field) => delta[field]);
  return thoughts.find((thought): thought is string => typeof thought === 'string' && thought !== '') ?? '';
}

/** What the SDK takes for a piece: SiliconFlow's errors have no `error` around them, Gemini's stand in a list, MiniMax's in `base_resp`. */
export function isBareError(chunk: Chunk): boolean {
  const status = chunk.base_resp?.status_code ?? 0;
  return !chunk.choices?.length && (typeof chunk.message === 'string' || Array.isArray(chunk) || status !== 0);
}
