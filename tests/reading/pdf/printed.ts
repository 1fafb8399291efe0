import { pageLines } from '@/utils/reading/pdf/lines/page-lines';
import type { PdfLine } from '@/utils/reading/pdf/lines/pdf-line';
import type { TextRun } from '@/utils/reading/pdf/lines/text-run';

export const sheet = { width: 612, height: 792 };

/** A run of letters half as wide as they are high, as most are. */
export function run(text: string, x: number, more: Partial<TextRun> = {}): TextRun {
  const size = more.size ?? 10;
  return { text, x, y: 700, size, width: text.length * size * 0.5, font: 'f1', endsLine: false, turn: 0, ...more };
}

/** The texts of the lines that runs come to. */
export function textsOf(runs: TextRun[]): string[] {
  return pageLines(runs, 1, sheet).map(({ text }) => text);
}

/** A line of 10 point type over one column. */
export function line(text: string, y: number, more: Partial<PdfLine> = {}): PdfLine {
  const { x = 72, size = 10, page = 1 } = more;
  return { page, text, x, right: x + text.length * size * 0.5, y, size, font: 'f1', pieces: [], sheet, ...more };
}
