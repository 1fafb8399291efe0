import type { FoundPaper } from '@/utils/library/import/entry/found-paper';
import { readFlatText } from '@/utils/library/import/entry/read-flat-text';
import { withoutLooseFence } from '@/utils/library/import/entry/without-loose-fence';
import { unescapeLines } from '@/utils/library/report-b/escape-lines';
import { FIELD_KEYS } from '@/utils/summary/card';
import { parseCard } from '@/utils/summary/parse/parse-card';
import { readCanonicalSections } from './read-canonical-sections';
import { type EntryHead, takeLine } from './read-entry-head';
import { isRule } from './rule-line';

/** The card under an entry's head, in whatever layout its headings are. Titles and facts that stand further down go to the head. */
export function readEntryBody(head: EntryHead, isFenced: boolean): Pick<FoundPaper, 'card' | 'extra'> {
  const rest = head.rest.filter((line) => !isRule(line));
  const canonicalLines = isFenced ? withoutLooseFence(rest) : rest;
  const titles = () => head.otherTitles.map((text) => ({ heading: '中文标题', text }));
  const canonical = readCanonicalSections(canonicalLines);
  if (canonical !== undefined) return { card: canonical, extra: titles() };
  const lines = withoutLooseFence(rest);
  const { card, extra, preamble } = parseCard(lines.join('\n'));
  for (const key of FIELD_KEYS) if (card[key] !== undefined) card[key] = unescapeLines(card[key]);
  const left = preamble
    .split('\n')
    .filter((line) => !takeLine(line, head))
    .join('\n')
    .trim();
  if (Object.keys(card).length === 0 && left !== '') {
    const flat = readFlatText(left);
    return { card: flat.card, extra: [...titles(), ...flat.extra, ...extra] };
  }
  const before = left === '' ? [] : [{ heading: '', text: left }];
  const sections = [...titles(), ...before, ...extra].filter(({ heading, text }) => heading !== '' || !/^[-*_=\s]*$/.test(text));
  return { card, extra: sections.map(({ heading, text }) => ({ heading, text: unescapeLines(text) })) };
}
