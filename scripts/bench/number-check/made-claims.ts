import type { PaperDocument, TableGrid } from '@/utils/reading/paper-document';

/** A sentence about a cell of a table: with its own value, or with that of another row or column under this one's name. */
export interface MadeClaim {
  kind: 'own' | 'other row' | 'other column';
  text: string;
}

/** How summaries name a row and a column. */
const WAYS: readonly ((row: string, column: string, value: string) => string)[] = [
  (row, column, value) => `${row} 在 ${column} 上达到 ${value}。`,
  (row, column, value) => `在 ${column} 上，${row} 达到 ${value}。`,
  (row, column, value) => `${row}：${column} 为 ${value}。`,
  (row, column, value) => `${row} 表现较好，${column} 达到 ${value}。`,
];
const MOST_OF_TABLE = 13;

/** Claims about the cells of a paper's tables that hold one value under names that no other row or column has. */
export function* madeClaims({ passages }: PaperDocument): Generator<MadeClaim> {
  for (const { tables = [] } of passages) for (const grid of tables) yield* claimsOf(grid);
}

function* claimsOf({ rows, headerRows }: TableGrid): Generator<MadeClaim> {
  const first = headerRows || 1;
  const body = rows.slice(first);
  const names = body.map(([name = '']) => name.trim());
  const heads = (rows[0] ?? []).map((_, column) =>
    [...new Set(rows.slice(0, first).map((row) => row[column]?.trim() ?? ''))].filter(Boolean).join(' '),
  );
  let made = 0;
  for (const [row, cells] of body.entries())
    for (const [column, cell] of cells.entries()) {
      const value = valueIn(cell);
      const [rowName = '', head = ''] = [names[row], heads[column]];
      if (column === 0 || value === undefined || !isTelling(rowName, names) || !isTelling(head, heads)) continue;
      // Some of each table, so that no large one outweighs all others.
      if ((row * 7 + column * 3) % 4 !== 0 || made >= MOST_OF_TABLE) continue;
      const way = WAYS[made % WAYS.length];
      made += 1;
      if (way === undefined) continue;
      yield { kind: 'own', text: way(rowName, head, value) };
      const inColumn = body.map((other) => other[column] ?? '');
      const above = inColumn.map(valueIn).find((other) => other !== undefined && Number.parseFloat(other) !== Number.parseFloat(value));
      if (above !== undefined && !cells.includes(above)) yield { kind: 'other row', text: way(rowName, head, above) };
      const beside = cells.slice(1).find((other) => valueIn(other) !== undefined && !inColumn.includes(other));
      if (beside !== undefined) yield { kind: 'other column', text: way(rowName, head, beside.trim()) };
    }
}

function valueIn(cell: string): string | undefined {
  return /^[\d.]{3,}%?$/.test(cell.trim()) ? cell.trim() : undefined;
}

function isTelling(name: string, all: readonly string[]): boolean {
  return /[A-Za-z]{2}/.test(name) && name.length < 40 && all.filter((other) => other === name).length === 1;
}
