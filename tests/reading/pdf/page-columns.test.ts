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
});
