import type { Column } from './page-columns';
import type { PdfLine } from './pdf-line';

const sentenceEnd = /[.!?:][”"’')\]]*$/;
const listMark = /^(?:[•◦▪‣–]|\(?[a-z\d]{1,2}[.)])\s/;

export interface PlacedLine extends PdfLine {
  column: Column;
}

/** Whether a new paragraph begins between two lines that follow each other. */
export function isParagraphBreak(before: PlacedLine, after: PlacedLine): boolean {
  if (Math.abs(before.size - after.size) > 0.07 * Math.max(before.size, after.size)) return true;
  const ended = sentenceEnd.test(before.text);
  if (isElsewhere(before, after)) return ended && (isShort(before) || isIndented(after));
  const gap = before.y - after.y;
  if (gap > 1.75 * before.size && (ended || gap > 2.6 * before.size)) return true;
  if (listMark.test(after.text)) return true;
  if (isIndented(after) && !isIndented(before)) return ended || isShort(before);
  return ended && isShort(before);
}

/** A line that does not reach the end of its column. */
export function isShort({ column, right }: PlacedLine): boolean {
  return column.right - right > 0.08 * (column.right - column.left);
}

function isIndented({ column, x }: PlacedLine): boolean {
  return x - column.left > 5;
}

/** On another page or in another column. */
function isElsewhere(before: PlacedLine, after: PlacedLine): boolean {
  return before.page !== after.page || before.column.left !== after.column.left || after.y > before.y + before.size;
}
