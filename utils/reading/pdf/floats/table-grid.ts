import type { TableGrid } from '@/utils/reading/paper-document';
import { spreadLabels } from './row-labels';
import { type AlignedRow, alignRows } from './table-columns';
import type { TableRow } from './table-rows';

/** Longer texts are not repeated over the columns they span. */
const longestRepeated = 40;

/** A table with its spans resolved; `undefined` where the columns are not sure. */
export function tableGrid(rows: readonly TableRow[]): TableGrid | undefined {
  if (rows.length < 2) return undefined;
  const aligned = alignRows(rows);
  if (aligned === undefined) return undefined;
  const width = aligned.columns.length;
  const cells = spreadLabels(aligned.rows.map((row) => ({ y: row.y, cells: cellsOf(row, width) }))).map((row) => row.cells);
  const headerRows = headerCount(cells);
  return { rows: cells, headerRows, headerColumns: nameColumns(cells.slice(headerRows)) };
}

/** A heading over several columns stands in each of them; a line across the whole table only in the first. */
function cellsOf({ cells }: AlignedRow, width: number): string[] {
  const row = Array.from({ length: width }, () => '');
  for (const { text, from, to } of cells) {
    const isAcross = (cells.length === 1 && from === 0) || text.length > longestRepeated;
    for (let column = from; column <= (isAcross ? from : to); column += 1) row[column] = text.replaceAll('|', '\\|');
  }
  return row;
}

/** Rows above the first one that mostly holds values. */
function headerCount(rows: readonly string[][]): number {
  const first = rows.findIndex((row) => {
    const filled = row.slice(1).filter((cell) => cell !== '');
    return filled.length > 0 && filled.filter(isValue).length >= filled.length / 2;
  });
  return first < 0 ? Math.min(1, rows.length - 1) : Math.min(first, 4);
}

/** Columns from the left without values, before columns of values. */
function nameColumns(rows: readonly string[][]): number {
  const width = rows[0]?.length ?? 0;
  const isNaming = (column: number): boolean => {
    const filled = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    return filled.filter(isValue).length < filled.length / 2;
  };
  let count = 0;
  while (count < width && isNaming(count)) count += 1;
  return count === width ? 0 : count;
}

/** A number, with signs, units and errors; a dash or a tick stands for one. */
function isValue(cell: string): boolean {
  return /^[^\p{L}]*\d[^\p{L}]*(?:\s?[%‰]|[kKMGB]|ms|GB)?[^\p{L}]*$/u.test(cell) || /^[-–—✓✗✘×/]+$/u.test(cell);
}

/** Markdown, one row a line. */
export function gridMarkdown({ rows }: TableGrid): string {
  const lines = rows.map((row) => `| ${row.join(' | ')} |`);
  lines.splice(1, 0, `|${'---|'.repeat(rows[0]?.length ?? 0)}`);
  return lines.join('\n');
}
