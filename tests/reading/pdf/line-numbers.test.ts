import { describe, expect, it } from 'vitest';
import type { TextRun } from '@/utils/reading/pdf/lines/text-run';
import { LineNumbers } from '@/utils/reading/pdf/pages/line-numbers';
import { run } from './printed';

const rows = Array.from({ length: 40 }, (_, row) => row);
const text = rows.map((row) => run('Beans are counted in every jar that we have', 100, { y: 700 - 12 * row, endsLine: true }));
const withoutLineNumbers = (runs: TextRun[], width: number): ReturnType<LineNumbers['remove']> => new LineNumbers().remove(runs, width);
const column = (x: number, from: number, step = 1): TextRun[] =>
  rows.map((row) => run(String(from + step * row).padStart(3, '0'), x, { y: 700 - 12 * row, size: 6, endsLine: true }));

describe('the column of numbers beside the lines of a copy for review', () => {
  it.each([
    ['at the left margin', column(60, 0)],
    ['at the right margin', column(560, 54)],
  ])('%s goes', (_, numbers) => {
    expect(withoutLineNumbers([...numbers, ...text], 612)).toEqual({ runs: text, characters: 120 });
  });

  it.each([
    ['a column of a table', column(200, 1)],
    ['numbers that do not count', column(60, 0, 7)],
    ['ten numbers', column(60, 0).slice(0, 10)],
    [
      'ten ticks of a tall axis',
      column(60, 0)
        .filter((_, row) => row % 4 === 0)
        .map((tick, row) => ({ ...tick, text: `${row}`, size: 8 })),
    ],
  ])('%s stays', (_, numbers) => {
    expect(withoutLineNumbers([...text, ...numbers], 612).characters).toBe(0);
  });

  it('a line still ends where its number did', () => {
    const mixed = text.flatMap((part, row) => [{ ...part, endsLine: false }, column(60, 0).slice(row, row + 1)].flat());
    expect(withoutLineNumbers(mixed, 612).runs).toEqual(text);
  });

  it('goes from a page with little text where pages before had one', () => {
    const numbers = new LineNumbers();
    const [last] = text;
    if (last === undefined) throw new Error('no text');
    const end = [...column(60, 41).slice(0, 1), last];
    expect(numbers.remove(end, 612).characters).toBe(0);
    numbers.remove([...column(60, 1), ...text], 612);
    expect(numbers.remove(end, 612)).toEqual({ runs: [last], characters: 3 });
  });

  it('goes from a front page whose lines stand far apart when it is tiny', () => {
    const apart = column(60, 1).filter((_, row) => row % 5 === 0);
    const tiny = apart.map((number, row) => ({ ...number, text: `${row + 1}`, size: 5 }));
    expect(withoutLineNumbers([...tiny, ...text], 612).characters).toBe(8);
  });
});
