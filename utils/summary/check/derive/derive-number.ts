import type { CardNumeral } from '@/utils/summary/check/card/card-numerals';
import type { Operation } from '@/utils/summary/check/checked-number';
import { overlap } from '@/utils/summary/check/match/overlap';
import type { QueryWord } from '@/utils/summary/check/match/query';
import type { PaperIndex, Place } from '@/utils/summary/check/paper/paper-index';
import type { Quantity } from '@/utils/summary/check/quantities/quantity';
import { compute, fitsTotal, type Operand, operationsOf, type Result } from './operations';

/** A sentence must speak this much of what the clause speaks of before its values are computed with. */
const RELATED = 0.25;
const MOST_SENTENCES = 10;
/** A sentence with more values than these is a list of data. */
const MOST_OPERANDS = 24;

export interface Derivation {
  numeral: CardNumeral;
  words: readonly QueryWord[];
  /** Indices of the quantities on which the other numerals of the sentence rest; of the whole item. */
  anchors: readonly number[];
  /** Those of its own sentence, before it. */
  stated: readonly number[];
  index: PaperIndex;
  /** By place: how much of the words stands there, 0 to 1. */
  scores: Float32Array;
}

/** How a value follows from values of one sentence or table of the paper; `undefined` when it does not. @param isElsewhere the paper has the value, for something else */
export function deriveNumber(derivation: Derivation, isElsewhere: boolean): Result | undefined {
  const { numeral } = derivation;
  const { quantity, text } = numeral;
  const clause = text.slice(...numeral.clause);
  const before = text.slice(Math.max(numeral.sentence[0], numeral.clause[0] - 12), quantity.start);
  const rest = complementOf(derivation, before);
  if (rest !== undefined) return rest;
  const allowed = operationsOf(before, clause, quantity);
  if (allowed.size === 0 || quantity.isVague) return undefined;
  const own = firstFit(everyPair(derivation.stated.flatMap((anchor) => operandsAt(derivation.index, anchor))), quantity, allowed);
  // `2.15 and 0.51, 5.6 times apart`: the two numbers are said, and nothing else can be meant.
  if (own !== undefined || (derivation.stated.length === 2 && /相差|差距|差异|相比|落差/.test(clause))) return own;
  const found =
    firstFit(ofAnchors(derivation), quantity, allowed) ??
    (isElsewhere ? undefined : (firstFit(ofSentences(derivation), quantity, allowed) ?? firstFit(ofTables(derivation), quantity, allowed)));
  if (found !== undefined || isElsewhere) return found;
  return totalOf(derivation, allowed);
}

/** `其余 15.3%`, `只剩四成`: what a share of the sentence, or of a related one, leaves of the whole. */
function complementOf({ index, scores, numeral, anchors }: Derivation, before: string): Result | undefined {
  const { quantity } = numeral;
  if (quantity.unit !== 'percent' || !/剩|余|其余|仍|留下|另外|另有|不到|只有|未/.test(before)) return undefined;
  const numbers = [
    ...anchors,
    ...index.quantities.flatMap(({ quantity: found, place: at }, number) =>
      found.unit === 'percent' && (scores[at] ?? 0) >= RELATED ? [number] : [],
    ),
  ];
  for (const number of numbers) {
    const [part] = operandsAt(index, number);
    if (part !== undefined && part.unit === 'percent' && fitsTotal(100 - part.value, quantity))
      return { operation: 'complement', operands: [part] };
  }
  return undefined;
}

function firstFit(
  candidates: Iterable<[Operand, Operand]>,
  quantity: CardNumeral['quantity'],
  allowed: ReadonlySet<Operation>,
): Result | undefined {
  for (const [first, second] of candidates) {
    const result = compute(first, second, quantity, allowed);
    if (result !== undefined) return result;
  }
  return undefined;
}

/** The values that the sentence itself gives, and what stands beside them. */
function* ofAnchors({ anchors, index, numeral, words }: Derivation): Generator<[Operand, Operand]> {
  const operands = anchors.flatMap((anchor) => operandsAt(index, anchor));
  yield* everyPair(operands);
  const isPrecise = (numeral.quantity.amounts[0]?.digits ?? 0) >= 3;
  for (const anchor of anchors) {
    const own = operandsAt(index, anchor);
    for (const other of companions(index, anchor, words, isPrecise))
      for (const operand of operandsAt(index, other)) for (const mine of own) yield [mine, operand];
  }
}

