import type { PdfLine } from './pdf-line';

const pageNumber = /^\W*(?:page\s*)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?\W*$/i;

/** Drops running heads, page numbers and arXiv stamps: lines at the top or bottom that come back from page to page. */
export function withoutFurniture(pages: PdfLine[][]): PdfLine[][] {
  const seen = new Map<string, number>();
  for (const lines of pages) for (const key of new Set(edgeLines(lines).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  // Heads of left and right pages differ, so a third of the pages is enough.
  const often = Math.max(2, Math.min(4, Math.floor(pages.length / 3)));
  const isFurniture = (line: PdfLine): boolean => (seen.get(keyOf(line)) ?? 0) >= often || /^arXiv:\S+v\d+\s+\[/.test(line.text);
  return pages.map((lines) => {
    const dropped = new Set(edgeLines(lines).filter(isFurniture));
    return lines.filter((line) => !dropped.has(line));
  });
}

/** Two lines from above and two from below. */
function edgeLines(lines: PdfLine[]): PdfLine[] {
  const heights = [...new Set(lines.map(({ y }) => Math.round(y)))].sort((a, b) => b - a);
  const edges = new Set([...heights.slice(0, 2), ...heights.slice(-2)]);
  return lines.filter(({ y }) => edges.has(Math.round(y)));
}

/** Page numbers count up and move from left to right; a head stays where it is, but for the number in it. */
function keyOf({ text, y }: PdfLine): string {
  if (pageNumber.test(text)) return '#';
  return `${text.toLowerCase().replace(/\d+/g, '#')} ${Math.round(y / 8)}`;
}
