import type { Amount, Quantity, UnitKind } from '@/utils/summary/check/quantities/quantity';

/** `exact`: the same value with all its digits; `rounded`: the paper's value with fewer. */
export type Closeness = 'exact' | 'rounded';

/** How a value of the summary may be written in the paper. */
export interface Rewriting {
  /** The value looked for. */
  value: number;
  step: number;
  /** Whether a number with this unit in the paper can be meant. */
  fits(unit: UnitKind | undefined, quantity: Quantity): boolean;
  /** In the scale of the paper's unit, or in base units. */
  isBase: boolean;
}

const percents: ReadonlySet<UnitKind | undefined> = new Set<UnitKind | undefined>(['percent', 'points']);

/** All the values by which the paper may say what this amount of a summary says. */
export function rewritings({ value, step: shown }: Amount, quantity: Quantity): Rewriting[] {
  const { unit, scale } = quantity;
  const step = isCount(value, quantity) ? 0 : quantity.isHedged && shown >= 1 ? Math.max(shown, lastPlace(value)) : shown;
  const same: Rewriting = { value, step, isBase: false, fits: (other, found) => sameScale(quantity, other, found) };
  const based = { value: value * scale, step: step * scale, isBase: true };
  const list = [same];
  if (unit !== undefined) list.push({ ...based, fits: (other, found) => other === unit && found.scale !== scale });
  // `4.2G FLOPs`: the letter alone is read as memory.
  if (unit === undefined || unit === 'flops') list.push({ ...based, fits: (other, found) => other === 'bytes' && /\dG$/.test(found.text) });
  if (percents.has(unit)) list.push(...asShares(value, step));
  else if (unit === 'times') list.push(...asFactors(value, step));
  else if (unit === undefined && Math.abs(value) <= 1 && value !== 0) list.push(...asPercents(value, step, quantity));
  return list;
}

/** `三个` is no rounding of 2.8. */
function isCount(value: number, { unit, isWords, isHedged, isVague }: Quantity): boolean {
  return isWords && unit === undefined && !isHedged && !isVague && Number.isInteger(value) && value < 100;
}

/** `53%` for 0.53, `20%` for 1.2 times. */
function asShares(value: number, step: number): Rewriting[] {
  const part = { value: value / 100, step: step / 100, isBase: false };
  return [
    { ...part, fits: (other, found) => other === undefined && found.amounts.every((amount) => Math.abs(amount.value) <= 1) },
    { ...part, fits: (other) => other === 'times' },
    { ...part, value: part.value + 1, fits: (other) => other === 'times' },
  ];
}

/** `2 倍` for 200%, for an increase of 100%, for a half of the other. */
function asFactors(value: number, step: number): Rewriting[] {
  // 70% more is not `2 倍`, though its last digit would allow that.
  const percent = { value: value * 100, step: Math.min(step * 100, 20), isBase: false };
  return [
    { ...percent, fits: (other) => percents.has(other) },
    { ...percent, value: percent.value - 100, step: Math.min(percent.step, 4), fits: (other) => percents.has(other) },
    ...(value === 0
      ? []
      : [
          {
            value: 1 / value,
            step: step / value ** 2,
            isBase: false,
            fits: (_: UnitKind | undefined, found: Quantity) => found.shape === 'fraction',
          },
        ]),
  ];
}

/** `一半` for 50%, `1/4` for 4 times less. Digits must be the same: 0.017 is not a rounding of 1.68%. */
function asPercents(value: number, step: number, { shape, isWords }: Quantity): Rewriting[] {
  const isFraction = shape === 'fraction';
  const percent: Rewriting = {
    value: value * 100,
    step: isFraction || isWords ? step * 100 : 0,
    isBase: false,
    fits: (other) => percents.has(other) || (isFraction && other === undefined),
  };
  // Papers give rates of a hundred in their tables, and say so in the caption.
  const rate: Rewriting = {
    value: value * 100,
    step: 0,
    isBase: false,
    fits: (other, found) => other === undefined && found.amounts.every(({ digits }) => digits >= 3),
  };
  if (!isFraction) return [percent, rate];
  return [percent, { value: 1 / value, step: step / value ** 2, isBase: false, fits: (other) => other === 'times' || other === undefined }];
}

function sameScale({ unit, scale, shape }: Quantity, other: UnitKind | undefined, found: Quantity): boolean {
  if (unit === other) return unit === undefined || scale === found.scale;
  if (percents.has(unit) && percents.has(other)) return true;
  // A table says once, in its head, what its numbers are of; a summary says it each time.
  if (other === undefined) return true;
  if (unit === undefined) return shape !== 'fraction';
  return unit === 'rank';
}

/** Of a rounding, in its own size: 1.4 is still about 1. */
const FURTHEST = 0.3;

/** Whether a value that the paper shows is the one looked for. */
export function closeness(wanted: { value: number; step: number }, shown: Amount): Closeness | undefined {
  const distance = Math.abs(wanted.value - shown.value);
  const size = Math.max(Math.abs(wanted.value), Math.abs(shown.value));
  if (distance <= size * 1e-9) return 'exact';
  // Only what is shown with fewer digits is a rounding.
  if (wanted.step <= shown.step * 1.0001 && distance > size * 1e-3) return undefined;
  // A half is no 1, and 0.4 no 0.
  return wanted.step > shown.step * 1.0001 && distance <= Math.min(wanted.step / 2, size * FURTHEST) * 1.0001 ? 'rounded' : undefined;
}

/** The place of the last digit that is not zero: 10 of 560. */
function lastPlace(value: number): number {
  let place = 1;
  while (value >= 100 * place && value % (place * 10) === 0) place *= 10;
  return place;
}
