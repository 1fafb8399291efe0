import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import { tidySpaces } from '@/utils/reading/tidy-text';
import { glyphText } from './glyph-text';
import type { PageSize, PdfLine } from './pdf-line';

/** Puts the pieces of text of one page together to lines, in the PDF's own order: TeX writes column by column. */
export function pageLines(items: TextItem[], page: number, sheet: PageSize): PdfLine[] {
  const lines: PdfLine[] = [];
  let pieces: TextItem[] = [];
  const flush = (): void => {
    const line = lineOf(pieces, page, sheet);
    if (line !== undefined) lines.push(line);
    pieces = [];
  };
  for (const item of items) {
    // The arXiv stamp in the margin and the labels of vertical axes are turned.
    if (!isUpright(item)) continue;
    if (isBelow(pieces.at(-1), item)) flush();
    // An item without text that ends a line already carries the place of the next one.
    if (item.str !== '') pieces.push(item);
    if (item.hasEOL) flush();
  }
  flush();
  return lines;
}

/** Labels in drawings follow each other without an end of line. */
function isBelow(before: TextItem | undefined, item: TextItem): boolean {
  if (before === undefined || item.str.trim() === '') return false;
  const distance = Math.abs(Number(before.transform[5]) - Number(item.transform[5]));
  return distance > Math.max(heightOf(before), heightOf(item));
}

function isUpright({ transform }: TextItem): boolean {
  return Math.abs(Number(transform[1])) <= Math.abs(Number(transform[0])) * 0.1;
}

function lineOf(pieces: TextItem[], page: number, sheet: PageSize): PdfLine | undefined {
  const inked = pieces.filter(({ str }) => str.trim() !== '');
  const main = mainPiece(inked);
  if (main === undefined) return undefined;
  const size = heightOf(main);
  const [, , , , , y] = main.transform as number[];
  let text = '';
  for (const piece of pieces) text += isRaised(piece, size, y ?? 0) && /\w$/.test(text) ? `^${piece.str}` : piece.str;
  const lefts = inked.map(({ transform }) => Number(transform[4]));
  return {
    page,
    text: escaped(tidySpaces(glyphText(text)).trim()),
    x: Math.min(...lefts),
    right: Math.max(...inked.map(({ transform, width }) => Number(transform[4]) + width)),
    y: y ?? 0,
    size,
    font: main.fontName,
    pieces: inked.map((piece) => {
      const x = Number(piece.transform[4]);
      const text = tidySpaces(glyphText(piece.str));
      return { text, x, right: x + piece.width, y: Number(piece.transform[5]), size: heightOf(piece), font: piece.fontName };
    }),
    sheet,
  };
}

/** Passages are Markdown: `$` would open a formula, `#` at the start a heading. */
function escaped(text: string): string {
  return text.replaceAll('$', '\\$').replace(/^#/, '\\#');
}

/** The piece whose height and font hold most letters of the line. */
function mainPiece(inked: TextItem[]): TextItem | undefined {
  const letters = new Map<string, { count: number; piece: TextItem }>();
  for (const piece of inked) {
    const key = `${piece.fontName} ${heightOf(piece).toFixed(1)}`;
    const entry = letters.get(key) ?? { count: 0, piece };
    entry.count += piece.str.length;
    letters.set(key, entry);
  }
  return [...letters.values()].sort((a, b) => b.count - a.count)[0]?.piece;
}

function heightOf({ transform, height }: TextItem): number {
  return height || Math.abs(Number(transform[3]));
}

/** A raised number is an exponent or a footnote mark: without the sign 10⁵ would read 105. */
function isRaised(piece: TextItem, size: number, baseline: number): boolean {
  return /^\d{1,3}$/.test(piece.str) && heightOf(piece) < size * 0.85 && Number(piece.transform[5]) > baseline + size * 0.2;
}
