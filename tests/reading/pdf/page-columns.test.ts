import { describe, expect, it } from 'vitest';
import { columnOf, pageColumns } from '@/utils/reading/pdf/page-columns';
import { line } from './printed';

describe('the columns of a page', () => {
  const hanging = (x: number) =>
    Array.from({ length: 12 }, (_, index) => line('and beans that hang below', 700 - 12 * index, { x, right: x + 200 }));

  it('hold the few lines that begin left of those that hang', () => {
    const entry = line('Ada Bohne. Beans through the ages', 400, { x: 307, right: 520 });
    const columns = pageColumns([...hanging(72), ...hanging(318), entry]);
    expect(columnOf(entry, columns).left).toBe(318);
  });

  it('are not those of a table whose rows most lines run across', () => {
    const text = Array.from({ length: 20 }, (_, index) =>
      line('and beans that are counted in jars of glass', 700 - 12 * index, { right: 540 }),
    );
    const rows = Array.from({ length: 4 }, (_, index) => line('Beans 12 13 14 15', 400 - 12 * index, { x: 178, right: 420 }));
    expect(pageColumns([...text, ...rows])).toEqual([{ left: 72, right: 540 }]);
  });
});
