import { isElsewhere, isIndented, isSameRow, isSameSize, isShort, type PlacedLine } from './placed-line';

const sentenceEnd = /[.!?:][”"’')\]]*$/;
const listMark = /^(?:[•◦▪‣∙●○■–]|\(?(?:[a-z\d]{1,2}|[ivx]{1,4})[.)])\s/;

/** Whether a new paragraph begins between two lines that follow each other; a float or a footnote between them explains any distance. */
export function isParagraphBreak(before: PlacedLine, after: PlacedLine, isInterrupted = false): boolean {
  if (isSameRow(before, after)) return false;
  if (!isSameSize(before, after, 0.07)) return true;
  const ended = sentenceEnd.test(before.text);
  if (isInterrupted && isListItem(after.text)) return true;
  if (isInterrupted || isElsewhere(before, after)) return ended && (isShort(before) || isIndented(after));
  const gap = before.y - after.y;
  if (gap > 1.75 * before.size && (ended || gap > 2.6 * before.size)) return true;
  if (isListItem(after.text)) return true;
  if (isIndented(after) && !isIndented(before)) return ended || isShort(before);
  return ended && isShort(before);
}

export function isListItem(text: string): boolean {
  return listMark.test(text);
}

export function endsSentence(text: string): boolean {
  return /[.!?:;][”"’')\]]*$/.test(text.slice(-8));
}
