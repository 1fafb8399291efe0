import type { PaperDocument } from '@/utils/reading/paper-document';
import { type CardNumeral, cardNumerals } from './card/card-numerals';
import type { CheckedNumber, CheckedSection, Doubt, Evidence } from './checked-number';
import { countedPlace } from './derive/count-items';
import { deriveNumber } from './derive/derive-number';
import type { Result as Derived } from './derive/operations';
import { NamedCells } from './doubts/named-cells';
import { oppositesOf } from './doubts/opposites';
import { type Match, ValueLookup } from './match/find-matches';
import { judgeMatch } from './match/judge-match';
import type { Candidate, Rival } from './match/judgement';
import { LocalWords } from './match/local-words';
import { type QueryWord, queryFor } from './match/query';
import { indexPaper, type PaperIndex } from './paper/paper-index';
import { PlaceScores } from './paper/place-scores';
import { FACTS, withFacts } from './paper/with-facts';
import { isShare } from './quantities/is-share';
import type { Quantity } from './quantities/quantity';

/** A paper made ready for checking. */
interface Paper {
  index: PaperIndex;
  lookup: ValueLookup;
  local: LocalWords;
  places: PlaceScores;
  /** By quantity: its place; -1 of what is no value. */
  valuePlaces: Int32Array;
}

/** A paper is made ready once for its summary, its questions and every second check. */
const ready = new WeakMap<PaperDocument, Paper>();

/** Reads a paper for its numbers, so that `checkNumbers` needs not: there is time for that while the model writes. */
export function prepareCheck(document: PaperDocument): void {
  if (ready.has(document)) return;
  const index = indexPaper(withFacts(document));
  const valuePlaces = Int32Array.from(index.quantities, ({ quantity, place }) => (quantity.isLabel ? -1 : place));
  ready.set(document, { index, lookup: new ValueLookup(index), local: new LocalWords(index), places: new PlaceScores(index), valuePlaces });
}

/** Checks every numeral of a text about a paper against the paper, in order. No model is asked. */
export function checkNumbers(sections: readonly CheckedSection[], document: PaperDocument): CheckedNumber[] {
  prepareCheck(document);
  const paper = ready.get(document);
  return paper === undefined ? [] : sections.flatMap((section) => checkSection(section, paper));
}

function checkSection(section: CheckedSection, paper: Paper): CheckedNumber[] {
  const numerals = cardNumerals(section);
  const matches = numerals.map((numeral) => (numeral.isClaim ? paper.lookup.find(numeral.quantity) : []));
  const found = numerals.map((_, at) => judge(at, numerals, matches, paper));
  const results = confirmed(numerals.map((_, at) => withDerivation(at, numerals, found, paper)));
  return numerals.map((numeral, at) => checked(section, numeral, results[at] ?? NOTHING, paper.index));
}

/** More numerals on each side are not looked at: no list item has so many, and a model that has lost its way may write thousands. */
const MOST_AROUND = 24;

/** The other numerals of the same list item or paragraph, with their place in the section. */
function othersOf(at: number, numerals: readonly CardNumeral[]): { other: CardNumeral; number: number }[] {
  const [from, to] = numerals[at]?.item ?? [0, 0];
  const first = Math.max(0, at - MOST_AROUND);
  return numerals.slice(first, at + MOST_AROUND + 1).flatMap((other, offset) => {
    const isHere = first + offset !== at && other.quantity.start >= from && other.quantity.start < to;
    return isHere ? [{ other, number: first + offset }] : [];
  });
}

interface Result {
  verdict: CheckedNumber['verdict'];
  best?: Candidate;
  derived?: Derived;
  /** The place whose list has so many items. */
  counted?: number;
  words: readonly QueryWord[];
  /** By place: how much of the words stands there. */
  scores: Float32Array;
}

const NOTHING: Result = { verdict: 'not-found', words: [], scores: new Float32Array(0) };

/** A value with such doubts may still be the one that is computed with. */
const PASSABLE: ReadonlySet<Doubt> = new Set<Doubt>(['row', 'column', 'unrelated']);

/** A difference that comes out right confirms both values that it is between. */
function confirmed(results: readonly Result[]): Result[] {
  const operands = new Set(results.flatMap(({ derived }) => derived?.operands.map(({ quantity }) => quantity) ?? []));
  return results.map((result) => {
    const { best, verdict } = result;
    const isConfirmed =
      verdict === 'weak' && best !== undefined && operands.has(best.match.quantity) && best.doubts.every((doubt) => PASSABLE.has(doubt));
    return isConfirmed ? { ...result, verdict: best.match.closeness } : result;
  });
}

