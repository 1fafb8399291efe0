import type { Quantity } from './quantity';

const REFERENCE =
  /(?:\b(?:Table|Tab|Figure|Figures|Fig|Figs|Section|Sections|Sec|Appendix|Eq|Eqs|Eqn|Equation|Algorithm|Alg|Theorem|Lemma|Chapter|Step|Ref|Version)s?\.?\s?\(?|§\s?|[表图式节章]\s?)$/i;

/** Marks what is no value of the paper: digits of a name, citation marks, numbers of tables and sections, exponents and indices. */
export function markLabels(text: string, quantities: Quantity[]): Quantity[] {
  for (const quantity of quantities) if (isLabel(text, quantity)) quantity.isLabel = true;
  return quantities;
}

function isLabel(text: string, { start, end, isWords }: Quantity): boolean {
  if (isWords) return false;
  const before = text.slice(Math.max(0, start - 14), start);
  if (
    /[\p{L}][-–]?$|[\p{L}\d]@\.?$|[_^]\{?$|\p{L}\d*\.$/u.test(before) &&
    !/(?:\\times|\\pm|\\sim|\\approx|\\leq|\\geq|\\cdot|\\bm|\\bf|\p{Script=Han})\s?$/u.test(before)
  )
    return true;
  if (REFERENCE.test(before)) return true;
  return isCitation(text, start, end);
}

/** `[12]`, `[3, 15]`, `[^4]`; not the interval `[0, 1]`. */
export function isCitation(text: string, start: number, end: number): boolean {
  const open = text.lastIndexOf('[', start);
  if (open < 0 || start - open > 40) return false;
  const close = text.indexOf(']', end);
  return close >= 0 && close - end <= 40 && /^\[\^?[1-9]\d*(?:\s?[,;–-]\s?\d+)*\]$/.test(text.slice(open, close + 1));
}
