import type { PaperIndex, Place } from '@/utils/summary/check/paper/paper-index';
import type { QueryWord } from './query';

/** Of a word that stands in the passage, but not in the sentence or cell. */
const ELSEWHERE = 0.35;

/** How much of what the words ask for stands at a place: between 0 and 1. */
export function placeScore(index: PaperIndex, place: Place, words: readonly QueryWord[]): number {
  let found = 0;
  let asked = 0;
  const heading = index.headingTerms[place.passage];
  for (const { terms, weight, kind } of words) {
    asked += weight;
    if (terms.some((term) => place.terms.has(term) || (kind === 'name' && heading?.has(term)))) found += weight;
    else if (terms.some((term) => index.passageTerms[place.passage]?.has(term))) found += weight * ELSEWHERE;
  }
  return asked === 0 ? 0 : found / asked;
}
