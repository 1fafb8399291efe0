import type { PlacedLine } from '@/utils/reading/pdf/pages/placed-line';

/** How lists label their entries; one list uses one of these. */
const schemes = [/^\[(\d{1,4})\]/, /^\[[\p{L}\d+]{2,12}\]/u, /^(\d{1,4})\.(?=\s|$)/, /^(\d{1,4})\)(?=\s|$)/, /^\((\d{1,4})\)/];

/** Numbers that a list may skip: an entry that another program lost. */
const mostSkipped = 3;

/** The labels of a list by the index of the line they begin; empty where its entries bear none. */
export function entryLabels(lines: readonly PlacedLine[]): ReadonlyMap<number, string> {
  let best: ReadonlyMap<number, string> = new Map();
  for (const scheme of schemes) {
    const labels = counting(lines, scheme);
    if (labels.size > best.size) best = labels;
  }
  return best.size >= Math.max(2, lines.length / 12) ? best : new Map();
}

/** Numbers count on: `(2012)` at the start of a line is the year of the entry above. Seen on https://arxiv.org/pdf/1804.08269v2. */
function counting(lines: readonly PlacedLine[], scheme: RegExp): Map<number, string> {
  const labels = new Map<number, string>();
  let last: number | undefined;
  for (const [index, { text }] of lines.entries()) {
    const [label, digits] = scheme.exec(text.slice(0, 20)) ?? [];
    if (label === undefined) continue;
    const number = digits === undefined ? undefined : Number(digits);
    const isFirst = last === undefined && (number ?? 0) <= mostSkipped;
    if (number !== undefined && !isFirst && !isNext(last, number)) continue;
    labels.set(index, label);
    last = number;
  }
  return labels;
}

/** Each part of a collection counts from 1 again. */
function isNext(last: number | undefined, number: number): boolean {
  return last !== undefined && (number === 1 || (number > last && number <= last + 1 + mostSkipped));
}
