import type { Author } from '@/utils/reading/paper-document';
import type { PdfLine } from '@/utils/reading/pdf/lines/pdf-line';
import { authorBlock } from './author-block';

/** Title and authors as the first page shows them, for a PDF without metadata: the largest type, and what stands between it and the text. */
export function frontPage(lines: PdfLine[], info: { title: string; author: string }): { title: string; authors: Author[] } {
  const upper = lines.slice(0, 80).filter(({ text }) => text.length < 400 && /\p{L}{2}/u.test(text));
  const titled = titleLines(upper);
  const title = titled
    .map(({ text }) => text.replace(/[*∗†‡⋆]+$/u, ''))
    .join(' ')
    // Marks of thanks; `A*` is a name.
    .replace(/(?<=\p{Ll}{2})[*∗†‡⋆]+(?=(\p{L})?)/gu, (_, next?: string) => (next === undefined ? '' : ' '))
    .replace(/(\p{L})- (?=\p{Ll})/gu, '$1-')
    .trim();
  const last = titled.at(-1);
  const start = last === undefined ? 0 : upper.indexOf(last) + 1;
  const printed = authorBlock(upper.slice(start, start + 60));
  const named = namesIn(info.author);
  // Some templates write the title or the login into the file's properties.
  return { title: title || info.title, authors: printed.length >= named.length ? printed : named };
}

/** The first lines of the largest type, as long as they look alike. */
function titleLines(upper: PdfLine[]): PdfLine[] {
  const head = upper.slice(0, 40);
  const isLong = ({ text }: PdfLine): boolean => text.length > 6 && !/^arxiv:/i.test(text);
  const largest = head.filter(isLong).reduce((most, { size }) => Math.max(most, size), 0);
  const start = head.findIndex((line) => isLong(line) && line.size > largest - 0.3);
  const first = head[start];
  if (first === undefined) return [];
  const end = head.findIndex((line, index) => index > start && !continuesTitle(first, line));
  return head.slice(start, end < 0 ? start + 1 : end);
}

function continuesTitle(first: PdfLine, line: PdfLine): boolean {
  return line.size > first.size - 0.3 && (line.font === first.font || line.pieces.some(({ font }) => font === first.font));
}

function namesIn(text: string): Author[] {
  const names = text
    .slice(0, 2000)
    .split(/[,;]|\band\b|&/)
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => /^\p{Lu}[\p{L}.'’\- ]{2,40}$/u.test(name) && name.includes(' '));
  return names.map((name) => ({ name, affiliations: [] }));
}
