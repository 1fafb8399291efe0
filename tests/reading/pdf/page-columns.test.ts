import { describe, expect, it } from 'vitest';
import type { PdfLine, PdfPiece } from '@/utils/reading/pdf/lines/pdf-line';
import { columnOf, pageColumns } from '@/utils/reading/pdf/pages/page-columns';
import { line } from './printed';

describe('the columns of a page', () => {
  const hanging = (x: number) =>
    Array.from({ length: 12 }, (_, index) => line('and beans that hang below', 700 - 12 * index, { x, right: x + 200 }));

  it('hold the few lines that begin left of those that hang', () => {
    const entry = line('Ada Bohne. Beans through the ages', 400, { x: 307, right: 520 });
    const columns = pageColumns([...hanging(72), ...hanging(318), entry]);
    expect(columnOf(entry, columns).left).toBe(318);
  });

  describe('and of a table', () => {
    const whole = { text: 'and beans that are counted', x: 72, right: 540, y: 0, size: 10, font: 'f1' };
    const rows = (x: number): PdfLine[] =>
      Array.from({ length: 4 }, (_, index) => line('Beans 12 13 14 15', 400 - 12 * index, { x, right: 540 }));
    const across = (pieces: PdfPiece[]): PdfLine[] =>
      Array.from({ length: 20 }, (_, index) => line(whole.text, 700 - 12 * index, { right: 540, pieces }));

    it('are none of their own where most lines run across', () => {
      expect(pageColumns([...across([whole]), ...rows(178)])).toEqual([{ left: 72, right: 540 }]);
    });

    it('stay where only rows of cells do', () => {
      const cells = [
        { ...whole, right: 200 },
        { ...whole, x: 330 },
      ];
      expect(pageColumns([...across(cells), ...rows(310)]).map(({ left }) => left)).toEqual([72, 310]);
    });
  });
});
