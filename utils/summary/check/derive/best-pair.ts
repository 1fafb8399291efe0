import type { Operation } from '@/utils/summary/check/checked-number';
import type { Derivation } from './derivation';
import { compute, type Operand, type Result } from './operations';

/** The fitting pair that stands where most of the words do, and where what the clause names is named. */
export function bestPair(
  candidates: Iterable<[Operand, Operand]>,
  derivation: Derivation,
  allowed: ReadonlySet<Operation>,
): Result | undefined {
  const { numeral, scores, index } = derivation;
  let best: { result: Result; score: number } | undefined;
  for (const [first, second] of candidates) {
    const result = compute(first, second, numeral.quantity, allowed);
    if (result === undefined) continue;
    const places = [first, second].map(({ quantity }) => index.quantities[quantity]?.place ?? -1);
    const score = places.reduce((sum, place) => sum + (scores[place] ?? 0), 0);
    if (score > (best?.score ?? -1) && isCovered(places, derivation)) best = { result, score };
  }
  return best?.result;
}

/** What the clause names, if the table or sentence tells it apart, is what one of the operands is of. */
function isCovered(places: readonly number[], { index, words }: Derivation): boolean {
  return words.every(({ kind, isNear, terms }) => {
    if (kind !== 'name' || !isNear || terms.some((term) => index.ownNames.has(term))) return true;
    const isAround = places.some((place) => terms.some((term) => index.inPassages.has(term, index.places[place]?.passage ?? -1)));
    return !isAround || places.some((place) => terms.some((term) => index.inPlaces.has(term, place)));
  });
}
