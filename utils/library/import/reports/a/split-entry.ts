import { NAME, SUMMARY, TITLE } from './title-line';

/** On the title's own line the summary follows a link, with or without a blank: a title may hold the word as well. */
const INLINE = new RegExp(`(?:(?<![\\p{L}\\p{N}] ?)|(?<=\\d(?:v\\d)?))${NAME.replaceAll('|摘要|总结', '')}`, 'iu');
const EACH_SUMMARY = new RegExp(SUMMARY, 'gimu');
const CODE = /(^[ \t]*```[\s\S]*?^[ \t]*```)/m;

/** Title and summary of an entry's lines; more than one `summary:` at the start of a line is one text. */
export function splitEntry(lines: readonly string[]): { head: string; body: string } {
  const text = lines.join('\n').replace(TITLE, '');
  const start = SUMMARY.exec(text);
  const link = /(?:arxiv\.org|huggingface\.co)\/\S+/i.exec(text);
  const inline = link && INLINE.exec(text.slice(link.index));
  const atLine = start?.index ?? Number.POSITIVE_INFINITY;
  const atLink = link && inline ? link.index + inline.index : Number.POSITIVE_INFINITY;
  if (Math.min(atLine, atLink) === Number.POSITIVE_INFINITY) return splitAtBreak(text);
  const [index, length] = atLine <= atLink ? [atLine, start?.[0].length ?? 0] : [atLink, inline?.[0].length ?? 0];
  const parts = text.slice(index + length).split(CODE);
  const body = parts.map((part, position) => (position % 2 === 1 ? part : part.replace(EACH_SUMMARY, ''))).join('');
  return { head: text.slice(0, index), body: body.trim() };
}

/** No `summary:` at all: the text begins behind the line with the link. */
function splitAtBreak(text: string): { head: string; body: string } {
  const lines = text.split('\n');
  const last = lines.findLastIndex((line) => /arxiv\.org|huggingface\.co/i.test(line));
  return {
    head: lines.slice(0, last + 1).join('\n') || text,
    body:
      last < 0
        ? ''
        : lines
            .slice(last + 1)
            .join('\n')
            .trim(),
  };
}