/** Of a value in a sentence the others in it; of a cell those in its column, and those in its row. */
function companions(index: PaperIndex, anchor: number, words: readonly QueryWord[], isPrecise: boolean): number[] {
  const home = index.quantities[anchor]?.place ?? -1;
  const place = index.places[home];
  if (place === undefined) return [];
  const near = place.cell === undefined ? besideSentence(index, home) : (index.tables[place.cell.table]?.quantities ?? []);
  return near.filter((number) => {
    const { quantity, place: at } = index.quantities[number] ?? {};
    if (number === anchor || quantity?.isLabel !== false) return false;
    const other = index.places[at ?? -1];
    return place.cell === undefined || (other !== undefined && isBeside(place, other, words, isPrecise, index));
  });
}

/** The numbers of a sentence, and of the one before and after it in the same passage. */
function besideSentence({ places, quantitiesAt }: PaperIndex, home: number): number[] {
  return [home, home - 1, home + 1].flatMap((place) =>
    places[place]?.passage === places[home]?.passage ? (quantitiesAt[place] ?? []) : [],
  );
}

function isBeside(place: Place, other: Place, words: readonly QueryWord[], isPrecise: boolean, index: PaperIndex): boolean {
  const [a, b] = [place.cell, other.cell];
  if (a === undefined || b === undefined || a.table !== b.table) return false;
  const isNamed = (terms: ReadonlySet<number>) => words.some((word) => word.terms.some((term) => terms.has(term)));
  if (a.column === b.column) return isPrecise || isNamed(b.rowTerms) || (index.tables[b.table]?.own.has(b.row) ?? false);
  return a.row === b.row && (isPrecise || isNamed(b.columnTerms));
}

function* ofSentences({ index, scores, numeral }: Derivation): Generator<[Operand, Operand]> {
  const cited = new Set(numeral.cited);
  const isCited = (place: number) => cited.has(index.document.passages[index.places[place]?.passage ?? -1]?.id ?? '');
  const best = sentencesWithValues(index)
    .filter((place) => (scores[place] ?? 0) >= RELATED || isCited(place))
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
    .slice(0, MOST_SENTENCES);
  for (const place of best) yield* everyPair(operandsIn(index, place));
}

function sentencesWithValues({ places, quantitiesAt }: PaperIndex): number[] {
  return places.flatMap(({ cell }, place) => (cell === undefined && (quantitiesAt[place]?.length ?? 0) > 0 ? [place] : []));
}

/** Two rows or two columns that the sentence names. */
function* ofTables({ index, words }: Derivation): Generator<[Operand, Operand]> {
  for (const names of index.tables) {
    const weight = (terms: ReadonlySet<number>) => overlap(words, terms);
    const rows = new Set(names.rows.flatMap((terms, row) => (names.own.has(row) || weight(terms) > 0.8 ? [row] : [])));
    const columns = new Set(names.columns.flatMap((terms, column) => (weight(terms) > 0.8 ? [column] : [])));
    if (rows.size < 2 && columns.size < 1) continue;
    const cells = names.quantities.flatMap((number) => {
      const { quantity, place } = index.quantities[number] ?? {};
      const cell = index.places[place ?? -1]?.cell;
      return cell !== undefined && quantity?.isLabel === false ? [{ cell, number }] : [];
    });
    for (const [at, first] of cells.entries()) {
      for (const second of cells.slice(at + 1)) {
        const isColumn =
          first.cell.column === second.cell.column &&
          rows.has(first.cell.row) &&
          rows.has(second.cell.row) &&
          (columns.size === 0 || columns.has(first.cell.column));
        const isRow =
          first.cell.row === second.cell.row &&
          columns.has(first.cell.column) &&
          columns.has(second.cell.column) &&
          (rows.size === 0 || rows.has(first.cell.row));
        if (isColumn || isRow)
          for (const a of operandsAt(index, first.number)) for (const b of operandsAt(index, second.number)) yield [a, b];
      }
    }
  }
}

