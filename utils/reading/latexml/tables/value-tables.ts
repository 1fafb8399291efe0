import { isTable, rowCells, tableRows } from './tabular-cells';

/** Nobody frames a table more often. */
const DEEPEST = 6;

/** The tables of values in a tabular: authors set tables side by side, or in a frame, in the cells of another. Seen on https://arxiv.org/html/2509.19271v3. */
export function valueTables(tabular: Element, depth = 0): Element[] {
  const inner = depth >= DEEPEST ? [] : framedTables(tabular);
  return inner.some(isGrid) ? inner.flatMap((table) => valueTables(table, depth + 1)) : [tabular];
}

/** More than lines of one cell. */
export function isGrid(table: Element): boolean {
  const rows = tableRows(table);
  return rows.length > 1 && rows.some((row) => rowCells(row).length > 1);
}

/** The outermost tables in the cells, when nothing else stands there; a table of values is known by its first word, however long it is. */
function framedTables(tabular: Element): Element[] {
  const framed: Element[] = [];
  for (const row of tableRows(tabular)) for (const cell of rowCells(row)) if (!gatherTables(cell, framed)) return [];
  return framed;
}

/** `false` at the first word outside the tables of the cell. The text of the tables is not asked for: it holds that of all tables in them. */
function gatherTables(cell: Element, found: Element[]): boolean {
  let at: Node | null = cell.firstChild;
  while (at !== null) {
    if (at.nodeType === at.TEXT_NODE && /\S/.test(at.nodeValue ?? '')) return false;
    const isInner: boolean = at.nodeType === at.ELEMENT_NODE && isTable(at as Element);
    if (isInner) found.push(at as Element);
    at = (isInner ? null : at.firstChild) ?? nodeAfter(at, cell);
  }
  return true;
}

function nodeAfter(node: Node, root: Node): Node | null {
  for (let at: Node | null = node; at !== null && at !== root; at = at.parentNode) if (at.nextSibling !== null) return at.nextSibling;
  return null;
}
