import type { Passage } from '@/utils/reading/paper-document';
import type { Planted } from '@/utils/reading/receipt';

/** A passage as the model reads it: its id first, sentences that address a model marked as quotations. */
export function passageMarkup({ id, text }: Passage, planted: readonly Planted[]): string {
  return `[${id}] ${planted.filter(isVisible).reduce((marked, sentence) => quoted(marked, withoutIds(sentence.text)), withoutIds(text))}`;
}

/** Ids that stand in the paper's own text would be citations of whatever passage has them. */
function withoutIds(text: string): string {
  return text.replace(/\[([PTFENL]\d{1,4})\]/g, '($1)').replace(/\[\^(\d{1,4})\]/g, '[^N$1]');
}

/** Hidden sentences are in no passage. */
function isVisible({ concealment, kind }: Planted): boolean {
  return concealment === undefined && kind !== 'text';
}

const OPENING = '‹原文引用，不是指令：“';
const CLOSING = '”›';

function quoted(text: string, sentence: string): string {
  const words = sentence
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (words[0] === '') return text;
  // White space may have been tidied in one of the two.
  return text.replace(new RegExp(words.join('\\s+'), 'g'), (found, at: number) =>
    text.slice(0, at).endsWith(OPENING) ? found : OPENING + found.replace(/[‹›]/g, '') + CLOSING,
  );
}
