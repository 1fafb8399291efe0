import type { PaperDocument } from '@/utils/reading/paper-document';
import { type CardNumeral, cardNumerals } from './card/card-numerals';
import type { CheckedNumber, CheckedSection, Doubt } from './checked-number';
import { countedPlace } from './derive/count-items';
import { deriveNumber } from './derive/derive-number';
import type { Result as Derived } from './derive/operations';
import { LeadingNames } from './doubts/leading-names';
import { NamedCells } from './doubts/named-cells';
import { oppositesOf } from './doubts/opposites';
import { bestRival } from './match/best-rival';
import type { Match } from './match/find-matches';
import { judgeMatch } from './match/judge-match';
import type { Candidate } from './match/judgement';
import { type QueryWord, queryFor } from './match/query';
import { evidenceAt, placeEvidence } from './paper/evidence-at';
import type { PaperIndex } from './paper/paper-index';
import { type ReadyPaper, readyPaper } from './ready-paper';

/** Checks every numeral of a text about a paper against the paper, in order. No model is asked. */
export function checkNumbers(sections: readonly CheckedSection[], document: PaperDocument): CheckedNumber[] {
  const paper = readyPaper(document);
  return sections.flatMap((section) => checkSection(section, paper));
}

function checkSection(section: CheckedSection, paper: ReadyPaper): CheckedNumber[] {
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
function withDerivation(at: number, numerals: readonly CardNumeral[], found: readonly Result[], { index }: ReadyPaper): Result {
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

function judge(at: number, numerals: readonly CardNumeral[], matches: readonly Match[][], paper: ReadyPaper): Result {
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
    leading: new LeadingNames(words, index),
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
