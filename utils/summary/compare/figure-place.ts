import { withBlankCitations } from './find-figures';
import { splitWords } from './split-words';

/** A numeral as it is shown: itself, and the words around it. */
export interface FigurePlace {
  text: string;
  before: string;
  after: string;
}

/** How much a word of the same clause says about a numeral, and one from elsewhere in the sentence. */
const CLAUSE = 1;
const SENTENCE = 0.2;
/** They stand beside any numeral. */
const EMPTY_WORDS = new Set([
  ...'的地得了为是在和与从到由将对以及比中上下个约达有则',
  '达到',
  '分别',
  '提升',
  '达',
  '以及',
  '其中',
  '相比',
  '对比',
]);

const SENTENCE_END = /[。！？；\n]|[.!?;]\s/g;
const CLAUSE_END = /[，,、（）()：:]/g;

/** The stretch between two ends that holds a numeral. */
function stretch(text: string, end: RegExp, start: number, stop: number): { from: number; to: number } {
  const ends = [...text.matchAll(end)].map((match) => match.index + match[0].length);
  return { from: ends.findLast((index) => index <= start) ?? 0, to: ends.find((index) => index > stop) ?? text.length };
}

/** What a numeral is about: the words of its sentence, and how much each says. `plain` is the text without numerals and citations. */
export function contextOf(plain: string, start: number, end: number): Map<string, number> {
  const sentence = stretch(plain, SENTENCE_END, start, end);
  const inside = plain.slice(sentence.from, sentence.to);
  const clause = stretch(inside, CLAUSE_END, start - sentence.from, end - sentence.from);
  const context = new Map<string, number>();
  for (const word of splitWords(inside)) {
    const name = word.text.toLowerCase();
    if (!word.isWord || EMPTY_WORDS.has(name)) continue;
    const weight = word.start >= clause.from && word.end <= clause.to ? CLAUSE : SENTENCE;
    context.set(name, Math.max(context.get(name) ?? 0, weight));
  }
  return context;
}

/** As much of the sentence as tells what the numeral is about. */
const SHOWN_BEFORE = 18;
const SHOWN_AFTER = 8;

/** A numeral with the words on either side. */
export function placeOf(text: string, start: number, end: number, written: string): FigurePlace {
  const plain = withBlankCitations(text).replace(/\*\*|`/g, (marks) => ' '.repeat(marks.length));
  const { from, to } = stretch(plain, SENTENCE_END, start, end);
  // What was taken out has left blanks.
  const tidy = (part: string) => part.replace(/\s+/g, ' ').replace(/ (?=[，。；：、）！？])/g, '');
  const before = tidy(plain.slice(from, start).replace(/^\s*(?:[-*+]|\d+\.)\s+/, '')).trimStart();
  const after = tidy(plain.slice(end, to)).trimEnd();
  return {
    text: written,
    before: before.length > SHOWN_BEFORE ? `…${wholeWords(before, before.length - SHOWN_BEFORE)}` : before,
    after: after.length > SHOWN_AFTER ? `${after.slice(0, wordEnd(after, SHOWN_AFTER))}…` : after,
  };
}

function wholeWords(text: string, from: number): string {
  return text.slice(splitWords(text).find(({ start }) => start >= from)?.start ?? from);
}

function wordEnd(text: string, at: number): number {
  return splitWords(text).find(({ end }) => end >= at)?.end ?? at;
}
