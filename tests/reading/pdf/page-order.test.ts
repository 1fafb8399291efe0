import { describe, expect, it } from 'vitest';
import type { PdfLine } from '@/utils/reading/pdf/lines/pdf-line';
import { inReadingOrder } from '@/utils/reading/pdf/pages/page-order';
import { line } from './printed';

const words = 'beans and peas in jars of glass on the shelf';
const column = (name: string, x: number): PdfLine[] =>
  Array.from({ length: 14 }, (_, row) => line(`${name}${row} ${words}`, 700 - 12 * row, { x }));
const left = column('l', 60);
const right = column('r', 320);
const rowByRow = left.flatMap((part, row) => [part, ...right.slice(row, row + 1)]);
const names = (lines: PdfLine[]): string[] => lines.map(({ text }) => text.split(' ')[0] ?? '');

describe('the order of a page', () => {
  it.each([
    ['as TeX draws it, it stays', [...left, ...right]],
    ['drawn from its foot upwards, it is turned round', [...left, ...right].reverse()],
    ['right column first, the columns change places', [...right, ...left]],
    ['row by row over both columns, they are parted', rowByRow],
  ])('%s', (_, lines) => {
    expect(names(inReadingOrder(lines))).toEqual(names([...left, ...right]));
  });

  it.each([
    ['a float at the foot drawn after the page', [...left, ...right, line(`Figure 1: ${words}`, 760)]],
    ['lines over both columns', [...right, line(`${words} ${words}`, 730), ...left]],
    ['a figure with few words', [...right.slice(0, 5), ...left]],
  ])('%s proves nothing', (_, lines) => {
    expect(inReadingOrder(lines)).toBe(lines);
  });
});
