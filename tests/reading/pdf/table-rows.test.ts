import { describe, expect, it } from 'vitest';
import { tableGrid } from '@/utils/reading/pdf/floats/table-grid';
import { type TableRow, tableRows } from '@/utils/reading/pdf/floats/table-rows';
import { line } from './printed';

describe('the rows of a table', () => {
  it('give an exponent that touches numbers of two rows to the nearer one', () => {
    const piece = (text: string, x: number, y: number, size = 10) => ({
      text,
      x,
      right: x + (text.length * size) / 2,
      y,
      size,
      font: 'f1',
    });
    const row = (name: string, power: string, y: number) =>
      line(`${name} 10^${power}`, y, { pieces: [piece(name, 72, y), piece('10', 200, y), piece(`^${power}`, 210, y + 3.6, 7)] });
    const rows = tableRows([row('beans', '18', 700), row('peas', '19', 689)]);
    expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['beans', '10^18'],
      ['peas', '10^19'],
    ]);
  });

  it('take large brackets from the height where they hang', () => {
    const piece = (text: string, x: number, y: number) => ({ text, x, right: x + text.length * 5, y, size: 10, font: 'f1' });
    const row = (name: string, y: number) =>
      line(`${name} O ( 10 )`, y, {
        pieces: [piece(name, 72, y), piece('O', 200, y), piece('(', 206, y + 7.5), piece('10', 212, y), piece(')', 223, y + 7.5)],
      });
    const rows = tableRows([row('beans', 700), row('peas', 687)]);
    expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['beans', 'O(10)'],
      ['peas', 'O(10)'],
    ]);
  });
});

describe('the grid of a table', () => {
  /** Cells by their left edges, five points a letter. */
  const row = (y: number, ...cells: [string, number][]): TableRow => ({
    y,
    size: 10,
    cells: cells.map(([text, x]) => ({ text, x, right: x + text.length * 5 })),
  });
  const gridOf = (...rows: TableRow[]): string[] | undefined => tableGrid(rows)?.rows.map((cells) => cells.join(' | '));

  it('has heads over all their columns, of which they touch but one', () => {
    const columns = [100, 160, 220, 280, 340, 400, 460].map((x, index): [string, number] => [`n${index}`, x]);
    const values = columns.map(([, x]): [string, number] => ['12', x]);
    expect(gridOf(row(700, ['Jar', 100], ['Beans', 218], ['Peas', 400]), row(688, ...columns), row(676, ...values))?.[0]).toBe(
      'Jar | Beans | Beans | Beans | Peas | Peas | Peas',
    );
  });

  it('has one head over all but the names', () => {
    const rows = [
      row(700, ['Number of beans', 212.5]),
      row(688, ['Jar', 100], ['1', 200], ['2', 250], ['3', 295]),
      row(676, ['red', 100], ['12', 200], ['7', 250], ['90', 295]),
    ];
    expect(gridOf(...rows)?.[0]).toBe(' | Number of beans | Number of beans | Number of beans');
  });

  it('leaves a head alone that stands over its own column', () => {
    expect(gridOf(row(700, ['Jar', 100], ['Peas', 298]), row(688, ['red', 100], ['12', 200], ['7', 300]))?.[0]).toBe('Jar |  | Peas');
  });

  it('keeps a value and what stands in brackets beside it in one cell', () => {
    const rows = [row(688, ['red', 100], ['12 (+3)', 200], ['7', 300], ['1', 400])];
    for (const y of [676, 664]) rows.push(row(y, ['white', 100], ['14 (+5)', 200], ['8', 300], ['2', 400]));
    expect(gridOf(...rows, row(652, ['green', 100], ['9', 200], ['(+1)', 215], ['6', 300], ['3', 400]))?.at(-1)).toBe(
      'green | 9 (+1) | 6 | 3',
    );
  });

  it('names all rows between two rules, also by a name of two lines in a column of its own', () => {
    const group = (y: number, ...names: string[]): TableRow[] => [
      ...names.map((name, index) => row(y - 10 * index, [name, 100], ['12', 200], ['7', 240])),
      row(y - 5, ['AP', 150]),
      row(y - 14, ['(%)', 148]),
    ];
    const rows = [row(715, ['small', 195], ['large', 235]), ...group(700, 'red', 'white', 'gain'), ...group(665, 'red', 'white', 'gain')];
    const sorted = rows.sort((a, b) => b.y - a.y);
    expect(gridOf(...sorted)?.slice(1, 4)).toEqual(['red | AP (%) | 12 | 7', 'white | AP (%) | 12 | 7', 'gain | AP (%) | 12 | 7']);
  });

  it('names rows by the one in the middle of four', () => {
    const rows = [700, 685, 675, 665, 655, 640].map((y, index) =>
      row(y, ...(index === 0 || index === 2 || index === 5 ? [[`bean${index}`, 100] as [string, number]] : []), ['a', 200], ['7', 240]),
    );
    expect(gridOf(...rows)).toEqual(['bean0', 'bean2', 'bean2', 'bean2', 'bean2', 'bean5'].map((name) => `${name} | a | 7`));
  });
});
