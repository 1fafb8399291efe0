import { overColumns } from './heads-over-columns';
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

/** No more rows of heads stand above the columns' own. */
const mostHeads = 6;

/** The columns of a table and every cell's place in them; `undefined` where one cell's column cannot be told. */
export function alignRows(rows: readonly TableRow[]): { columns: TableColumn[]; rows: AlignedRow[] } | undefined {
  const columns = columnsOf(rows);
  if (columns === undefined || columns.length < 2 || columns.length > mostColumns) return undefined;
  const aligned: AlignedRow[] = [];
  for (const { y, cells, size } of rows) {
    const placed: AlignedRow['cells'] = [];
    for (const cell of cells) {
      const { from, to } = placeOf(cell, columns, size);
      const last = placed.at(-1);
      if (to < from || (last !== undefined && from < last.to)) return undefined;
      if (last === undefined || from > last.to) placed.push({ ...cell, from, to });
      // One cell too many: a value and what stands in brackets beside it.
      else if (!isBeside(cell.text) || last.from < last.to || to > from) return undefined;
      else Object.assign(last, { text: `${last.text} ${cell.text}`, right: cell.right });
    }
    aligned.push({ y, cells: placed });
  }
  const size = rows[0]?.size ?? 10;
  const most = Math.max(...aligned.map(({ cells }) => cells.length));
  const full = Math.min(
    mostHeads,
    aligned.findIndex(({ cells }) => cells.length === most),
  );
  return { columns, rows: aligned.map((row, index) => (index < full ? { ...row, cells: overColumns(row.cells, columns, size) } : row)) };
}

/** As many as the rows with most cells have; one row alone may have one too many, in brackets beside its value. */
function widthOf(rows: readonly TableRow[]): number {
  const most = Math.max(...rows.map(({ cells }) => cells.length));
  const [row, other] = rows.filter(({ cells }) => cells.length === most);
  const isOdd = other === undefined && row?.cells.some(({ text }) => isBeside(text)) === true;
  return isOdd && rows.filter(({ cells }) => cells.length === most - 1).length >= 3 ? most - 1 : most;
}

function isBeside(text: string): boolean {
  return /^[([].*[)\]]$/.test(text);
}

/** The rows with most cells show where the columns are; every one of them must show the same. */
function columnsOf(rows: readonly TableRow[]): TableColumn[] | undefined {
  const width = widthOf(rows);
  const full = rows.filter(({ cells }) => cells.length === width);
  const columns: TableColumn[] = [];
  for (let index = 0; index < width; index += 1) {
    const own = full.flatMap(({ cells }) => cells[index] ?? []);
    columns.push({ x: Math.min(...own.map(({ x }) => x)), right: Math.max(...own.map(({ right }) => right)) });
  }
  const areApart = columns.every((column, index) => index === 0 || column.x > (columns[index - 1]?.right ?? 0) - 0.5);
  return areApart ? withNameColumns(columns, rows) : undefined;
}

/** The names of groups of rows may stand between the baselines of all of them, in a column of their own. Seen on https://arxiv.org/pdf/1904.01169v3. */
function withNameColumns(columns: TableColumn[], rows: readonly TableRow[]): TableColumn[] {
  for (const { cells } of rows.slice(1)) {
    const [cell, other] = cells;
    if (cell === undefined || other !== undefined || columns.some(({ x, right }) => x < cell.right + 2 && right > cell.x - 2)) continue;
    const next = columns.findIndex(({ x }) => x > cell.x);
    if (next > 0) columns.splice(next, 0, { x: cell.x, right: cell.right });
  }
  return columns;
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
