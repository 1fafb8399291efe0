import type { PaperDocument } from '@/utils/reading/paper-document';
import { factsBlock } from './facts-block';
import { paperBlock } from './paper-block';
import type { PromptMessage } from './prompt-message';
import { RULES } from './rules';
import { type RequestedSection, sectionRequest } from './section-request';

/**
 * The messages of one call: rules and paper first, then what is known beside it, the request last, so that a second call on the same paper
 * (missing sections, another template, a question) hits the service's prefix cache.
 *
 * @param document as `fitBudget` left it
 */
export function summaryMessages(document: PaperDocument, sections: readonly RequestedSection[]): PromptMessage[] {
  return messagesAbout(document, sectionRequest(sections));
}

/** The beginning that all calls about a paper share, and what is wanted of it. */
export function messagesAbout(document: PaperDocument, request: string): PromptMessage[] {
  return [
    { role: 'system', content: RULES },
    { role: 'user', content: `${paperBlock(document)}\n\n${factsBlock(document)}\n\n${request}` },
  ];
}
