import { unescapeSection } from '@/utils/library/paper-file/section-lines';
import { type Card, FIELD_KEYS, FIELDS, type FieldKey } from '@/utils/summary/card';
import type { Summary } from '@/utils/summary/summary';

const KEYS = new Map<string, FieldKey>(FIELD_KEYS.map((key) => [FIELDS[key].heading, key]));

/**
 * The sections under `## ` in a file that has the card's own headings, word for word: what stands under them may look like anything. `undefined` where a
 * heading of the card stands there twice, or none does: the file is not ours, or was rewritten.
 */
export function readSections(body: string): { card: Card; extra: Summary['extra']; preamble: string } | undefined {
  const [preamble = '', ...parts] = `\n${body}`.split(/^(?=## )/m);
  const card: Card = {};
  const extra: Summary['extra'] = [];
  for (const part of parts) {
    const end = part.includes('\n') ? part.indexOf('\n') : part.length;
    const heading = part.slice('## '.length, end).trim();
    const text = unescapeSection(part.slice(end)).trim();
    const key = KEYS.get(heading);
    if (key === undefined) extra.push({ heading, text });
    else if (card[key] !== undefined) return undefined;
    else if (text !== '') card[key] = text;
  }
  return Object.keys(card).length === 0 ? undefined : { card, extra, preamble: preamble.trim() };
}
