import { colord, extend, type RgbaColor } from 'colord';
import names from 'colord/plugins/names';

extend([names]);

/** Red, green and blue from 0 to 255, how much of it covers from 0 to 1. */
export type Colour = RgbaColor;

export const white: Colour = { r: 255, g: 255, b: 255, a: 1 };

/** A colour as CSS writes it; `undefined` for what is none or cannot be told here: `inherit`, `var(…)`, `color-mix(…)`. */
export function cssColour(value: string): Colour | undefined {
  const colour = colord(value.trim());
  return colour.isValid() ? colour.toRgb() : undefined;
}

/** Whether letters of one colour cannot be told from the other beside them. */
export function isAlike(one: Colour, other: Colour): boolean {
  const most = Math.max(Math.abs(one.r - other.r), Math.abs(one.g - other.g), Math.abs(one.b - other.b));
  // What is half transparent is as much nearer to what lies under it.
  return most * one.a <= 13;
}
