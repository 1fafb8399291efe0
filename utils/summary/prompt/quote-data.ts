/** Also with blanks that nobody sees, and in full width. */
const BLANK = '[\\s\\u200B-\\u200D\\u2060\\uFEFF]*';
const OWN_TAG = new RegExp(`[<＜](${BLANK}[/／]?${BLANK}(?:paper|facts|card)\\b[^<>＜＞]{0,80})[>＞]`, 'gi');

/** A text that writes a tag of ours must not open or end a quotation: its angle brackets become quotation marks. */
export function withoutOwnTags(text: string): string {
  return text.replace(OWN_TAG, '‹$1›');
}

/** One line of a text from outside, cut to `most` characters. */
export function oneLine(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
