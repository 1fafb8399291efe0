import type { PromptMessage } from '@/utils/summary/prompt/prompt-message';

/** What a chat template sets around each message. */
const PER_MESSAGE = 8;

/** At least as many tokens as the messages take. */
export function countPromptTokens(messages: readonly PromptMessage[]): number {
  return messages.reduce((sum, { content }) => sum + PER_MESSAGE + atMostTokens(content), 0);
}

const PIECE = /( ?)([A-Za-z]+)|( ?)(\d+)|( ?)([!-/:-@[-`{-~]+)|(\s+)|([^ -~\s]+)/g;

/**
 * At least as many tokens as a tokenizer of today makes of a text, and seldom a tenth more. Each kind of piece costs what o200k was measured to take for it
 * on the papers of the corpus and a little on top; digits count one by one, as Qwen's tokenizer takes them, for small contexts are mostly its.
 * A text counts no more than its parts together.
 */
export function atMostTokens(text: string): number {
  let tokens = 0;
  for (const [piece, space, word, gap, digits, _, marks, blank] of text.matchAll(PIECE)) {
    if (word !== undefined) tokens += wordTokens(word, space !== '');
    else if (digits !== undefined) tokens += (gap === '' ? 0 : 1) + digits.length;
    else if (marks !== undefined) tokens += marks.length < 3 ? 1 : 0.5 + marks.length / 1.8;
    else if (blank !== undefined) tokens += 1;
    else for (const character of piece) tokens += foreignTokens(character);
  }
  return Math.ceil(tokens);
}

/** A word of plain text is a token; within a formula or a name its beginnings are rarer. */
function wordTokens(word: string, isApart: boolean): number {
  const { length } = word;
  if (length === 1) return 1;
  if (/^[A-Z]+$/.test(word)) return length === 2 ? 1.1 : length === 3 ? 1.65 : Math.max(2, length / 2.5);
  const rest = word.slice(1);
  if (/[A-Z]/.test(rest)) return Math.max(2.2, length / 3);
  if (/^[A-Z]/.test(word)) return length < 4 ? 1.15 : length < 6 ? 1.25 : length < 8 ? 1.5 : Math.max(1.9, length / 6);
  if (isApart) return length < 9 ? 1.05 : length < 13 ? 1.2 : length / 8;
  return length < 4 ? 1.1 : length < 6 ? 1.2 : length < 8 ? 1.6 : Math.max(2, length / 5);
}

/** A Chinese character is less than one, its punctuation one, letters with marks and signs are one or two, rare planes are bytes. */
function foreignTokens(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code > 0xffff) return 3.5;
  if (code >= 0x3400 && code < 0xa000) return 0.8;
  if ((code >= 0x3000 && code < 0x3100) || code >= 0xff00) return 1;
  return code < 0x250 || (code >= 0x2010 && code < 0x2030) ? 1.1 : 1.8;
}
