import type { FoundPaper } from '@/utils/library/import/entry/found-paper';
import { isChatter, isFailed } from '@/utils/library/import/entry/is-chatter';
import { isSameTitle, plainTitle } from '@/utils/library/import/entry/plain-title';
import { readFlatText } from '@/utils/library/import/entry/read-flat-text';
import { readSource } from '@/utils/library/import/entry/read-source';
import { dayIn } from '@/utils/library/import/entry/report-day';
import { withoutLooseFence } from '@/utils/library/import/entry/without-loose-fence';
import type { Card } from '@/utils/summary/card';
import { recogniseHeading } from '@/utils/summary/parse/heading-line';
import { parseCard } from '@/utils/summary/parse/parse-card';
import type { Summary } from '@/utils/summary/summary';
import { paperIn, type Section } from './cut-sections';
import { OWN_HEADINGS, readOwnSections } from './own-sections';
import { factOf, namesIn, takeFacts } from './take-facts';

export interface ReadEntry {
  found: FoundPaper;
  chatter: string[];
  /** The entry itself says that it has no summary. */
  isFailed: boolean;
}

/** `1. Title (9/10) 🔁`. */
const HEADING = /^(?:\d{1,3}[.、)]\s+)?(.*?)(?:\s*\((\d{1,2}(?:\.\d+)?\/\d{1,2})\))?\s*(?:\p{Extended_Pictographic}\uFE0F?)*$/u;

/** A paper of a report that sets each under a heading of its own, with links and sections or prose beneath. */
export function readEntry(section: Section): ReadEntry {
  const { facts, rest } = takeFacts(withoutLooseFence(section.lines));
  const [, heading = '', score] = HEADING.exec(withoutLink(section.heading)) ?? [];
  const { title, translated } = titlesOf(plainTitle(heading), plainTitle(factOf(facts, 'title')));
  const chatter = rest.filter(isChatter);
  const body = readBody(rest.filter((line) => !isChatter(line)).join('\n'));
  const aside = [
    ...(translated === '' ? [] : [{ heading: '中文标题', text: translated }]),
    ...(score === undefined ? [] : [{ heading: '评分', text: score }]),
  ];
  const texts = [...Object.values(body.card)];
  const hasFailed = texts.length === 1 && isFailed(texts[0] ?? '');
  return {
    found: {
      line: section.line,
      paper: paperIn(section),
      title,
      authors: [...namesIn(facts, 'authors'), ...body.authors],
      date: dayIn(factOf(facts, 'date')),
      source: readSource(factOf(facts, 'source')),
      tags: [...namesIn(facts, 'tags'), ...body.tags],
      card: hasFailed ? {} : body.card,
      extra: [...aside, ...body.extra],
    },
    chatter,
    isFailed: hasFailed,
  };
}

/** Of a heading and a title beneath it one may be the translation, whichever is in Chinese. */
function titlesOf(heading: string, beneath: string): { title: string; translated: string } {
  if (beneath === '' || isSameTitle(heading, beneath)) return { title: heading, translated: '' };
  const isTranslated = /\p{Script=Han}/u.test(beneath) && !/\p{Script=Han}/u.test(heading);
  return isTranslated ? { title: heading, translated: beneath } : { title: beneath, translated: heading };
}

/** `(arXiv:2409.00001)`, `[2409.00001]`. */
const OWN_ID = /\s*[([（【]\s*(?:arxiv:\s?)?\d{4}\.\d{4,5}(?:v\d{1,2})?\s*[)\]）】]/i;

function withoutLink(heading: string): string {
  return heading
    .replace(/\[([^\]]+)\]\(https?:[^)]*\)/, '$1')
    .replace(/<img\s[^>]*>/g, '')
    .replace(OWN_ID, '')
    .trim();
}

interface Body {
  card: Card;
  authors: string[];
  tags: string[];
  extra: Summary['extra'];
}

function readBody(text: string): Body {
  const { own, ...parsed } = parseCard(text, OWN_HEADINGS);
  const { authors, tags, extra } = readOwnSections(own);
  const hasHeadings = own.size > 0 || /^\s{0,3}#{1,6}\s/m.test(text);
  if (!hasHeadings) return { ...readFlatText(text), authors, tags };
  const card: Card = { ...parsed.card };
  const others = [...splitAtHeadings(parsed.preamble), ...extra, ...parsed.extra].filter((part) => !takeField(part, card));
  const [first] = others;
  // Prose without a heading is the abstract where nothing else is.
  const isProse = Object.keys(card).length === 0 && first?.heading === '';
  return isProse ? { card: { abstract: first.text }, authors, tags, extra: others.slice(1) } : { card, authors, tags, extra: others };
}

/** A section whose short name is a field's only where it stands as a heading: `#### 摘要`. */
function takeField({ heading, text }: Summary['extra'][number], card: Card): boolean {
  const field = heading === '' ? undefined : recogniseHeading(`# ${heading}`);
  if (field === undefined || field.inline !== '' || card[field.key] !== undefined || text === '') return false;
  card[field.key] = text;
  return true;
}

/** What stands before the card's first section may have headings of its own. */
function splitAtHeadings(text: string): Summary['extra'] {
  const parts: Summary['extra'] = [{ heading: '', text: '' }];
  for (const line of text.split('\n')) {
    const [, heading] = /^\s{0,3}#{1,6}\s+(.*)$/.exec(line) ?? [];
    if (heading !== undefined) parts.push({ heading: heading.replace(/^(?:\p{Extended_Pictographic}\uFE0F?\s*)+/u, '').trim(), text: '' });
    else (parts.at(-1) ?? { text: '' }).text += `${line}\n`;
  }
  return parts.map((part) => ({ ...part, text: part.text.trim() })).filter((part) => part.heading !== '' || part.text !== '');
}
