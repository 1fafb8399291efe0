import { inlineText } from '@/utils/reading/latexml/text/inline-pieces';
import { breatheAt } from '@/utils/reading/latexml/walk/breathe-at';
import type { Walk } from '@/utils/reading/latexml/walk/walk';
import type { TableGrid } from '@/utils/reading/paper-document';
import { headerColumns, headerRows, type RowMarks } from './header-cells';
import { type Lines, linesFor, placeCell } from './place-cell';
import { isHead, rowCells, span, tableRows } from './tabular-cells';

/** A table as rows of cells, twice: as data, where each covered cell holds the text, and as it is shown, where long texts stand once. */
export interface ReadTable {
  grid: TableGrid;
  shown: string[][];
}

/** `undefined` when no cell holds text. */
export async function readTable(tabular: Element, walk: Walk): Promise<ReadTable | undefined> {
  const rows = tableRows(tabular);
  const lines = linesFor(rows.length, tabular.getElementsByTagName('*').length);
  const marks: RowMarks[] = [];
  for (const [row, element] of rows.entries()) {
    const cells = rowCells(element);
    const heads = new Set<number>();
    marks.push({ heads, isRuled: cells.length > 0 && cells.every(isUnderRule) });
    let column = 0;
    for (const [index, cell] of cells.entries()) {
      while (lines.data[row]?.[column] !== undefined) column += 1;
      const across = span(cell, 'col');
      if (isHead(cell)) for (let at = column; at < Math.min(column + across, lines.mostColumns); at += 1) heads.add(at);
      placeCell(lines, cellText(cell, walk), { row, column, across, down: span(cell, 'row') });
      column += across;
      const pause = breatheAt(index, walk);
      if (pause !== undefined) await pause;
    }
  }
  return await withoutEmpty(lines, marks, walk);
}

/** Empty rows and columns are only space between the rules of the printed table. */
async function withoutEmpty({ data, shown }: Lines, marks: RowMarks[], walk: Walk): Promise<ReadTable | undefined> {
  const columns = await usedColumns(data, walk);
  const rows: string[][] = [];
  const lines: string[][] = [];
  const kept: RowMarks[] = [];
  for (const [index, row] of data.entries()) {
    const pause = breatheAt(index, walk);
    if (pause !== undefined) await pause;
    const cells = columns.map((column) => row[column] ?? '');
    const mark = marks[index];
    if (mark === undefined || cells.every((cell) => cell === '')) continue;
    rows.push(cells);
    lines.push(columns.map((column) => shown[index]?.[column] ?? ''));
    kept.push(mark.heads.size === 0 ? mark : { heads: headsAmong(columns, mark.heads), isRuled: mark.isRuled });
  }
  if (rows.length === 0) return undefined;
  const head = headerRows(rows, kept);
  return { grid: { rows, headerRows: head, headerColumns: headerColumns(rows, kept, head) }, shown: lines };
}

async function usedColumns(data: string[][], walk: Walk): Promise<number[]> {
  const used: boolean[] = [];
  for (const [index, row] of data.entries()) {
    for (let column = 0; column < row.length; column += 1) if (row[column]) used[column] = true;
    const pause = breatheAt(index, walk);
    if (pause !== undefined) await pause;
  }
  return [...used.keys()].filter((column) => used[column]);
}

function headsAmong(columns: number[], heads: ReadonlySet<number>): Set<number> {
  return new Set(columns.flatMap((column, at) => (heads.has(column) ? [at] : [])));
}

/** A rule above every cell of a row: the first such row after the top ends the heading of a table set with booktabs. */
function isUnderRule(cell: Element): boolean {
  return /\bltx_border_tt?\b/.test(cell.getAttribute('class') ?? '');
}

function cellText(cell: Element, walk: Walk): string {
  return inlineText(cell, walk).replaceAll('|', '\\|');
}
