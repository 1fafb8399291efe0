import { describe, expect, it } from 'vitest';
import type { PdfLine } from '@/utils/reading/pdf/lines/pdf-line';
import { withoutFurniture } from '@/utils/reading/pdf/pages/page-furniture';
import { line } from './printed';

/** Six pages of thirty lines of text each, with what a test adds to every one of them. */
function pagesWith(add: (page: number) => PdfLine[]): PdfLine[][] {
  return [1, 2, 3, 4, 5, 6].map((page) => [
    ...add(page),
    ...Array.from({ length: 30 }, (_, row) => line(`Line ${row} of page ${page} tells of beans, peas and jars`, 700 - 12 * row)),
  ]);
}

const names = ['', 'JARS', 'BEANS', 'PEAS', 'LENTILS', 'GLASS', 'LIDS'];

function leftOf(pages: PdfLine[][]): { texts: string[]; kinds: string[] } {
  const { pages: kept, leftOut } = withoutFurniture(pages);
  return { texts: kept.flat().flatMap(({ text }) => (text.startsWith('Line') ? [] : [text])), kinds: leftOut.map(({ what }) => what) };
}

describe('what the printed page needs and the text does not', () => {
  it.each<[string, (page: number) => PdfLine[], string[]]>([
    ['a running head', () => [line('Preprint of the bean society', 760)], ['running heads']],
    [
      'heads of left and right pages',
      (page) => [line(page % 2 === 0 ? 'A. BOHNE AND B. ERBSE' : 'ON COUNTING BEANS', 730)],
      ['running heads'],
    ],
    ['a head with the number of its page', (page) => [line(`Beans and peas, page ${page} of 6`, 760)], ['running heads']],
    ['a head that names another section on each page', (page) => [line(`${page} ${names[page]} ${page + 4}`, 760)], ['running heads']],
    [
      'the same in two pieces',
      (page) => [line(`${page} ${names[page]}`, 760), line(`${page + 4}`, 760, { x: 500 })],
      ['page numbers', 'running heads'],
    ],
    ['a head that names the section and no page', (page) => [line(names[Math.ceil(page / 2)] ?? '', 760)], ['running heads']],
    ['numbers at the foot', (page) => [line(String(page + 40), 40, { x: 300 })], ['page numbers']],
    [
      'an ornament on the first page, which is a letter in a font of signs',
      (page) => (page === 1 ? [line('F', 730, { x: 301, right: 310, font: 'signs' })] : []),
      ['ornaments'],
    ],
    ['numbers with dashes', (page) => [line(`– ${page} –`, 760, { x: 300 })], ['page numbers']],
    ['a number on the first page only', (page) => (page === 1 ? [line('1', 40, { x: 300 })] : []), ['page numbers']],
    [
      'a number in the middle, close below the notes of the first page',
      (page) => (page === 1 ? [line('1', 340, { x: 303.5, right: 308.5, size: 8 })] : []),
      ['page numbers'],
    ],
    [
      'the stamp',
      (page) => (page === 1 ? [line('arXiv:2602.99901v2 [cs.CL] 13 Feb 2026', 200, { x: 20, isTurned: true })] : []),
      ['arXiv stamp'],
    ],
    [
      'the stamp in two pieces',
      (page) =>
        page === 1
          ? [line('arXiv:2602.99901v2 [cs.CL]', 200, { x: 20, isTurned: true }), line('13 Feb 2026', 400, { x: 20, isTurned: true })]
          : [],
      ['arXiv stamp'],
    ],
    ['a watermark', () => [line('DRAFT', 300, { x: 200, isTurned: true, size: 90 })], ['watermarks']],
    [
      'that it appears nowhere yet',
      (page) => (page === 1 ? [line('Preprint. Under review.', 60, { size: 9 })] : []),
      ['conference notices'],
    ],
    [
      'where it appears, at the head',
      (page) => (page === 1 ? [line('Published at BEANS 2026', 760, { size: 9 })] : []),
      ['conference notices'],
    ],
    ['a notice on every page', () => [line('Copyright 2026 the Bean Society', 60, { size: 8 })], ['running heads']],
    [
      'a notice of two lines in the text’s own type',
      (page) =>
        page === 1
          ? [line('Copyright 2026, Society for the Counting of', 80), line('Beans (beans.example). All rights reserved.', 69)]
          : [],
      ['conference notices'],
    ],
  ])('%s goes and is counted', (_, add, kinds) => {
    expect(leftOf(pagesWith(add))).toEqual({ texts: [], kinds });
  });

  it.each<[string, (page: number) => PdfLine[]]>([
    ['a heading at the head of one page', (page) => (page === 3 ? [line('3 Peas', 730, { size: 12 })] : [])],
    ['the head of a table that goes on, close to its rows', () => [line('Model Beans Peas', 712)]],
    ['numbers that do not run with the pages', (page) => [line(String(page * 7), 40)]],
    ['a year alone at the foot', (page) => (page === 2 ? [line('1999', 340)] : [])],
    ['the label of one axis', (page) => (page === 2 ? [line('Beans', 300, { isTurned: true })] : [])],
    ['where it appears, small at the foot', (page) => (page === 1 ? [line('12th Conference on Beans, Ulm, 2026.', 60, { size: 9 })] : [])],
  ])('%s stays', (_, add) => {
    expect(leftOf(pagesWith(add)).kinds).toEqual([]);
  });

  it('a notice in one column takes nothing of the other', () => {
    const pages = pagesWith((page) =>
      page === 1 ? [line('Preprint.', 80, { size: 8 }), line('the last line of the right column', 80, { x: 320 })] : [],
    );
    expect(leftOf(pages).texts).toEqual(['the last line of the right column']);
  });
});
