import { searchable } from './fold';

/** What is searched for. */
export interface Search {
  /** Each must be found somewhere. */
  words: readonly string[];
  /** All of them as they were typed: where they stand so is the better place. */
  phrase: string;
}

/** What was typed, word by word. Chinese has no blanks between words: what is typed in one is found in one. */
export function readSearch(text: string): Search {
  const words = text
    .split(/\s+/)
    .map((word) => searchable(word))
    .filter(Boolean);
  return { words: [...new Set(words)], phrase: words.join(' ') };
}
