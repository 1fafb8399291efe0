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
  const { unit, scale, shape } = quantity;
  const isFraction = shape === 'fraction';
  const step = quantity.isHedged && shown >= 1 ? Math.max(shown, lastPlace(value)) : shown;
  const list: Rewriting[] = [{ value, step, isBase: false, fits: (other, found) => sameScale(quantity, other, found) }];
  if (unit !== undefined)
    list.push({ value: value * scale, step: step * scale, isBase: true, fits: (other, found) => other === unit && found.scale !== scale });
  if (percents.has(unit)) {
    list.push({
      value: value / 100,
      step: step / 100,
      isBase: false,
      fits: (other, found) => other === undefined && found.amounts.every((amount) => Math.abs(amount.value) <= 1),
    });
    list.push({ value: value / 100 + 1, step: step / 100, isBase: false, fits: (other) => other === 'times' });
    list.push({ value: value / 100, step: step / 100, isBase: false, fits: (other) => other === 'times' });
  }
  if (unit === undefined && Math.abs(value) <= 1 && value !== 0) {
    list.push({
      value: value * 100,
      step: step * 100,
      isBase: false,
      fits: (other) => percents.has(other) || (isFraction && other === undefined),
    });
    if (isFraction)
      list.push({ value: 1 / value, step: step / value ** 2, isBase: false, fits: (other) => other === 'times' || other === undefined });
  }
  if (unit === 'times' && value !== 0) {
    list.push({ value: value * 100, step: step * 100, isBase: false, fits: (other) => percents.has(other) });
    list.push({ value: (value - 1) * 100, step: step * 100, isBase: false, fits: (other) => percents.has(other) });
    list.push({ value: 1 / value, step: step / value ** 2, isBase: false, fits: (_, found) => found.shape === 'fraction' });
  }
  return list;
}

function sameScale({ unit, scale, shape }: Quantity, other: UnitKind | undefined, found: Quantity): boolean {
  if (unit === other) return unit === undefined || scale === found.scale;
  if (percents.has(unit) && percents.has(other)) return true;
  // A table says once, in its head, what its numbers are of; a summary says it each time.
  if (other === undefined) return true;
  if (unit === undefined) return shape !== 'fraction' && (other !== 'percent' || true);
  return unit === 'rank';
}

/** Whether a value that the paper shows is the one looked for. */
export function closeness(wanted: { value: number; step: number }, shown: Amount): Closeness | undefined {
  const distance = Math.abs(wanted.value - shown.value);
  const size = Math.max(Math.abs(wanted.value), Math.abs(shown.value));
  if (distance <= size * 1e-9) return 'exact';
  // Only what is shown with fewer digits is a rounding.
  if (wanted.step <= shown.step * 1.0001 && distance > size * 1e-3) return undefined;
  return wanted.step > shown.step * 1.0001 && distance <= (wanted.step / 2) * 1.0001 ? 'rounded' : undefined;
}

/** The place of the last digit that is not zero: 10 of 560. */
function lastPlace(value: number): number {
  let place = 1;
  while (value >= 100 * place && value % (place * 10) === 0) place *= 10;
  return place;
}
