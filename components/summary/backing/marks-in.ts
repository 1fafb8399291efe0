import type { TextMark } from '@/utils/markdown/text-mark';
import type { CheckedNumber } from '@/utils/summary/check/checked-number';
import { placedNumbers, type ShownNumber } from '@/utils/summary/check/placed-numbers';
import { findCitations } from '@/utils/summary/citations/find-citations';

/** Something in a text that a reader can stop at: a cited passage or a checked number. */
export type Stop = { kind: 'passage'; id: string } | { kind: 'number'; number: ShownNumber };

export interface MarksInText {
  /** For `Markdown`. */
  marks: TextMark[];
  /** In the order of the text; a citation of two passages has two. */
  stops: Stop[];
  /** By mark: which stops stand there. */
  stopsAt: number[][];
}

/** The citations in a text, and the numbers of it that were checked. */
export function marksIn(text: string, numbers: readonly CheckedNumber[]): MarksInText {
  const found = [...citationsIn(text), ...numbersIn(text, numbers)].sort((one, other) => one.mark.start - other.mark.start);
  const stops: Stop[] = [];
  const stopsAt = found.map((each) => each.stops.map((stop) => stops.push(stop) - 1));
  return { marks: found.map(({ mark }) => mark), stops, stopsAt };
}

interface Found {
  mark: TextMark;
  stops: Stop[];
}

function citationsIn(text: string): Found[] {
  return findCitations(text).map(({ start, end, ids }) => ({
    mark: { start, end, kind: 'replace' },
    stops: ids.map((id) => ({ kind: 'passage', id })),
  }));
}

function numbersIn(text: string, numbers: readonly CheckedNumber[]): Found[] {
  return placedNumbers(text, numbers).map((number) => ({
    mark: { start: number.start, end: number.end, kind: 'after', className: `checked ${number.verdict}` },
    stops: [{ kind: 'number', number }],
  }));
}

/** The start of a citation at the end of a text that is still being written: held back until it is whole. */
const UNFINISHED = /\s?[[【［]\^?(?:[PTFENL]\s?\d{0,4}[\s,，、;；/和&~至到–—-]*)*$/i;

export function withoutUnfinishedCitation(text: string): string {
  return text.replace(UNFINISHED, '');
}
