/** A figure that must hold, as the plan of the reading step writes it, with the digits that it is written with: `0.999` is not `1.00`. */
export interface Bound {
  is: 'at least' | 'at most';
  /** Text, because its digits say how exactly it is meant: a figure holds when it does after rounding to them. */
  figure: string;
}

export const atLeast = (figure: string): Bound => ({ is: 'at least', figure });
export const atMost = (figure: string): Bound => ({ is: 'at most', figure });

export function isHeld(value: number, { is, figure }: Bound): boolean {
  const rounded = Number(value.toFixed(figure.split('.')[1]?.length ?? 0));
  return is === 'at least' ? rounded >= Number(figure) : rounded <= Number(figure);
}

/** `≥ 0.999 ✓`; empty where nothing is asked, without a mark where there was nothing to measure. */
export function marked(value: number | undefined, bound: Bound | undefined): string {
  if (bound === undefined) return '';
  const mark = value === undefined ? '–' : isHeld(value, bound) ? '✓' : '✗';
  return `${bound.is === 'at least' ? '≥' : '≤'} ${bound.figure} ${mark}`;
}
