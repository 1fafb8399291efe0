import type { PaperDocument } from '@/utils/reading/paper-document';
import { fitBudget } from './fit-budget';
import { buildPrompt, type PromptMessage } from './prompt';
import type { Exchange } from './summary';

export interface Asked {
  question: string;
  /** What was asked and answered before about the same version. */
  earlier: readonly Exchange[];
  /** The model's context length. */
  contextTokens?: number;
}

/** Stands in until the prompt has it: the paper as in the call that made the summary, then the conversation. */
export function questionMessages(document: PaperDocument, { question, earlier, contextTokens }: Asked): PromptMessage[] {
  const messages = buildPrompt(fitBudget(document, contextTokens), []);
  const before = earlier.map((exchange) => `问：${exchange.question}\n答：${exchange.answer}`);
  return messages.map((message) => {
    const [paper = '', rest] = message.content.split(/(?<=\n<\/paper>\n\n)/);
    return rest === undefined ? message : { ...message, content: `${paper}${[...before, `问：${question}`].join('\n\n')}` };
  });
}
