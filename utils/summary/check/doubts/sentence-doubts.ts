import type { CardNumeral } from '@/utils/summary/check/card/card-numerals';
import type { Match } from '@/utils/summary/check/match/find-matches';
import type { Judgement } from '@/utils/summary/check/match/judgement';
import type { PaperIndex, Place } from '@/utils/summary/check/paper/paper-index';
import { isShare } from '@/utils/summary/check/quantities/is-share';
import type { Quantity } from '@/utils/summary/check/quantities/quantity';
import { CLEAR } from './leading-names';

/** In a sentence with several values, the names of the clause stand beside another one, which no other numeral of the summary takes. */
export function isNeighbours(match: Match, { index, words, local, taken, numeral, matched }: Judgement): boolean {
  const found = index.quantities[match.quantity]?.quantity;
  if (found === undefined || numeral.quantity.isWords || /respectively/.test(index.places[match.place]?.text ?? '')) return false;
  const rivals = (index.quantitiesAt[match.place] ?? []).filter((number) => {
    const other = index.quantities[number]?.quantity;
    if (other === undefined || other === found || other.isLabel || other.isWords) return false;
    return (!taken.has(number) || other.shape === 'range') && isSameUnit(other, found) && !sameValue(other, found);
  });
  if (rivals.length === 0) return false;
  const near = words.filter(({ isNear }) => isNear);
  const nouns = near.filter(({ isNoun }) => isNoun);
  const isTelling = matched.size === 1 && numeral.quantity.amounts.some(({ digits }) => digits >= 3);
  const isOthers =
    nouns.length > 0 &&
    !isTelling &&
    local.around(match.place, match.quantity, nouns) === 0 &&
    !local.counts(match.place, match.quantity, near);
  if (isOthers && rivals.some((rival) => local.counts(match.place, rival, nouns))) return true;
  if (
    !isTelling &&
    !local.introduces(match.place, match.quantity, near) &&
    rivals.some((rival) => isListed(rival, match, index) && local.introduces(match.place, rival, near))
  )
    return true;
  const named = near.filter((word) => word.kind === 'name' || word.isContrast);
  const own = local.owned(match.place, match.quantity, rivals, named);
  return rivals.some((rival) => {
    if (numeral.quantity.unit === undefined && !local.isAlike(match.place, match.quantity, rival)) return false;
    const theirs = local.owned(match.place, rival, [match.quantity, ...rivals.filter((other) => other !== rival)], named);
    return theirs > CLEAR && theirs > 2 * own;
  });
}

/** `label smoothing (0.1), weight decay (0.01)`: numbers in brackets behind what they are of. */
function isListed(rival: number, match: Match, index: PaperIndex): boolean {
  const passage = index.document.passages[index.places[match.place]?.passage ?? -1];
  const isBracketed = (number: number) => {
    const quantity = index.quantities[number]?.quantity;
    return quantity !== undefined && /[(=:]\s?\$?$/.test(passage?.text.slice(Math.max(0, quantity.start - 3), quantity.start) ?? '');
  };
  return isBracketed(rival) && isBracketed(match.quantity);
}

function isSameUnit(a: Quantity, b: Quantity): boolean {
  return a.unit === b.unit || (isShare(a.unit) && isShare(b.unit));
}

function sameValue(a: Quantity, b: Quantity): boolean {
  return a.amounts[0]?.value === b.amounts[0]?.value;
}

/** How much more of the clause another sentence must have to outdo this one, and how much where it alone names a data set of the clause. */
const LEAD = 0.2;
const LEAD_WITH_NAME = 0.08;

/** Another sentence has much more of what the clause speaks of, beside a different value of the same kind. */
export function isOutdone(match: Match, score: number, place: Place, { index, rival, numeral, local, words, matched }: Judgement): boolean {
  if (place.cell !== undefined || rival.place === match.place || rival.score < 0.45) return false;
  const { quantity } = numeral;
  const isCount = quantity.isWords && quantity.unit === undefined;
  const isTelling = quantity.amounts.some(({ digits }) => digits >= 3) || quantity.amounts.length > 1;
  if (isCount || (isTelling && matched.size <= 3 && match.closeness === 'exact')) return false;
  const lead = rival.score - score;
  // Of a long paper nearly every place fails here, before anything is looked up.
  if (!(lead > LEAD_WITH_NAME)) return false;
  // A data set that only the other place names.
  const isNamed =
    index.places[rival.place] !== undefined &&
    words.some(({ kind, terms }) => kind === 'name' && isAbout(index, rival.place, terms) && !isAbout(index, match.place, terms));
  if (!isNamed && !(lead > LEAD)) return false;
  const near = words.filter(({ isNear }) => isNear);
  return rival.around >= local.around(match.place, match.quantity, near) + (isNamed ? 0 : 0.3);
}

/** The passage or its heading speaks of it; headings are part of a passage. */
function isAbout(index: PaperIndex, place: number, terms: readonly number[]): boolean {
  const passage = index.places[place]?.passage ?? -1;
  return terms.some((term) => index.inPassages.has(term, passage));
}

/** The sentence in which another number of the clause stands says the same of a different value: `263 instances covering 10 intents`. */
export function isSiblings(
  match: Match,
  place: Place,
  score: number,
  { index, scores, siblings, words, numeral, local, taken }: Judgement,
): boolean {
  const nouns = words.filter(({ isNoun }) => isNoun);
  if (place.cell !== undefined || nouns.length === 0 || numeral.quantity.isWords) return false;
  const names = words.filter(({ kind }) => kind === 'name');
  const isNamedHere = names.length > 0 && names.every(({ terms }) => isAbout(index, match.place, terms));
  if (isNamedHere) return false;
  return siblings.some(({ numeral: other, matches }) => {
    if (other.clause[0] !== numeral.clause[0] || matches.some((own) => own.place === match.place)) return false;
    return matches.some((own) => {
      const there = index.places[own.place];
      if (there === undefined || there.cell !== undefined || (scores[own.place] ?? 0) < score) return false;
      return (index.quantitiesAt[own.place] ?? []).some((number) => {
        const isOther = number !== own.quantity && !taken.has(number) && index.quantities[number]?.quantity.isLabel === false;
        return isOther && local.counts(own.place, number, nouns);
      });
    });
  });
}

/** `24%、6%、4%` for names in the order in which the paper has 24%, 4% and 6%. */
export function isOutOfOrder(match: Match, place: Place, { numeral, siblings }: Judgement): boolean {
  if (place.cell !== undefined || !/respectively/.test(place.text) || !/分别|依次/.test(numeral.text.slice(...numeral.item))) return false;
  const together = siblings.flatMap(({ numeral: other, matches }) => {
    const there = matches.find((own) => own.place === match.place);
    return there === undefined || other.sentence[0] !== numeral.sentence[0] ? [] : [{ card: other.quantity.start, paper: there.quantity }];
  });
  if (together.length < 2 || !hasSameNames(numeral, place)) return false;
  const before = together.filter(({ card }) => card < numeral.quantity.start).length;
  return together.filter(({ paper }) => paper < match.quantity).length !== before;
}

/** The Latin names of the sentence stand in the paper's sentence in the same order. */
function hasSameNames({ text, sentence }: CardNumeral, place: Place): boolean {
  const names = [...text.slice(...sentence).matchAll(/[A-Z][A-Za-z0-9-]*/g)].map(([name]) => name);
  const places = names.map((name) => place.text.indexOf(name)).filter((at) => at >= 0);
  return places.every((at, index) => index === 0 || at >= (places[index - 1] ?? 0));
}
