import type { PdfLine } from '@/utils/reading/pdf/lines/pdf-line';
import type { Column } from './page-columns';

/** A line and the text column it stands in. */
export interface PlacedLine extends PdfLine {
  column: Column;
}

/** Names the column of the page that a line stands in. */
export function columnKey({ page, column }: PlacedLine): string {
  return `${page} ${column.left.toFixed(0)}`;
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
  if (before.page !== after.page || after.x <= before.x || after.right <= before.right) return false;
  const size = Math.max(before.size, after.size);
  if (after.x - before.right > 3 * size) return false;
  if (Math.abs(before.y - after.y) < 0.6 * size && after.x > before.x + 0.3 * (before.right - before.x)) return true;
  // A line may begin with a raised piece: its other pieces tell where it stands.
  return before.pieces.some(({ y }) => Math.abs(y - after.y) < 0.15 * size);
}

/** On the same row, or what belongs to it: the pieces of one printed line. */
export function isSameLine(before: PlacedLine, after: PlacedLine): boolean {
  return isSameRow(before, after) || isBesideLarge(before, after);
}

/**
 * A large bracket or sum within a line of text hangs from a baseline of its own, and the foot of a fraction stands below its head.
 * Seen on https://arxiv.org/pdf/2112.04426v1, https://arxiv.org/pdf/2202.00535v1.
 */
function isBesideLarge(before: PlacedLine, after: PlacedLine): boolean {
  if (before.page !== after.page || Math.min(before.text.length, after.text.length) > 5) return false;
  const size = Math.max(before.size, after.size);
  const gap = after.x - before.right;
  if (Math.abs(before.y - after.y) > 1.4 * size || gap > 3 * size) return false;
  const isFoot = after.text.length < 6 && after.size < 0.85 * before.size && before.y > after.y && gap > -1.5 * size && gap < 0.5 * size;
  return isFoot || (gap > -0.2 * size && (isLarge(before) || isLarge(after)));
}

function isLarge({ text }: PlacedLine): boolean {
  return text.length < 4 && /^[()[\]{}∑∏∫⋃⋂]\p{M}?$/u.test(text);
}

export function isSameSize(a: { size: number }, b: { size: number }, share = 0.04): boolean {
  return Math.abs(a.size - b.size) <= share * Math.max(a.size, b.size);
}
