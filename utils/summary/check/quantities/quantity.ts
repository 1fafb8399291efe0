/** What a value is of, where its unit says so; values of one kind are in its base unit. */
export type UnitKind =
  | 'percent'
  | 'points'
  | 'times'
  | 'seconds'
  | 'bytes'
  | 'flops'
  | 'hertz'
  | 'metres'
  | 'money'
  | 'watts'
  | 'decibels'
  | 'degrees'
  | 'grams'
  | 'bits'
  | 'electronvolts'
  | 'calendar-date'
  | 'rank'
  | 'parsecs';

/** One number as it is shown. */
export interface Amount {
  /** With its multiplier (`1.5M` is 1500000), in the unit that stands beside it. */
  value: number;
  /** One unit of the last digit shown, in the same scale. */
  step: number;
  /** Digits shown, leading zeros not counted; 1 for words. */
  digits: number;
}

export type Shape = 'single' | 'range' | 'spread' | 'ratio' | 'product' | 'fraction';

/** A number, or several that are one expression, in a text. */
export interface Quantity {
  start: number;
  end: number;
  text: string;
  shape: Shape;
  /** One; two of a range, a value with its spread, a ratio; two or three of a product (`1×1×512`). A fraction is one, already divided. */
  amounts: Amount[];
  unit?: UnitKind;
  /** What a value in this unit is in the base unit of its kind. */
  scale: number;
  /** Written in words, `three`, `三`. */
  isWords: boolean;
  /** `约`, `近`, `左右`: the last zeros shown are no digits. */
  isHedged: boolean;
  /** Only a magnitude: `几十`, `上千`, `dozens`: the first amount is its least, the second its greatest. */
  isVague: boolean;
  /** Part of a name, a citation mark, a number of a section: nothing that a text claims. */
  isLabel: boolean;
}