/** What is not there as such may follow from what is. */
function withDerivation(at: number, numerals: readonly CardNumeral[], found: readonly Result[], { index }: Paper): Result {
  const result = found[at];
  const numeral = numerals[at];
  if (result === undefined || numeral === undefined) return NOTHING;
  if (result.verdict !== 'not-found' && result.verdict !== 'weak') return result;
  const known = othersOf(at, numerals).flatMap(({ other, number }) => {
    const best = found[number]?.best;
    return best?.doubts.every((doubt) => PASSABLE.has(doubt)) ? [{ number: best.match.quantity, start: other.quantity.start }] : [];
  });
  const anchors = known.map(({ number }) => number);
  const stated = known
    .flatMap(({ number, start }) => (start >= numeral.sentence[0] && start < numeral.quantity.start ? [number] : []))
    .slice(-2);
  const derived = deriveNumber(
    { numeral, words: result.words, scores: result.scores, anchors, stated, index },
    result.verdict === 'weak' && result.best?.doubts.some((doubt) => doubt === 'unrelated' || doubt === 'unit') !== true,
  );
  if (derived !== undefined) return { ...result, verdict: 'derived', derived };
  const [amount] = numeral.quantity.amounts;
  const isCount = numeral.quantity.isWords && numeral.quantity.unit === undefined && numeral.quantity.shape === 'single';
  const counted = isCount && amount !== undefined ? countedPlace(amount.value, result.scores, index) : undefined;
  return counted === undefined ? result : { ...result, verdict: 'derived', counted };
}

function judge(at: number, numerals: readonly CardNumeral[], matches: readonly Match[][], paper: Paper): Result {
  const numeral = numerals[at];
  if (numeral?.isClaim !== true) return { verdict: 'not-a-claim', words: [], scores: new Float32Array(0) };
  const own = matches[at] ?? [];
  const { index, local } = paper;
  const others = othersOf(at, numerals).filter(({ other }) => other.isClaim);
  const words = queryFor(
    numeral,
    others.map(({ other }) => other),
    index,
  );
  const scores = paper.places.of(words);
  if (own.length === 0) return { verdict: 'not-found', words, scores };
  const siblings = others.map(({ other, number }) => ({
    numeral: other,
    clause: other.text.slice(...other.clause),
    matches: matches[number] ?? [],
  }));
  const taken = new Set(siblings.flatMap((sibling) => sibling.matches.map(({ quantity }) => quantity)));
  const matched = new Set(own.map(({ quantity }) => quantity));
  const rival = bestRival(numeral.quantity, words, scores, (number) => matched.has(number) || taken.has(number), paper);
  const judgement = {
    index,
    numeral,
    words,
    scores,
    siblings,
    taken,
    matched,
    rival,
    local,
    opposites: oppositesOf(words, index),
    named: new NamedCells(words, index),
  };
  const candidates = own.flatMap((match) => judgeMatch(match, judgement) ?? []);
  candidates.sort((a, b) => a.doubts.length - b.doubts.length || b.score - a.score || rank(a) - rank(b));
  const [best] = candidates;
  if (best === undefined) return { verdict: 'not-found', words, scores };
  // The sentence that speaks most of it says it of something else: what stands in a corner of a table does not make up for that.
  const against = candidates.find(
    ({ doubts, score }) =>
      best.place.cell !== undefined && doubts.some((doubt) => doubt === 'neighbour' || doubt === 'relative') && score > best.score + 0.1,
  );
  return { verdict: best.doubts.length > 0 || against !== undefined ? 'weak' : best.match.closeness, best: against ?? best, words, scores };
}

/** In one place the value itself goes before one that is near it. */
function rank({ match }: Candidate): number {
  return match.closeness === 'exact' ? 0 : 1;
}

function bestRival(
  claim: Quantity,
  words: readonly QueryWord[],
  scores: Float32Array,
  isOut: (quantity: number) => boolean,
  { index, local, valuePlaces }: Paper,
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

function checked({ id, text }: CheckedSection, { quantity }: CardNumeral, result: Result, index: PaperIndex): CheckedNumber {
  const { start, end } = quantity;
  const number = { section: id, start, end, text: text.slice(start, end), verdict: result.verdict };
  if (result.derived !== undefined) {
    const { operation, operands } = result.derived;
    return { ...number, operation, operands: operands.map((operand) => evidenceAt(index, operand.quantity)) };
  }
  if (result.counted !== undefined) return { ...number, operation: 'count', operands: [placeEvidence(index, result.counted, '')] };
  if (result.best === undefined) return number;
  const [doubt] = result.best.doubts;
  const isWeak = result.verdict === 'weak' && doubt !== undefined;
  return { ...number, evidence: evidenceAt(index, result.best.match.quantity), ...(isWeak ? { doubt } : {}) };
}

function evidenceAt(index: PaperIndex, number: number): Evidence {
  const found = index.quantities[number];
  return placeEvidence(index, found?.place ?? -1, found?.quantity.text ?? '');
}

function placeEvidence(index: PaperIndex, at: number, value: string): Evidence {
  const place = index.places[at];
  const passage = index.document.passages[place?.passage ?? -1];
  const id = passage?.id ?? '';
  return { passage: id === FACTS ? '' : id, quote: place?.text.trim() ?? '', value };
}
