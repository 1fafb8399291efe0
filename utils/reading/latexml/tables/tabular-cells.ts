import { descend } from '@/utils/reading/latexml/walk/descend';

/** Rows of the outermost table: a table inside a cell is only a line break there. */
export function tableRows(tabular: Element): Element[] {
  return descend(tabular, isRow, isTable);
}

export function rowCells(row: Element): Element[] {
  return descend(row, isCell, isTable);
}

/**
 * How many columns or rows a cell covers. Tables made of `span` elements carry it in a class.
 * Seen on https://ar5iv.labs.arxiv.org/html/2308.03688.
 */
export function span(cell: Element, direction: 'col' | 'row'): number {
  const attribute = cell.getAttribute(spanAttribute[direction]);
  const [, inClass] = attribute === null ? inClassOf(cell, direction) : [];
  if (attribute === null && inClass === undefined) return 1;
  const count = Number(attribute ?? inClass ?? 1);
  return Number.isInteger(count) && count > 0 ? Math.min(count, MOST_COVERED) : 1;
}

function inClassOf(cell: Element, direction: 'col' | 'row'): string[] {
  const classes = cell.getAttribute('class');
  return classes?.includes('span_') === true ? (spanClass[direction].exec(classes) ?? []) : [];
}

/** LaTeX tables are narrower; broken or hostile ones are not. */
const MOST_COVERED = 200;
const spanAttribute = { col: 'colspan', row: 'rowspan' };
const spanClass = { col: /\bltx_colspan_(\d+)/, row: /\bltx_rowspan_(\d+)/ };

/** `ltx_th_column` heads a column, `ltx_th_row` a row; a plain `th` heads whatever it stands before. */
export function isHead(cell: Element): boolean {
  return cell.localName === 'th' || hasClass(cell, 'ltx_th');
}

export function isTable(element: Element): boolean {
  return element.localName === 'table' || hasClass(element, 'ltx_tabular');
}

function isRow(element: Element): boolean {
  return element.localName === 'tr' || hasClass(element, 'ltx_tr');
}

function isCell(element: Element): boolean {
  return element.localName === 'td' || element.localName === 'th' || hasClass(element, 'ltx_td') || hasClass(element, 'ltx_th');
}

function hasClass(element: Element, name: string): boolean {
  // `classList` costs an object for each of a million cells.
  return ` ${element.getAttribute('class') ?? ''} `.includes(` ${name} `);
}
