import { isShare } from '@/utils/summary/check/quantities/is-share';
import type { Quantity } from '@/utils/summary/check/quantities/quantity';
import type { ReadyPaper } from '@/utils/summary/check/ready-paper';
import type { Rival } from './judgement';
import type { QueryWord } from './query';

/** The different value of the same kind at the place that has most of the words. @param isOut quantities that have the value, or are another numeral's */
export function bestRival(
  claim: Quantity,
  words: readonly QueryWord[],
  scores: Float32Array,
  isOut: (quantity: number) => boolean,
  { index, local, valuePlaces }: ReadyPaper,
): Rival {
  let best = { score: 0, place: -1, quantity: -1 };
  // All values of the paper, for each numeral of the summary: few of them come past the first line.
  for (let number = 0; number < valuePlaces.length; number += 1) {
    const place = valuePlaces[number] ?? -1;
    const score = place < 0 ? 0 : (scores[place] ?? 0);
    if (score <= best.score || isOut(number)) continue;
    const found = index.quantities[number];
    if (found && isSameKind(claim, found.quantity, index.places[place]?.cell !== undefined)) best = { score, place, quantity: number };
  }
  const near = words.filter(({ isNear }) => isNear);
  return { ...best, around: best.quantity < 0 ? 0 : local.around(best.place, best.quantity, near) };
}

function isSameKind(claim: Quantity, { unit, isWords }: Quantity, isCell: boolean): boolean {
  if (isWords && !claim.isWords) return false;
  if (claim.unit === undefined) return unit === undefined || unit === 'percent' || unit === 'times';
  if (unit === claim.unit) return true;
  return (isCell && unit === undefined) || (isShare(claim.unit) && isShare(unit));
}
