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

/** The words of a Chinese text that the glossary knows: of the ways to part it, the one with the longest words. */
export function glossaryWords(text: string): readonly GlossaryWord[] {
  const known = parted.get(text);
  if (known !== undefined) return known;
  const found = partedWords(text);
  if (parted.size >= MOST_TEXTS) parted.clear();
  parted.set(text, found);
  return found;
}

/** Each numeral of a list item asks for the words of the same text. */
const parted = new Map<string, readonly GlossaryWord[]>();
const MOST_TEXTS = 100;

/** From the end: the best that can be made of what follows each place; a word counts with the square of its length. */
function partedWords(text: string): GlossaryWord[] {
  const best = new Float64Array(text.length + 1);
  const lengths = new Uint8Array(text.length);
  for (let at = text.length - 1; at >= 0; at -= 1) {
    best[at] = best[at + 1] ?? 0;
    for (let length = Math.min(longest, text.length - at); length > 0; length -= 1) {
      const worth = length ** 2 + (best[at + length] ?? 0);
      if (worth > (best[at] ?? 0) && glossary.has(text.slice(at, at + length))) {
        best[at] = worth;
        lengths[at] = length;
      }
    }
  }
  const found: GlossaryWord[] = [];
  for (let at = 0; at < text.length; at += Math.max(1, lengths[at] ?? 0)) {
    const length = lengths[at] ?? 0;
    const word = text.slice(at, at + length);
    if (length > 0) found.push({ at, word, stems: glossary.get(word) ?? [] });
  }
  return found;
}

/** All the beginnings of English words in the glossary that are shorter than a stem. */
export const GLOSSARY_STEMS: ReadonlySet<string> = new Set([...glossary.values()].flat());
