import type { Author } from '@/utils/reading/paper-document';
import type { PdfLine } from './pdf-line';

/** Title and authors as the first page shows them, for a PDF without metadata: the largest type, and the line under it. */
export function frontPage(lines: PdfLine[], info: { title: string; author: string }): { title: string; authors: Author[] } {
  const upper = lines.slice(0, 40).filter(({ text }) => /\p{L}{2}/u.test(text));
  const largest = Math.max(0, ...upper.filter(({ text }) => text.length > 6).map(({ size }) => size));
  const start = upper.findIndex(({ size, text }) => size > largest - 0.3 && text.length > 6);
  const after = upper.slice(Math.max(0, start)).findIndex(({ size }) => size <= largest - 0.3);
  const titleLines = start < 0 ? [] : upper.slice(start, after < 0 ? start + 1 : start + after);
  const title = titleLines.map(({ text }) => text).join(' ');
  const authorLine = upper[start + titleLines.length]?.text ?? '';
  return {
    title: title || info.title,
    authors: (namesIn(info.author) ?? namesIn(authorLine) ?? []).map((name) => ({ name, affiliations: [] })),
  };
}

function namesIn(text: string): string[] | undefined {
  const names = text
    .replace(/\^?\d+|[*†‡§¶∗{}^]/g, ' ')
    .split(/[,;]|\band\b|&/)
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => /^\p{Lu}[\p{L}.'’\- ]{2,40}$/u.test(name));
  return names.length === 0 ? undefined : names;
}
