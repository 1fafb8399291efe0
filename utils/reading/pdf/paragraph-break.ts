import { isElsewhere, isIndented, isShort, type PlacedLine } from './placed-line';

const sentenceEnd = /[.!?:][”"’')\]]*$/;
const listMark = /^(?:[•◦▪‣–]|\(?[a-z\d]{1,2}[.)])\s/;

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
