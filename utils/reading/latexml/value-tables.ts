import { isTable, rowCells, tableRows } from './tabular-cells';

/** Nobody frames a table more often. */
const DEEPEST = 6;

/** The tables of values in a tabular: authors set tables side by side, or in a frame, in the cells of another. Seen on https://arxiv.org/html/2509.19271v3. */
export function valueTables(tabular: Element, depth = 0): Element[] {
  if (depth >= DEEPEST || tabular.querySelector('table, .ltx_tabular') === null) return [tabular];
  const cells = tableRows(tabular).flatMap(rowCells);
  const inner = cells.map((cell) => [...cell.querySelectorAll('table, .ltx_tabular')].filter((table) => isOutermost(table, cell)));
  const isFrame = cells.every((cell, index) => isAll(inner[index] ?? [], cell)) && inner.flat().some(isGrid);
  return isFrame ? inner.flat().flatMap((table) => valueTables(table, depth + 1)) : [tabular];
}

/** More than lines of one cell. */
export function isGrid(table: Element): boolean {
  const rows = tableRows(table);
  return rows.length > 1 && rows.some((row) => rowCells(row).length > 1);
}

function isOutermost(table: Element, cell: Element): boolean {
  for (let at = table.parentElement; at !== null && at !== cell; at = at.parentElement) if (isTable(at)) return false;
  return true;
}

/** Nothing but these tables stands in the cell. */
function isAll(tables: Element[], cell: Element): boolean {
  const letters = (element: Element): number => element.textContent.replace(/\s+/g, '').length;
  return tables.reduce((sum, table) => sum + letters(table), 0) === letters(cell);
}
