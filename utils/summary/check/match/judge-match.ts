import type { CardNumeral } from '@/utils/summary/check/card/card-numerals';
import type { Doubt } from '@/utils/summary/check/checked-number';
import { cellDoubts } from '@/utils/summary/check/doubts/cell-doubts';
import { isOpposite } from '@/utils/summary/check/doubts/opposites';
import { isNeighbours, isOutdone, isOutOfOrder, isSiblings } from '@/utils/summary/check/doubts/sentence-doubts';
import { hasOtherUnit, isEndOfRange, isNoCount } from '@/utils/summary/check/doubts/unit-doubts';
import { isInOtherTable, isOtherKindOfChange, isOthersLead, isOtherTurn } from '@/utils/summary/check/doubts/wording-doubts';
import type { Place } from '@/utils/summary/check/paper/paper-index';
import type { Quantity } from '@/utils/summary/check/quantities/quantity';
import type { Match } from './find-matches';
import type { Candidate, Judgement } from './judgement';
import { overlap } from './overlap';

/** Whether the paper says the value of the same thing, as far as names and places tell. */
export function judgeMatch(match: Match, judgement: Judgement): Candidate | undefined {
  const { index, numeral, scores } = judgement;
  const place = index.places[match.place];
  const found = index.quantities[match.quantity]?.quantity;
  if (place === undefined || found === undefined) return undefined;
  const score = scores[match.place] ?? 0;
  if (isQuoted(numeral, place)) return { match, place, score: score + CITED, doubts: [] };
  const doubts: Doubt[] = [];
  const clause = numeral.text.slice(...numeral.clause);
  if (hasOtherUnit(numeral.quantity, match, place, index) || isNoCount(numeral, match, index)) doubts.push('unit');
  if (isEndOfRange(numeral, match, index)) doubts.push('range');
  if (isInOtherTable(numeral, place, index)) doubts.push('elsewhere');
  if (isOtherTurn(numeral, place)) doubts.push('ordinal');
  if (isOthersLead(match, place, judgement)) doubts.push('compared');
  if (isOtherKindOfChange(clause, numeral.quantity, found, place)) doubts.push('relative');
  if (place.cell !== undefined) doubts.push(...cellDoubts(place, match, judgement, clause));
  else if (isNeighbours(match, judgement)) doubts.push('neighbour');
  if (isUnrelated(score, match, judgement, place)) doubts.push('unrelated');
  else if (isNamelessHere(place, judgement)) doubts.push('unrelated');
  if (isOutdone(match, score, place, judgement) || isSiblings(match, place, score, judgement)) doubts.push('rival');
  if (isOpposite(match, place, judgement)) doubts.push(place.cell === undefined ? 'neighbour' : 'column');
  if (isOutOfOrder(match, place, judgement)) doubts.push('order');
  const isCited = numeral.cited.includes(index.document.passages[place.passage]?.id ?? '');
  // The model has said where it has the value from.
  const standing = isCited ? doubts.filter((doubt) => doubt !== 'unrelated' && doubt !== 'rival') : doubts;
  return { match, place, score: isCited ? score + CITED : score, doubts: standing };
}

const QUOTED_BEFORE = 24;
const QUOTED_BEHIND = 8;

/** The paper has it in the same words. */
function isQuoted({ text, quantity: { start, end } }: CardNumeral, { text: said, cell }: Place): boolean {
  const quoted = text.slice(Math.max(0, start - QUOTED_BEFORE), end + QUOTED_BEHIND).trim();
  return cell === undefined && /[A-Za-z]{3}/.test(quoted) && end - start + 12 < quoted.length && said.includes(quoted);
}

/** The clause names something of which neither the place nor its passage speaks. */
function isNamelessHere(place: Place, { index, words }: Judgement): boolean {
  const names = words.filter(
    ({ kind, isNear, isCompared, terms }) => kind === 'name' && isNear && !isCompared && !terms.some((term) => index.ownNames.has(term)),
  );
  if (names.length === 0) return false;
  return names.every(({ terms }) => !terms.some((term) => index.inPassages.has(term, place.passage)));
}

/** A place that the sentence cites goes before any other. */
const CITED = 1;
const CITES = 0.15;

/** What the names of a cell's row and column must have of the near words, in their weight, to tell that it is meant. */
const NAMED = 3;

/** Too little of what the clause speaks of stands there, for a value that says so little. */
function isUnrelated(score: number, match: Match, { matched, numeral, words }: Judgement, place: Place): boolean {
  // Nothing around the number is in the paper at all: then nothing speaks against it either.
  if (words.length === 0) return false;
  const near = words.filter(({ isNear }) => isNear);
  if (place.cell !== undefined && overlap(near, place.cell.rowTerms) + overlap(near, place.cell.columnTerms) > NAMED) return false;
  // Where the sentence cites, a value from elsewhere has more to show.
  const more = numeral.cited.length > 0 ? CITES : 0;
  return score < leastScore(numeral.quantity, match, matched.size <= 2) + more;
}

/** The more digits a value has, the less it is met by chance; a unit tells as well. Set on labelled summaries, see `npm run bench -- number-check`. */
function leastScore({ amounts, isWords, unit, shape }: Quantity, { closeness, hasUnit }: Match, isRare: boolean): number {
  const digits = Math.max(...amounts.map((amount) => amount.digits));
  if (isWords && unit === undefined) return 0.02;
  if (shape === 'fraction') return 0.05;
  if (closeness === 'rounded') return digits === 1 ? 0.3 : digits >= 3 ? 0.08 : hasUnit ? 0.13 : 0.16;
  if (digits >= 3) return isRare ? 0.05 : 0.1;
  if (hasUnit) return isRare ? 0.04 : 0.12;
  return isRare ? 0.15 : 0.22;
}
