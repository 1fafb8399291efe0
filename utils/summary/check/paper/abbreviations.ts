import type { PaperDocument } from '@/utils/reading/paper-document';

/** `goal condition recall (GCR)`, `executability (Exe)`: what stands in the brackets, and before them. */
const IN_BRACKETS = /\(([A-Z][A-Za-z]{1,7})\)/g;
const LEADING = /(?:[A-Za-z][A-Za-z-]*\s){1,7}$/;
const LONGEST = 120;
/** `TTM (time to mitigate)`, `WER: word error rate`. */
const BEFORE = /\b([A-Z][A-Za-z]{1,7})(?::|\s\()\s?((?:[A-Za-z][A-Za-z-]*(?:[\s)]|(?=[.,;]|$))){2,7})/g;

/** What the abbreviations of a paper stand for, as it says itself, by abbreviation in lower case: heads of tables are full of them. */
export function abbreviationsOf({ passages, abstract, sections }: PaperDocument): Map<string, string> {
  const known = new Map<string, string>();
  const add = (short: string, long: string | undefined) => {
    if (long !== undefined && !known.has(short.toLowerCase())) known.set(short.toLowerCase(), long);
  };
  for (const text of [abstract, ...sections.map(({ heading }) => heading), ...passages.map((passage) => passage.text)]) {
    for (const { 1: short = '', index } of text.matchAll(IN_BRACKETS)) {
      const [long] = LEADING.exec(text.slice(Math.max(0, index - LONGEST), index)) ?? [];
      if (long !== undefined) add(short, lastWords(long, short));
    }
    for (const [, short = '', long = ''] of text.matchAll(BEFORE)) add(short, firstWords(long, short));
  }
  return known;
}

/** The last words whose beginnings make the abbreviation. */
function lastWords(long: string, short: string): string | undefined {
  const words = long.trim().split(/\s+/);
  for (let from = words.length - 1; from >= 0; from -= 1) {
    const some = words.slice(from);
    if (isShortOf(short, some)) return some.join(' ');
  }
  return undefined;
}

function firstWords(long: string, short: string): string | undefined {
  const words = long.replace(')', ' ').trim().split(/\s+/);
  for (let to = 1; to <= words.length; to += 1) if (isShortOf(short, words.slice(0, to))) return words.slice(0, to).join(' ');
  return undefined;
}

function isShortOf(short: string, words: readonly string[]): boolean {
  const letters = short.toLowerCase().replace(/s$/, '');
  const parts = words.flatMap((word) => word.toLowerCase().split('-')).filter((part) => part !== '');
  const [first = ''] = parts;
  if (parts.length === 1)
    return first.length > letters.length + 2 && (letters.length < 3 ? isWithin(letters, first) : first.startsWith(letters));
  const telling = parts.filter((part) => !/^(?:of|the|and|to|in|for|a|on|with)$/.test(part));
  return [parts, telling].some((some) => some.map((part) => part[0]).join('') === letters);
}

/** `DB` of database: the letters stand in the word in this order, the first at its beginning. */
function isWithin(letters: string, word: string): boolean {
  let at = 0;
  for (const letter of letters) {
    const next = word.indexOf(letter, at);
    if (next < 0 || (at === 0 && next > 0)) return false;
    at = next + 1;
  }
  return true;
}
