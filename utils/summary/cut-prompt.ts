import { countPromptTokens } from './budget/count-prompt-tokens';
import type { PromptMessage } from './prompt/prompt-message';
import type { PromptCut } from './summary';

/** A difference among so few tokens is explained by another way of counting. */
const FEW_TOKENS = 2_000;

/** Tokenizers differ by a third at most. */
const SUSPICIOUS = 0.6;

/**
 * Ollama and some gateways cut a prompt that is too long for them and say nothing; the tokens they report having read are then far below those
 * sent. `undefined` where nothing suggests it, or where the service does not count.
 */
export function cutPrompt(messages: readonly PromptMessage[], read: number | undefined): PromptCut | undefined {
  if (read === undefined || read === 0) return undefined;
  const sent = countPromptTokens(messages);
  return sent > FEW_TOKENS && read < sent * SUSPICIOUS ? { sent, read } : undefined;
}
