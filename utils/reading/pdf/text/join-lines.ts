import { isSameLine, isShort, type PlacedLine } from '@/utils/reading/pdf/pages/placed-line';
import type { LineJoiner } from './line-joiner';

/** Adds a line to a paragraph. Lines that stop short of the margin are steps of a list or rows: their breaks stay. */
export function joinLines(joiner: LineJoiner, text: string, last: PlacedLine, line: PlacedLine): string {
  if (isTornUrl(text, line.text)) return text + line.text;
  const isRow = isValues(last.text) || isValues(line.text);
  const isRunning = isSameLine(last, line) || (!isRow && (!isShort(last) || /^\p{Ll}/u.test(line.text)));
  return joiner.join(text, line.text, isRunning ? ' ' : '\n');
}

/** An address broken at the end of a line, where TeX breaks it: after a slash, a dot or a dash. */
export function isTornUrl(text: string, next: string): boolean {
  const last = text.slice(-200).split(/\s/).at(-1) ?? '';
  if (!/^\(?(?:https?:|www\.|doi:)/i.test(last) || !/[/.\-_=?&#%:]$/.test(last)) return false;
  return last.endsWith('.') ? /^[a-z\d][\w-]*[/.]/i.test(next) : /^[\w/~%(]/.test(next);
}

/** Half of its words are numbers. */
function isValues(text: string): boolean {
  const words = text.slice(0, 300).split(' ');
  return words.length > 3 && words.filter((word) => /^[-–−+±(]*\d[\d.,%)±]*$/.test(word)).length >= words.length / 2;
}

// Seen on https://arxiv.org/pdf/2412.20138v7.
