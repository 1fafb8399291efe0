import { FIELD_KEYS } from '@/utils/summary/card';
import { plainText } from '@/utils/summary/compare/plain-text';
import type { SavedPaper } from '@/utils/summary/summary';

/**
 * What of a paper is searched beside its catalogue entry, kept apart from it: ten thousand cards without their passages are read in a second, with
 * them in ten. Each part has the name of where it stands: `card:method`, `own:` and a heading, `question`, `note`.
 */
export type SearchText = [part: string, text: string][];

/** Of the newest summary, the exchanges and the note, without Markdown and citations. */
export function searchTextOf({ summaries: [{ card, custom, extra }], exchanges, own }: SavedPaper): SearchText {
  const parts: SearchText = [
    ...(own.note === undefined ? [] : [['note', own.note] satisfies SearchText[number]]),
    // The catalogue has the one-liner.
    ...FIELD_KEYS.slice(1).map((key): SearchText[number] => [`card:${key}`, plainText(card[key] ?? '')]),
    ...[...custom, ...extra].map(({ heading, text }): SearchText[number] => [`own:${heading}`, plainText(text)]),
    ...exchanges.map(({ question, answer }): SearchText[number] => ['question', `${question}\n${plainText(answer)}`]),
  ];
  return parts.filter(([, text]) => text.trim() !== '');
}