/** Hours with minutes, the numbers of a list, the share of a column's total. */
function totalOf({ index, scores, words, numeral, anchors }: Derivation, allowed: ReadonlySet<Operation>): Result | undefined {
  const { quantity } = numeral;
  for (const place of sentencesWithValues(index)) {
    if ((scores[place] ?? 0) < RELATED) continue;
    const operands = operandsIn(index, place);
    for (const [at, first] of operands.entries()) {
      const second = operands[at + 1];
      if (second !== undefined && first.unit === 'seconds' && second.unit === 'seconds' && fitsTotal(first.base + second.base, quantity))
        return { operation: 'sum', operands: [first, second] };
      const list = operands.slice(at, at + 8);
      for (let length = 3; allowed.has('sum') && length <= list.length; length += 1) {
        const [a, b, ...rest] = list.slice(0, length);
        if (a === undefined || b === undefined) break;
        if (
          fitsTotal(
            [a, b, ...rest].reduce((sum, { value }) => sum + value, 0),
            quantity,
          )
        )
          return { operation: 'sum', operands: [a, b, ...rest] };
        if (
          fitsTotal(
            [a, b, ...rest].reduce((sum, { value }) => sum * value, 1),
            quantity,
          )
        )
          return { operation: 'product', operands: [a, b, ...rest] };
      }
    }
  }
  return allowed.has('ratio') ? shareOf(index, words, numeral, anchors) : undefined;
}

/** What a named row has of a whole: another number of the sentence, or the sum of the column. */
function shareOf(index: PaperIndex, words: readonly QueryWord[], numeral: CardNumeral, anchors: readonly number[]): Result | undefined {
  if (numeral.quantity.unit !== 'percent') return undefined;
  const near = words.filter(({ isNear }) => isNear);
  const weight = (terms: ReadonlySet<number>) => overlap(near, terms);
  for (const [number, { quantity, place: at }] of index.quantities.entries()) {
    const cell = index.places[at]?.cell;
    if (cell === undefined || quantity.isLabel || weight(cell.rowTerms) < 0.8) continue;
    const [part] = operandsAt(index, number);
    if (part === undefined) continue;
    for (const anchor of anchors) {
      const [whole] = operandsAt(index, anchor);
      if (whole !== undefined && whole.value > part.value && fitsTotal((100 * part.value) / whole.value, numeral.quantity))
        return { operation: 'share', operands: [part, whole] };
    }
    const total = columnTotal(index, cell.table, cell.column);
    const whole = index.quantities.findIndex((other) => other.quantity.amounts[0]?.value === total && !other.quantity.isLabel);
    const [all] = operandsAt(index, whole);
    if (all !== undefined && total > part.value && fitsTotal((100 * part.value) / total, numeral.quantity))
      return { operation: 'share', operands: [part, all] };
  }
  return undefined;
}

function columnTotal(index: PaperIndex, table: number, column: number): number {
  return (index.tables[table]?.quantities ?? []).reduce((sum, number) => {
    const { quantity, place } = index.quantities[number] ?? {};
    const isIn = index.places[place ?? -1]?.cell?.column === column && quantity?.isLabel === false;
    return isIn ? sum + (quantity.amounts[0]?.value ?? 0) : sum;
  }, 0);
}

function operandsIn(index: PaperIndex, place: number): Operand[] {
  const numbers = (index.quantitiesAt[place] ?? []).filter((number) => index.quantities[number]?.quantity.isLabel === false);
  return numbers.flatMap((number) => operandsAt(index, number)).slice(0, MOST_OPERANDS);
}

function operandsAt(index: PaperIndex, number: number): Operand[] {
  const quantity = index.quantities[number]?.quantity;
  if (quantity === undefined || isYear(quantity)) return [];
  return quantity.amounts.map(({ value }) => ({ value, base: value * quantity.scale, unit: quantity.unit, quantity: number }));
}

function isYear({ unit, text }: Quantity): boolean {
  return unit === undefined && /^(?:19|20)\d\d$/.test(text);
}

function* everyPair(operands: readonly Operand[]): Generator<[Operand, Operand]> {
  for (const [at, first] of operands.entries()) for (const second of operands.slice(at + 1)) yield [first, second];
}
