import type { CardNumeral } from '@/utils/summary/check/card/card-numerals';
import type { Operation } from '@/utils/summary/check/checked-number';
import { overlap } from '@/utils/summary/check/match/overlap';
import type { QueryWord } from '@/utils/summary/check/match/query';
import type { PaperIndex } from '@/utils/summary/check/paper/paper-index';
import { type Derivation, operandsAt, operandsIn, RELATED } from './derivation';
import { fitsTotal, type Operand, type Result } from './operations';

/** So many numbers of a list are added up at most. */
const LONGEST = 8;

/** Hours with minutes, the numbers of a list, the share of a column's total. */
export function totalOf({ index, scores, words, numeral, anchors }: Derivation, allowed: ReadonlySet<Operation>): Result | undefined {
  for (const place of index.valueSentences) {
    if ((scores[place] ?? 0) < RELATED) continue;
    const operands = operandsIn(index, place);
    for (const at of operands.keys()) {
      const total = durationAt(operands, at, numeral) ?? (allowed.has('sum') ? listAt(operands, at, numeral) : undefined);
      if (total !== undefined) return total;
    }
  }
  return allowed.has('ratio') ? shareOf(index, words, numeral, anchors) : undefined;
}

/** `4 hours and 17 minutes`. */
function durationAt(operands: readonly Operand[], at: number, { quantity }: CardNumeral): Result | undefined {
  const [first, second] = operands.slice(at, at + 2);
  if (first?.unit !== 'seconds' || second?.unit !== 'seconds') return undefined;
  return fitsTotal(first.base + second.base, quantity) ? { operation: 'sum', operands: [first, second] } : undefined;
}

/** Three or more numbers in a row that make the claimed one. */
function listAt(operands: readonly Operand[], at: number, { quantity }: CardNumeral): Result | undefined {
  const [first, ...others] = operands.slice(at, at + LONGEST);
  if (first === undefined) return undefined;
  let sum = first.value;
  let product = first.value;
  for (const [count, { value }] of others.entries()) {
    sum += value;
    product *= value;
    if (count === 0) continue;
    const operation = fitsTotal(sum, quantity) ? 'sum' : fitsTotal(product, quantity) ? 'product' : undefined;
    if (operation !== undefined) return { operation, operands: [first, ...others.slice(0, count + 1)] };
  }
  return undefined;
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
