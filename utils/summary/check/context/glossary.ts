import entries from './glossary.json';

/**
 * What the Chinese words of a summary are called in an English paper: enough to tell which row, method or data set a sentence speaks of. Chinese words
 * that mean the same, and the beginnings of the English ones, six letters at most: a paper writes `train`, `training`, `trained`. One of three
 * letters or fewer is a whole word.
 */
const glossary = new Map<string, string[]>();
let longest = 1;
for (const [chinese, english] of Object.entries(entries)) {
  for (const word of chinese.split(' ')) {
    glossary.set(word, english.split(' '));
    longest = Math.max(longest, word.length);
  }
}

export interface GlossaryWord {
  at: number;
  word: string;
  /** Beginnings of English words, in lower case, six letters at most. */
  stems: readonly string[];
}

/** The words of a Chinese text that the glossary knows; the longest at each place. */
export function glossaryWords(text: string): GlossaryWord[] {
  const found: GlossaryWord[] = [];
  for (let at = 0; at < text.length; ) {
    let length = Math.min(longest, text.length - at);
    while (length > 0 && !glossary.has(text.slice(at, at + length))) length -= 1;
    const word = text.slice(at, at + length);
    if (length > 0) found.push({ at, word, stems: glossary.get(word) ?? [] });
    at += Math.max(1, length);
  }
  return found;
}

/** All the beginnings of English words in the glossary that are shorter than a stem. */
export const GLOSSARY_STEMS: ReadonlySet<string> = new Set([...glossary.values()].flat());
