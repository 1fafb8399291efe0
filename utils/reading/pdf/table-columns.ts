import type { TableCell, TableRow } from './table-rows';

export interface TableColumn {
  x: number;
  right: number;
}

/** Each cell with the first and last column it stands in. */
export interface AlignedRow {
  y: number;
  cells: (TableCell & { from: number; to: number })[];
}

/** More columns than this no table has, nor does a row say where they are. */
const mostColumns = 60;

/** The columns of a table and every cell's place in them; `undefined` where one cell's column cannot be told. */
export function alignRows(rows: readonly TableRow[]): { columns: TableColumn[]; rows: AlignedRow[] } | undefined {
  const columns = columnsOf(rows);
  if (columns === undefined || columns.length < 2 || columns.length > mostColumns) return undefined;
  const aligned: AlignedRow[] = [];
  for (const { y, cells, size } of rows) {
    const placed = cells.map((cell) => ({ ...cell, ...placeOf(cell, columns, size) }));
    let end = -1;
    for (const { from, to } of placed) {
      if (from <= end || to < from) return undefined;
      end = to;
    }
    aligned.push({ y, cells: placed });
  }
  return { columns, rows: aligned };
}

/** The rows with most cells show where the columns are; every one of them must show the same. */
function columnsOf(rows: readonly TableRow[]): TableColumn[] | undefined {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const full = rows.filter(({ cells }) => cells.length === width);
  const columns: TableColumn[] = [];
  for (let index = 0; index < width; index += 1) {
    const own = full.flatMap(({ cells }) => cells[index] ?? []);
    columns.push({ x: Math.min(...own.map(({ x }) => x)), right: Math.max(...own.map(({ right }) => right)) });
  }
  const areApart = columns.every((column, index) => index === 0 || column.x > (columns[index - 1]?.right ?? 0) - 0.5);
  return areApart ? columns : undefined;
}

function placeOf({ x, right }: TableCell, columns: readonly TableColumn[], size: number): { from: number; to: number } {
  const from = columns.findIndex((column) => column.right > x + 0.5 && column.x < right - 0.5);
  const to = columns.findLastIndex((column) => column.right > x + 0.5 && column.x < right - 0.5);
  if (from >= 0) return { from, to };
  // Beside all columns: near enough to one of them, and to no other.
  const near = columns.flatMap((column, index) => (column.x - right < size && x - column.right < size ? [index] : []));
  const [only, other] = near;
  return only !== undefined && other === undefined ? { from: only, to: only } : { from: 0, to: -1 };
}
