import { describe, expect, it } from 'vitest';
import { tableRows } from '@/utils/reading/pdf/table-rows';
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
});
