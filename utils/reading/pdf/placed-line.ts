import type { Column } from './page-columns';
import type { PdfLine } from './pdf-line';

/** A line and the text column it stands in. */
export interface PlacedLine extends PdfLine {
  column: Column;
}

/** A line that does not reach the end of its column. */
export function isShort({ column, right }: PlacedLine): boolean {
  return column.right - right > 0.08 * (column.right - column.left);
}

export function isIndented({ column, x }: PlacedLine): boolean {
  return x - column.left > 5;
}

/** On another page, in another column, or back up the page. */
export function isElsewhere(before: PlacedLine, after: PlacedLine): boolean {
  return before.page !== after.page || before.column.left !== after.column.left || after.y > before.y + before.size;
}

/** pdf.js may break a printed line at a raised or lowered piece of a formula. Seen on https://arxiv.org/pdf/1905.00506v2. */
export function isSameRow(before: PlacedLine, after: PlacedLine): boolean {
  return (
    before.page === after.page &&
    Math.abs(before.y - after.y) < 0.6 * Math.max(before.size, after.size) &&
    after.x > before.x + 0.3 * (before.right - before.x) &&
    after.x - before.right < 3 * Math.max(before.size, after.size)
  );
}

export function isSameSize(a: { size: number }, b: { size: number }, share = 0.04): boolean {
  return Math.abs(a.size - b.size) <= share * Math.max(a.size, b.size);
}
