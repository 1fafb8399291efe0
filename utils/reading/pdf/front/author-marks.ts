import type { PdfLine, PdfPiece } from '@/utils/reading/pdf/lines/pdf-line';

const letters = /^[a-z](?:\s*,\s*(?:[a-z\d]|[*†‡§¶∗⋆])?)*$/u;

/**
 * A line of names or institutes with its marks behind signs: `Bohne^1`, `^a Bean Institute`. Raised letters are marks only where they stand
 * alone: nothing but their place tells them from the name.
 */
export function withMarks(line: Pick<PdfLine, 'text' | 'pieces' | 'size' | 'y'>): string {
  if (!line.pieces.some((piece) => isMark(piece, line))) return plainMarks(line.text);
  let text = '';
  let last: PdfPiece | undefined;
  for (const piece of line.pieces) {
    const isApart = last !== undefined && piece.x - last.right > 0.12 * line.size;
    const isAfterMark = last !== undefined && isMark(last, line) && /^\p{Lu}/u.test(piece.text);
    const own = isMark(piece, line) ? piece.text.replace(/([^\s,]+)[\s,]*/gu, '^$1') : plainMarks(piece.text);
    text += (isApart || isAfterMark) && !/\s$/.test(text) ? ` ${own}` : own;
    last = piece;
  }
  return text;
}

function isMark({ text, size, y }: PdfPiece, line: { size: number; y: number }): boolean {
  return size < 0.85 * line.size && y > line.y + 0.1 * line.size && letters.test(text.trim());
}

/** Raised digits as plain ones behind a sign. */
export function plainMarks(text: string): string {
  return text.replace(/[⁰¹²³⁴-⁹]+/gu, (digits) => `^${digits.normalize('NFKC')}`);
}

// Elsevier's elsarticle and JHEP's style mark authors and institutes with letters.
