import { FORMULA } from '@/utils/summary/compare/plain-text';

/** Where a mark would be taken for a part of what it stands in: fences, code, formulas, links and addresses. */
const CLOSED = new RegExp(
  [
    '(?:```|~~~)[\\s\\S]*?(?:```|~~~|$)',
    '`[^`\\n]+`',
    FORMULA.source,
    '\\]\\([^()\\s]*(?:\\([^()\\s]*\\)[^()\\s]*)*\\)',
    'https?:\\/\\/[\\w./?=&%#~+:;,@!-]+',
  ].join('|'),
  'g',
);

/** What stands on lines of its own, behind which a mark needs a line too. */
const BLOCK = /^(?:```|~~~|\$\$|\\\[)/;

/** Where the mark of a number can stand in a Markdown text, and what has to part it from what is in front of it. */
export interface NotePlace {
  at: number;
  before: '' | '\n';
}

/** Places for marks behind these offsets, each at or after its own. */
export function notePlaces(text: string, ends: readonly number[]): NotePlace[] {
  const closed = [...text.matchAll(CLOSED)].map(({ index, 0: whole }) => ({ start: index, end: index + whole.length, whole }));
  return ends.map((end) => {
    const around = closed.find((range) => range.start < end && end <= range.end);
    if (around === undefined) return { at: end, before: '' };
    const isBlock = BLOCK.test(around.whole) && /^[ \t]*(?:\n|$)/.test(text.slice(around.end));
    return { at: around.end, before: isBlock ? '\n' : '' };
  });
}
