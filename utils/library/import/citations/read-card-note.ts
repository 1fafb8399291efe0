import type { FoundPaper } from '@/utils/library/import/entry/found-paper';
import { takeNote } from '@/utils/library/import/entry/take-note';
import { type Card, FIELD_KEYS, FIELDS } from '@/utils/summary/card';
import { parseCard } from '@/utils/summary/parse/parse-card';

type Note = Pick<FoundPaper, 'card' | 'extra' | 'note'>;

const NAMES = FIELD_KEYS.map((key) => FIELDS[key].heading);

/**
 * The first of a reference's notes that holds a card: under headings, or as our own exports write it, `【应用领域】` before each section, where
 * BibTeX makes one line of it all and RIS carries HTML. A note of another kind is the person's, and about something else.
 */
export function readCardNote(notes: readonly string[]): Note {
  for (const each of notes) {
    const own = readOwn(each.trim());
    if (own !== undefined) return own;
    const text = fromHtml(each);
    const { card, extra } = parseCard(text);
    const isOurs = NAMES.some((name) => text.includes(`# ${name}`));
    if (Object.keys(card).length > 1 || (Object.keys(card).length === 1 && isOurs)) return { card, extra };
  }
  return { card: {}, extra: [] };
}

interface Section {
  heading: string;
  text: string;
}

function readOwn(text: string): Note | undefined {
  const sections = /^<p><strong>/.test(text) ? htmlSections(text) : bracketSections(text);
  const card: Card = {};
  const others: Section[] = [];
  for (const { heading, text: body } of sections) {
    const key = FIELD_KEYS[NAMES.indexOf(heading)];
    if (key === undefined || card[key] !== undefined) others.push({ heading, text: body });
    else if (body !== '') card[key] = body;
  }
  const { note, sections: extra } = takeNote(others);
  return Object.keys(card).length === 0 ? undefined : { card, extra, note };
}

/** Headings have an empty line before them, which no section has inside; in one line, blanks around them, and the card's own stand in their order. */
function bracketSections(text: string): Section[] {
  const mark = text.includes('\n') ? /(?:^|\n\n)【([^\n]{0,400})】\n/g : /(?:^|\s)【([^】\n]{0,400})】(?:\s|$)/g;
  let last = -1;
  const marks = [...text.matchAll(mark)].filter(([, heading = '']) => {
    const place = NAMES.indexOf(heading);
    const isNext = place < 0 || place > last;
    if (place >= 0 && isNext) last = place;
    return isNext;
  });
  if (marks[0]?.index !== 0) return [];
  return marks.map(({ 0: whole, 1: heading = '', index }, at) => ({
    heading,
    text: text.slice(index + whole.length, marks[at + 1]?.index).trim(),
  }));
}

function htmlSections(html: string): Section[] {
  return [...html.matchAll(/<p><strong>([^<]*)<\/strong><br>((?:[^<]|<br>)*)<\/p>/g)].map(([, heading = '', text = '']) => ({
    heading: fromEntities(heading),
    text: fromEntities(text.replaceAll('<br>', '\n')).trim(),
  }));
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", nbsp: ' ' };

function fromEntities(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '');
}

function fromHtml(text: string): string {
  if (!/<(?:p|br|strong|b|div)\b/i.test(text)) return text;
  return fromEntities(
    text
      .replace(/<(?:strong|b)>([^<]{1,40})<\/(?:strong|b)>\s*(?:<br\s*\/?>)?/gi, '【$1】\n')
      .replace(/<br\s*\/?>/gi, '\n')
      .replace(/<\/p>\s*/gi, '\n\n')
      .replace(/<[^<>]+>/g, ''),
  ).trim();
}
