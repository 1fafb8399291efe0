import type { Box } from '@/utils/reading/paper-document';

/** Width and height of a page as it is shown, in points. */
export interface PageSize {
  width: number;
  height: number;
}

/** A run of letters of one font and size inside a line; an exponent's text begins with `^`. Lengths are in points; y, its baseline, grows upwards. */
export interface PdfPiece {
  text: string;
  x: number;
  right: number;
  y: number;
  /** Height of its letters; of most of them in a line. */
  size: number;
  /** pdf.js's name of the font; only good for comparing. */
  font: string;
}

/** One printed line, in the order the PDF draws it. Lengths are in points; y, its baseline, grows upwards from the foot of the page. */
export interface PdfLine extends PdfPiece {
  /** Counted from 1. */
  page: number;
  /** What the line is made of, without blank runs, in the order the PDF draws it. */
  pieces: PdfPiece[];
  /** The page it stands on; its sides are exchanged where the whole page lies on its side. */
  sheet: PageSize;
  /** Written across the page's direction: the label of a vertical axis. `x`, `right` and `y` are then those of the box around it. */
  isTurned?: true;
}

/** Where lines of one page stand on it, for `Passage.box`. */
export function boxAround(lines: readonly Pick<PdfLine, 'x' | 'right' | 'y' | 'size' | 'sheet'>[]): Box | undefined {
  const [first] = lines;
  if (first === undefined) return undefined;
  let { x, right, y: foot } = first;
  let head = first.y;
  for (const line of lines) {
    x = Math.min(x, line.x);
    right = Math.max(right, line.right);
    // Letters hang about a quarter of their size below the baseline.
    foot = Math.min(foot, line.y - line.size * 0.25);
    head = Math.max(head, line.y + line.size * 0.75);
  }
  return { x, y: first.sheet.height - head, width: right - x, height: head - foot };
}
