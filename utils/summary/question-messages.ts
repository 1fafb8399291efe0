import type { PaperDocument } from '@/utils/reading/paper-document';
import type { Card } from './card';
import { buildPrompt, type PromptMessage } from './prompt';
import type { Exchange } from './summary';

export interface Conversation {
  card: Card;
  /** Oldest first. */
  exchanges: readonly Pick<Exchange, 'question' | 'answer'>[];
  question: string;
}

/** Stands in for the prompt's own function of that name: the paper as in the call that made the summary, then the conversation. */
export function questionMessages(document: PaperDocument, { exchanges, question }: Conversation): PromptMessage[] {
  const before = exchanges.map((exchange) => `问：${exchange.question}\n答：${exchange.answer}`);
  return buildPrompt(document, []).map((message) => {
    const [paper = '', rest] = message.content.split(/(?<=\n<\/paper>\n\n)/);
    return rest === undefined ? message : { ...message, content: `${paper}${[...before, `问：${question}`].join('\n\n')}` };
  });
}
