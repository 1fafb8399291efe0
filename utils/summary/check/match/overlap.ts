import type { QueryWord } from './query';

/** How much of the words, in their weight, is among these terms. */
export function overlap(words: readonly QueryWord[], terms: ReadonlySet<number>): number {
  let sum = 0;
  for (const word of words) if (word.terms.some((term) => terms.has(term))) sum += word.weight;
  return sum;
}
