import type { Doubt } from '@/utils/summary/check/checked-number';
import { cellDoubts } from '@/utils/summary/check/doubts/cell-doubts';
import { isNeighbours, isOutdone, isOutOfOrder, isSiblings } from '@/utils/summary/check/doubts/sentence-doubts';
import { hasOtherUnit, isEndOfRange } from '@/utils/summary/check/doubts/unit-doubts';
import { isInOtherTable, isOtherKindOfChange, isOthersLead, isOtherTurn } from '@/utils/summary/check/doubts/wording-doubts';
import type { Place } from '@/utils/summary/check/paper/paper-index';
import type { Match } from './find-matches';
import type { Candidate, Judgement } from './judgement';

/** Whether the paper says the value of the same thing, as far as names and places tell. */
export function judgeMatch(match: Match, judgement: Judgement): Candidate | undefined {
  const { index, numeral, scores } = judgement;
  const place = index.places[match.place];
  const found = index.quantities[match.quantity]?.quantity;
  if (place === undefined || found === undefined) return undefined;
  const score = scores[match.place] ?? 0;
  const doubts: Doubt[] = [];
  const clause = numeral.text.slice(...numeral.clause);
  if (hasOtherUnit(numeral.quantity, match, place, index)) doubts.push('unit');
  if (isEndOfRange(numeral, match, index)) doubts.push('range');
  if (isInOtherTable(numeral, place, index)) doubts.push('elsewhere');
  if (isOtherTurn(numeral, place)) doubts.push('ordinal');
  if (isOthersLead(numeral, place, judgement)) doubts.push('compared');
  if (isOtherKindOfChange(clause, numeral.quantity, found, place)) doubts.push('relative');
  if (place.cell !== undefined) doubts.push(...cellDoubts(place, match, judgement, clause));
  else if (isNeighbours(match, judgement)) doubts.push('neighbour');
  if (isUnrelated(score, match, judgement, place)) doubts.push('unrelated');
  if (isOutdone(match, score, place, judgement) || isSiblings(match, place, score, judgement)) doubts.push('rival');
  if (isOutOfOrder(match, place, judgement)) doubts.push('order');
  return { match, place, score, doubts };
}

/** Too little of what the clause speaks of stands there, for a value that says so little. */
function isUnrelated(score: number, match: Match, { matched, numeral, words }: Judgement, place: Place): boolean {
  // Nothing around the number is in the paper at all: then nothing speaks against it either.
  if (words.length === 0) return false;
  const digits = Math.max(...numeral.quantity.amounts.map((amount) => amount.digits));
  const isRare = matched.size <= 2;
  if (numeral.quantity.isWords && numeral.quantity.unit === undefined) return score < 0.02;
  if (match.closeness === 'rounded') return score < (digits === 1 ? 0.3 : digits === 2 ? (match.hasUnit ? 0.13 : 0.16) : 0.08);
  if (digits >= 3) return score < (isRare ? 0.05 : 0.1);
  return score < (match.hasUnit ? (isRare ? 0.04 : 0.12) : isRare ? 0.15 : 0.22);
}
