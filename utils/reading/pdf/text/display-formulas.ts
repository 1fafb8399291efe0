import { isElsewhere, isSameRow, isShort, type PlacedLine } from '@/utils/reading/pdf/pages/placed-line';

/** A formula set apart from the text: indexes of its lines and its number as printed, `(3)`. */
export interface DisplayFormula {
  places: number[];
  label?: string;
}

const sign = /[=<>≤≥≜≈≡∼≃∝→↦⇒∈∉⊂⊆∪∩∑∏∫∂∇√±×·∘⊗⊕∞|∥〈〉⟨⟩∀∃¬∧∨]|\p{Script=Greek}/u;
const number = /(?:^|\s)(\((?:[A-Z]\.?)?\d{1,3}(?:\.\d{1,3}){0,2}[a-z]?\))$/;
/** The AMS's classes set the number at the left margin; without a dot it may be that of a list. */
const leading = /^(\((?:[A-Z]|\d{1,3})(?:\.\d{1,3}){1,2}[a-z]?\))\s/;
/** A system of formulas fills no more than a page. */
const most = 400;

/**
 * Displayed formulas: lines between running text that begin further right and hold signs, not sentences. pdf.js breaks a formula at its
 * fractions and limits, so all lines up to the next text belong together; a number at the right margin ends one.
 */
export function displayFormulas(
  lines: readonly PlacedLine[],
  isRunning: readonly boolean[],
  isTaken: (place: number) => boolean,
): DisplayFormula[] {
  const formulas: DisplayFormula[] = [];
  let places: number[] = [];
  const flush = (closing?: string): void => {
    const label = closing ?? leading.exec(lines[places[0] ?? -1]?.text ?? '')?.[1];
    const holds = places.some((place) => sign.test(lines[place]?.text ?? ''));
    if (places.length > 0 && (holds || label !== undefined) && !isSqueezed(lines, places))
      formulas.push({ places, ...(label === undefined ? {} : { label }) });
    places = [];
  };
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const isPart =
      !isRunning[index] &&
      !isTaken(index) &&
      isFormula(line, before) &&
      !(before !== undefined && isRunning[index - 1] && isSameRow(before, line));
    const last = lines[places.at(-1) ?? -1];
    const isApart = last !== undefined && last.y - line.y > 2 * line.size && places.every((place) => isWords(lines[place]));
    if (!isPart || isApart || places.length > most || (last !== undefined && isElsewhere(last, line) && last.y - line.y < -5 * line.size))
      flush();
    if (!isPart) continue;
    if (leading.test(line.text)) flush();
    places.push(index);
    const [, label] = number.exec(line.text) ?? [];
    if (label !== undefined && !isShort(line)) flush(label);
  }
  flush();
  return formulas;
}

/** The end of a sentence, such as `we have`. */
function isWords(line: PlacedLine | undefined): boolean {
  const text = line?.text.slice(0, 300) ?? '';
  return /(?:^|\s)\p{Ll}{2,}$/u.test(text) && (!sign.test(text) || (text.match(/\s\p{Ll}{2,}/gu) ?? []).length >= 3);
}

/** Too little room between the lines above and below: these are pieces of a line of text. */
function isSqueezed(lines: readonly PlacedLine[], places: readonly number[]): boolean {
  const [above, below] = [lines[(places[0] ?? 0) - 1], lines[(places.at(-1) ?? 0) + 1]];
  if (above === undefined || below === undefined || isElsewhere(above, below)) return false;
  return above.y - below.y < 1.8 * Math.max(above.size, below.size);
}

/** No words to speak of: names of functions and a `where` at most. */
function isFormula(line: PlacedLine, before: PlacedLine | undefined): boolean {
  const text = line.text.slice(0, 300);
  const words = text.match(/\p{L}{3,}/gu) ?? [];
  const letters = words.join('').length;
  const isAside =
    line.x - line.column.left > 0.04 * (line.column.right - line.column.left) ||
    number.test(text) ||
    (leading.test(text) && sign.test(text));
  if (!isAside && !(before !== undefined && isSameRow(before, line))) return false;
  if (/^[\p{L}\s,.-]{12,}$/u.test(text) || /^[•◦▪–-]\s/u.test(text)) return false;
  // What stands before a fraction: `dq =`.
  if (text.length < 12 && words.length <= 1 && /\s[=<>≤≥≜≈]$/.test(text)) return true;
  return sign.test(text) || number.test(text) ? letters < 0.5 * text.length && words.length < 12 : text.length < 16 && words.length <= 2;
}

// Seen on https://arxiv.org/pdf/1804.08269v2, https://arxiv.org/pdf/2412.20138v7.
