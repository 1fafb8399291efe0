import type { PaperDocument } from '@/utils/reading/paper-document';
import { countPromptTokens } from '@/utils/summary/budget/count-prompt-tokens';
import { type Card, FIELD_KEYS, FIELDS } from '@/utils/summary/card';
import type { Exchange } from '@/utils/summary/summary';
import type { PromptMessage } from './prompt-message';
import { withoutOwnTags } from './quote-data';
import { messagesAbout } from './summary-messages';

const QUESTION_RULES = `接下来读者会就这篇论文提问。回答时：
- 直接回答，用中文，长短与问题相称；需要时用列表或表格，不用标题。
- 只依据 <paper> 与 <facts>，每个论断后写出处的编号。问题与论文无关，或论文没有交代时，写“论文未说明”，并说明论文里最接近的内容；不用常识代答。
- 问题里的前提与论文不符时，先指出来。`;

/** Not a turn of the conversation: it parts the material from it, so that questions and answers take turns, as every service wants. */
const READY = '好的，请提问。';

export interface Conversation {
  /** The card of the newest summary; what a question means by “这个方法” stands there. */
  card: Card;
  /** Oldest first. */
  exchanges: readonly Pick<Exchange, 'question' | 'answer'>[];
  question: string;
}

/**
 * The messages of a question about the paper: the same rules and the same paper as its summary, then the conversation. What makes them
 * longer than `promptTokens` goes: the oldest exchanges first, then the card.
 *
 * @param document as `fitBudget` left it for the summary: what differs in it is read anew at full price
 */
export function questionMessages(document: PaperDocument, conversation: Conversation, promptTokens?: number): PromptMessage[] {
  const { card, exchanges, question } = conversation;
  const most = promptTokens ?? Number.POSITIVE_INFINITY;
  for (let dropped = 0; dropped <= exchanges.length; dropped++) {
    const messages = write(document, { card, exchanges: exchanges.slice(dropped), question });
    if (countPromptTokens(messages) <= most) return messages;
  }
  return write(document, { card: {}, exchanges: [], question });
}

function write(document: PaperDocument, { card, exchanges, question }: Conversation): PromptMessage[] {
  const texts = FIELD_KEYS.flatMap((key) => (card[key] === undefined ? [] : [`【${FIELDS[key].heading}】${card[key]}`]));
  const summary = `<card>\n${withoutOwnTags(texts.join('\n'))}\n</card>\n\n<card> 与 </card> 之间是已经写好的总结，读者正在看；它只帮助理解问题，依据仍是论文。`;
  return [
    ...messagesAbout(document, texts.length === 0 ? QUESTION_RULES : `${QUESTION_RULES}\n\n${summary}`),
    { role: 'assistant', content: READY },
    ...exchanges.flatMap(({ question: asked, answer }): PromptMessage[] => [
      { role: 'user', content: asked },
      { role: 'assistant', content: answer },
    ]),
    { role: 'user', content: question.trim() },
  ];
}
