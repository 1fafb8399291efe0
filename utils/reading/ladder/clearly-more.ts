import type { PaperDocument } from '@/utils/reading/paper-document';
import { readingSize } from './reading-size';

/**
 * A PDF's text has words that the HTML has not even when both are whole: labels inside drawn figures, remains of formulas. In
 * https://arxiv.org/abs/1706.03762 they are one in a hundred; a paper full of drawings has more.
 */
const MORE_WORDS = 1.15;
/** A conclusion is a few hundredths of a paper: one section more is believed when the words bear it out. */
const WORDS_OF_A_SECTION = 1.02;
/** More sections or tables count only when the text around them is not poorer. */
const AS_MANY_WORDS = 0.95;
/** One more may be a heading or a table that one reader sees and the other does not. */
const SURELY_MORE = 2;

/** Why one reading of a paper has clearly more of it than another, in few words; `undefined` when it has not, and in doubt. */
export function clearlyMore(candidate: PaperDocument, held: PaperDocument): string | undefined {
  const theirs = readingSize(candidate);
  const ours = readingSize(held);
  const words = theirs.words / ours.words;
  if (words > MORE_WORDS) return `${theirs.words} words against ${ours.words}`;
  if (!(words >= AS_MANY_WORDS)) return undefined;
  const sections = theirs.sections - ours.sections;
  if (sections >= SURELY_MORE || (sections > 0 && words >= WORDS_OF_A_SECTION)) {
    return `${theirs.sections} sections against ${ours.sections}`;
  }
  const isMoreTables = ours.tables === 0 ? theirs.tables > 0 : theirs.tables - ours.tables >= SURELY_MORE;
  return isMoreTables ? `${theirs.tables} readable tables against ${ours.tables}` : undefined;
}
