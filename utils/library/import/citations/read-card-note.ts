import type { FoundPaper } from '@/utils/library/import/entry/found-paper';
import { takeNote } from '@/utils/library/import/entry/take-note';
import { FIELDS } from '@/utils/summary/card';
import { parseCard } from '@/utils/summary/parse/parse-card';

const NAMES = Object.values(FIELDS).map(({ heading }) => heading);

/**
 * The first of a reference's notes that holds a card: under headings, or as our own exports write it, `【应用领域】` before each section, where
 * BibTeX makes one line of it all and RIS carries HTML. A note of another kind is the person's, and about something else.
 */
export function readCardNote(notes: readonly string[]): Pick<FoundPaper, 'card' | 'extra' | 'note'> {
  for (const each of notes) {
    const text = withLines(fromHtml(each));
    const isOurs = NAMES.some((name) => text.includes(`【${name}】`) || text.includes(`# ${name}`));
    const sections = isOurs ? splitSections(text) : undefined;
    if (sections !== undefined) return sections;
    const { card, extra } = parseCard(text);
    if (Object.keys(card).length > 1 || (Object.keys(card).length === 1 && isOurs)) return { card, extra };
  }
  return { card: {}, extra: [] };
}

/** Every `【…】` at the start of a line opens a section, also those that are none of the card's. */
function splitSections(text: string): Pick<FoundPaper, 'card' | 'extra' | 'note'> | undefined {
  if (!/^【[^】\n]{1,40}】$/m.test(text)) return undefined;
  const { card, extra } = parseCard(text.replace(/^【([^】\n]{1,40})】$/gm, '## $1'));
  const { note, sections } = takeNote(extra);
  // A note before the first section has a heading that the parser takes for a title.
  const own = /^【我的笔记】\n([\s\S]*?)(?=\n\n【|$)/.exec(text)?.[1]?.trim() ?? '';
  return { card, extra: sections, note: note || own };
}

function withLines(text: string): string {
  return /^【[^】\n]{1,40}】\n/.test(text) ? text : text.replace(/\s*(【[^】\n]{1,40}】)\s*/g, '\n\n$1\n').trim();
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'", nbsp: ' ' };

function fromHtml(text: string): string {
  if (!/<(?:p|br|strong|b|div)\b/i.test(text)) return text;
  return text
    .replace(/<(?:strong|b)>([^<]{1,40})<\/(?:strong|b)>\s*(?:<br\s*\/?>)?/gi, '【$1】\n')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/p>\s*/gi, '\n\n')
    .replace(/<[^<>]+>/g, '')
    .replace(/&(lt|gt|amp|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '')
    .trim();
}
