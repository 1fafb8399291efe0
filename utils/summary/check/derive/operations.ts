import type { Operation } from '@/utils/summary/check/checked-number';
import type { Amount, Quantity } from '@/utils/summary/check/quantities/quantity';

/** A value of the paper that may be an operand. */
export interface Operand {
  /** As shown, and in the base unit of its kind. */
  value: number;
  base: number;
  unit: Quantity['unit'];
  /** Index in `PaperIndex.quantities`. */
  quantity: number;
}

export interface Result {
  operation: Operation;
  operands: [Operand, ...Operand[]];
}

/** Right before the number: what is computed must be said, or anything could be. */
const DIFFERS =
  /(?:(?:高|低|多|少|差|领先|落后|超|快|慢|长|短|涨|跌|升|降|增|减|提升|提高|改善|改进|下降|降低|减少|增加|增长|节省|缩短|损失|退步|上升)(?:了|出|约|近|达|只有|仅|仅有|至少|大约|将近)*|(?:优势|差异|差距|相差|增益|增幅|降幅|间隔|距离|跌幅|涨幅)(?:了|约|近|达|为|只有|仅|仅有|至少|大约|将近|到|有|是|只)*)\s?$/;
const CHANGES =
  /(?:相对|提升|提高|升幅|增幅|增加|增长|上升|改善|改进|降幅|降低|下降|减少|缩短|节省|恶化|省|加速|提速|快|慢|跌|涨|多|少|退化)/;
const SHARES =
  /占|比例|份额|成$|相当于|(?:是|为|到|只有|仅有|剩|达)[^，]{0,14}的(?:约|近|大约|不到|将近)?\s?$|其中|中[，,]?\s?(?:约|有|仅)?\s?$|误差|标准差|离散/;
const TOGETHER = /合计|总共|共计|一共|合共|总计|累计|加起来|相加|总[^，]{0,6}$|合每|共(?:有|约)?\s?$|合\s?$|每[^，]{0,12}(?:合|共)/;

/** Which computations the words around a number speak of. @param before the clause up to the number, with the end of the clause before it */
export function operationsOf(before: string, clause: string, { unit, shape, isWords, amounts }: Quantity): ReadonlySet<Operation> {
  const allowed = new Set<Operation>();
  const isShare = unit === 'percent';
  if (unit === 'points' || (!isShare && unit !== 'times' && shape !== 'fraction' && DIFFERS.test(before))) allowed.add('difference');
  if ((isShare || shape === 'fraction') && (CHANGES.test(clause) || DIFFERS.test(before))) allowed.add('change');
  if (unit === 'times' || shape === 'fraction' || (isShare && (isWords || SHARES.test(before))) || (isShare && /占|比例/.test(clause)))
    allowed.add('ratio');
  if (!isShare && unit !== 'times' && shape !== 'fraction' && TOGETHER.test(before)) {
    allowed.add('sum');
    if (amounts.every(({ value }) => Number.isInteger(value))) allowed.add('product');
  }
  return allowed;
}

/** The computation of two operands that gives the claimed value. */
export function compute(first: Operand, second: Operand, claim: Quantity, allowed: ReadonlySet<Operation>): Result | undefined {
  const [amount] = claim.amounts;
  if (amount === undefined || (first.quantity === second.quantity && first.value === second.value)) return undefined;
  for (const [high, low] of [
    [first, second],
    [second, first],
  ] as const) {
    const operation = fitting(high, low, claim, amount, allowed);
    if (operation !== undefined) return { operation, operands: [high, low] };
  }
  return undefined;
}

function fitting(a: Operand, b: Operand, claim: Quantity, amount: Amount, allowed: ReadonlySet<Operation>): Operation | undefined {
  const isSameUnit = a.unit === b.unit || a.unit === undefined || b.unit === undefined;
  const [x, y] = a.unit !== undefined && a.unit === b.unit ? [a.base, b.base] : [a.value, b.value];
  if (isSameUnit && allowed.has('difference') && x > y && isDifference(x - y, claim, amount, x)) return 'difference';
  if (isSameUnit && allowed.has('ratio') && y !== 0 && isRatio(x / y, claim, amount)) return 'ratio';
  if (isSameUnit && allowed.has('change') && y !== 0 && isChange((x - y) / y, claim, amount)) return 'change';
  if (isSameUnit && allowed.has('sum') && a.quantity !== b.quantity && isNear(x + y, claim, amount)) return 'sum';
  return allowed.has('product') && a.quantity !== b.quantity && x > 1 && y > 1 && isNear(a.value * b.value, claim, amount)
    ? 'product'
    : undefined;
}

function isDifference(difference: number, claim: Quantity, amount: Amount, high: number): boolean {
  if (isNear(difference, claim, amount)) return true;
  // Points of values that the paper gives as fractions of one.
  return (claim.unit === 'points' || claim.unit === 'percent') && high <= 1 && isNear(difference * 100, claim, amount);
}

function isRatio(ratio: number, claim: Quantity, amount: Amount): boolean {
  if (claim.unit === 'percent') return ratio <= 1.2 && isNear(ratio * 100, claim, amount);
  if (claim.unit === 'times') return ratio >= 1 && isNear(ratio, claim, amount);
  return ratio < 1 && isNear(ratio, claim, amount);
}

/** Falls count from the greater value, rises from the smaller one. */
function isChange(change: number, claim: Quantity, amount: Amount): boolean {
  if (change === 0) return false;
  const size = claim.unit === 'percent' ? Math.abs(change) * 100 : Math.abs(change);
  return isNear(size, claim, amount);
}

function isNear(result: number, { shape, isHedged, isWords, scale, unit }: Quantity, { value, step }: Amount): boolean {
  const isBase = unit !== undefined && scale !== 1;
  const wanted = isBase ? value * scale : value;
  const unitStep = isBase ? step * scale : step;
  if (shape === 'fraction') return Math.abs(result - wanted) <= wanted * 0.07;
  const reach = isWords ? Math.max(unitStep * 0.5, wanted * 0.05) : unitStep * 0.52 * (isHedged ? 1.3 : 1);
  return Math.abs(result - wanted) <= Math.max(reach, wanted * 1e-6);
}

/** Whether several values together give the claimed one. */
export function fitsTotal(total: number, claim: Quantity): boolean {
  const [amount] = claim.amounts;
  return amount !== undefined && isNear(total, claim, amount);
}
