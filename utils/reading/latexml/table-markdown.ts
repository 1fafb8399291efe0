import { inlineText } from './inline-pieces';
import type { Walk } from './walk';

/** Longer texts are not repeated over the columns and rows they span. */
const longestRepeated = 40;

/** A `.ltx_tabular` as Markdown rows, spans expanded so that every row can be quoted alone. Empty when no cell holds text. */
export function tableMarkdown(tabular: Element, walk: Walk): string {
  const grid = tableGrid(tabular, walk).filter((row) => row.some((cell) => cell !== ''));
  const width = Math.max(0, ...grid.map((row) => row.length));
  // Empty columns are only space between the rules of the printed table.
  const columns = Array.from({ length: width }, (_, index) => index).filter((index) => grid.some((row) => (row[index] ?? '') !== ''));
  const lines = grid.map((row) => `| ${columns.map((index) => row[index] ?? '').join(' | ')} |`);
  if (lines.length > 0) lines.splice(1, 0, `|${'---|'.repeat(columns.length)}`);
  return lines.join('\n');
}

/** The tables of values in a tabular: authors set tables side by side, or in a frame, in the cells of another. Seen on https://arxiv.org/html/2509.19271v3. */
export function valueTables(tabular: Element): Element[] {
  const cells = tableRows(tabular).flatMap((row) => rowCells(row, tabular));
  const inner = cells.map((cell) => cell.querySelector('table, .ltx_tabular'));
  const isFrame = cells.every((cell, index) => isOnly(inner[index], cell)) && inner.some((table) => table !== null && isGrid(table));
  return isFrame ? inner.filter((table) => table !== null).flatMap(valueTables) : [tabular];
}

function isOnly(inner: Element | null | undefined, cell: Element): boolean {
  return (inner?.textContent ?? '').trim() === cell.textContent.trim();
}

/** More than lines of one cell. */
function isGrid(table: Element): boolean {
  const rows = tableRows(table);
  return rows.length > 1 && rows.some((row) => rowCells(row, table).length > 1);
}

/** Rows of the outermost table: a table inside a cell is only a line break there. */
export function tableRows(tabular: Element): Element[] {
  return outermost(tabular, 'tr, .ltx_tr', tabular);
}

export function rowCells(row: Element, tabular: Element): Element[] {
  return outermost(row, 'td, th, .ltx_td, .ltx_th', tabular);
}

function outermost(root: Element, selector: string, tabular: Element): Element[] {
  return [...root.querySelectorAll(selector)].filter((element) => element.parentElement?.closest('table, .ltx_tabular') === tabular);
}

function tableGrid(tabular: Element, walk: Walk): string[][] {
  const rows = tableRows(tabular);
  const grid: string[][] = rows.map(() => []);
  for (const [rowIndex, row] of rows.entries()) {
    let column = 0;
    for (const cell of rowCells(row, tabular)) {
      while (grid[rowIndex]?.[column] !== undefined) column += 1;
      column = place(grid, cell, { row: rowIndex, column, text: cellText(cell, walk) });
    }
  }
  return grid.map((row) => Array.from(row, (cell) => cell ?? ''));
}

function place(grid: string[][], cell: Element, at: { row: number; column: number; text: string }): number {
  const across = span(cell, 'col');
  const down = span(cell, 'row');
  // A title across a whole table would stand there many times.
  const repeated = at.text.length <= longestRepeated && across <= 6 ? at.text : '';
  for (let row = at.row; row < Math.min(grid.length, at.row + down); row += 1) {
    for (let column = at.column; column < at.column + across; column += 1) {
      const line = grid[row];
      if (line !== undefined) line[column] ??= row === at.row && column === at.column ? at.text : repeated;
    }
  }
  return at.column + across;
}

/** Tables made of `span` elements carry their spans in a class. Seen on https://ar5iv.labs.arxiv.org/html/2308.03688. */
function span(cell: Element, direction: 'col' | 'row'): number {
  const prefix = `ltx_${direction}span_`;
  const inClass = [...cell.classList].find((name) => name.startsWith(prefix))?.slice(prefix.length);
  const count = Number(cell.getAttribute(`${direction}span`) ?? inClass ?? 1);
  return Number.isInteger(count) && count > 0 ? Math.min(count, 200) : 1;
}

function cellText(cell: Element, walk: Walk): string {
  return inlineText(cell, walk).replaceAll('|', '\\|');
}
