import { Failure } from '@/utils/failure';
import type { PaperDocument } from '@/utils/reading/paper-document';
import { promptRoom, smallerRoom } from './budget/context-room';
import { countPromptTokens } from './budget/count-prompt-tokens';
import { fitBudget } from './budget/fit-budget';
import { FIELD_KEYS } from './card';
import type { PromptMessage } from './prompt/prompt-message';
import { summaryMessages } from './prompt/summary-messages';
import { type AskedSection, requestedSections } from './templates/asked-sections';

/** What goes to a model of a paper when a whole summary is asked for. */
export interface FittedPaper {
  /** As much of the paper as fits, with the receipt that says so. */
  sent: PaperDocument;
  messages: PromptMessage[];
}

/** Fits a paper into a model's context together with the request for a whole summary. A question about the paper sends the same, for the sake of the service's cache. */
export function fitPaper(document: PaperDocument, contextTokens: number | undefined, asked: readonly AskedSection[]): FittedPaper {
  return fitTokens(document, promptRoom(contextTokens, asked), asked);
}

/** The same for a prompt of so many tokens. */
export function fitTokens(document: PaperDocument, promptTokens: number | undefined, asked: readonly AskedSection[]): FittedPaper {
  const messagesOf = (part: PaperDocument) => summaryMessages(part, requestedSections(FIELD_KEYS, asked));
  const sent = fitBudget(document, { promptTokens, messagesOf });
  return { sent, messages: messagesOf(sent) };
}

/** Less of the paper, after a service has said that the prompt was too long for it; `undefined` where less is not possible. */
export function fitSmaller(
  document: PaperDocument,
  { messages }: Pick<FittedPaper, 'messages'>,
  failure: Failure,
  asked: readonly AskedSection[],
): FittedPaper | undefined {
  try {
    return fitTokens(document, smallerRoom(failure.detail, countPromptTokens(messages), asked), asked);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
