import type { CardNumeral } from '@/utils/summary/check/card/card-numerals';
import type { QueryWord } from '@/utils/summary/check/match/query';
import type { PaperIndex } from '@/utils/summary/check/paper/paper-index';
import type { Quantity } from '@/utils/summary/check/quantities/quantity';
import type { Operand } from './operations';

/** A sentence must speak this much of what the clause speaks of before its values are computed with. */
export const RELATED = 0.25;
/** A sentence with more values than these is a list of data. */
const MOST_OPERANDS = 24;

/** What a derivation of one number starts from. */
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

export function operandsIn(index: PaperIndex, place: number): Operand[] {
  const numbers = (index.quantitiesAt[place] ?? []).filter((number) => index.quantities[number]?.quantity.isLabel === false);
  return numbers.flatMap((number) => operandsAt(index, number)).slice(0, MOST_OPERANDS);
}

export function operandsAt(index: PaperIndex, number: number): Operand[] {
  const quantity = index.quantities[number]?.quantity;
  if (quantity === undefined || isYear(quantity)) return [];
  return quantity.amounts.map(({ value }) => ({ value, base: value * quantity.scale, unit: quantity.unit, quantity: number }));
}

function isYear({ unit, text }: Quantity): boolean {
  return unit === undefined && /^(?:19|20)\d\d$/.test(text);
}

export function* everyPair(operands: readonly Operand[]): Generator<[Operand, Operand]> {
  for (const [at, first] of operands.entries()) for (const second of operands.slice(at + 1)) yield [first, second];
}
