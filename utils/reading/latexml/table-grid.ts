import type { TableGrid } from '@/utils/reading/paper-document';
import { headerColumns, headerRows, type RowMarks } from './header-cells';
import { inlineText } from './inline-pieces';
import { isHead, rowCells, span, tableRows } from './tabular-cells';
import type { Walk } from './walk';

/** A table as rows of cells, twice: as data, where each covered cell holds the text, and as it is shown, where long texts stand once. */
export interface ReadTable {
  grid: TableGrid;
  shown: string[][];
}

/** Longer texts, and titles across a whole table, are not shown again in the columns and rows they cover. */
const LONGEST_REPEATED = 40;
const MOST_REPEATED = 6;
/** Together all cells of a table cover no more than this: spans of a thousand by a thousand are nobody's table. */
const MOST_COVERED = 200_000;

/** `undefined` when no cell holds text. */
export async function readTable(tabular: Element, walk: Walk): Promise<ReadTable | undefined> {
  const elements = tableRows(tabular);
  const grid: Lines = { data: elements.map(() => []), shown: elements.map(() => []), covered: 0 };
  const marks: RowMarks[] = [];
  for (const [row, element] of elements.entries()) {
    const cells = rowCells(element);
    const heads = new Set<number>();
    marks.push({ heads, isRuled: cells.length > 0 && cells.every(isUnderRule) });
    let column = 0;
    for (const cell of cells) {
      while (grid.data[row]?.[column] !== undefined) column += 1;
      const across = span(cell, 'col');
      if (isHead(cell)) for (let at = column; at < column + across; at += 1) heads.add(at);
      place(grid, cellText(cell, walk), { row, column, across, down: span(cell, 'row') });
      column += across;
    }
    await walk.breathe?.();
  }
  return await withoutEmpty(grid, marks, () => walk.breathe?.());
}

interface Lines {
  data: string[][];
  shown: string[][];
  covered: number;
}

function place(grid: Lines, text: string, at: { row: number; column: number; across: number; down: number }): void {
  const mayCover = grid.covered < MOST_COVERED;
  const shownAgain = text.length <= LONGEST_REPEATED && at.across <= MOST_REPEATED ? text : '';
  const lastRow = mayCover ? Math.min(grid.data.length, at.row + at.down) : at.row + 1;
  const lastColumn = mayCover ? at.column + at.across : at.column + 1;
  for (let row = at.row; row < lastRow; row += 1) {
    const data = grid.data[row] ?? [];
    const shown = grid.shown[row] ?? [];
    for (let column = at.column; column < lastColumn; column += 1) {
      if (data[column] !== undefined) continue;
      data[column] = text;
      shown[column] = row === at.row && column === at.column ? text : shownAgain;
    }
  }
  grid.covered += (lastRow - at.row) * (lastColumn - at.column);
}

/** Empty rows and columns are only space between the rules of the printed table. */
async function withoutEmpty(
  { data, shown }: Lines,
  marks: RowMarks[],
  pause: () => Promise<void> | undefined,
): Promise<ReadTable | undefined> {
  const columns = usedColumns(data);
  const rows: string[][] = [];
  const lines: string[][] = [];
  const kept: RowMarks[] = [];
  for (const [index, row] of data.entries()) {
    await pause();
    const cells = columns.map((column) => row[column] ?? '');
    const mark = marks[index];
    if (mark === undefined || cells.every((cell) => cell === '')) continue;
    rows.push(cells);
    lines.push(columns.map((column) => shown[index]?.[column] ?? ''));
    kept.push({ heads: new Set(columns.flatMap((column, at) => (mark.heads.has(column) ? [at] : []))), isRuled: mark.isRuled });
  }
  if (rows.length === 0) return undefined;
  const head = headerRows(rows, kept);
  return { grid: { rows, headerRows: head, headerColumns: headerColumns(rows, kept, head) }, shown: lines };
}

function usedColumns(data: string[][]): number[] {
  const used = new Set<number>();
  for (const row of data) for (let column = 0; column < row.length; column += 1) if (row[column]) used.add(column);
  return [...used].sort((a, b) => a - b);
}

/** A rule above every cell of a row: the first such row after the top ends the heading of a table set with booktabs. */
function isUnderRule(cell: Element): boolean {
  return /\bltx_border_tt?\b/.test(cell.getAttribute('class') ?? '');
}

function cellText(cell: Element, walk: Walk): string {
  return inlineText(cell, walk).replaceAll('|', '\\|');
}
