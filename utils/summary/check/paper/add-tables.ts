import type { Passage } from '@/utils/reading/paper-document';
import { markLabels } from '@/utils/summary/check/quantities/mark-labels';
import type { Quantity } from '@/utils/summary/check/quantities/quantity';
import { scanQuantities } from '@/utils/summary/check/quantities/scan-quantities';
import { isOwnRow } from './own-names';
import type { NamePart, PaperIndex, TableNames } from './paper-index';

/** The cells of a passage's tables as places of their own, and the names of their rows and columns. */
export function addTables(index: PaperIndex, number: number, passage: Passage): void {
  const { ids, inPassages } = index;
  for (const { rows, headerRows: named, headerColumns } of passage.tables ?? []) {
    const table = index.tables.length;
    const headerRows = headRows(rows, named);
    const heads = rows.slice(0, headerRows);
    const width = rows[0]?.length ?? 0;
    const columnNames = Array.from({ length: width }, (_, column) =>
      [...new Set(heads.map((head) => head[column] ?? ''))].filter(Boolean).join(' / '),
    );
    const columns = columnNames.map((name) => ids.namesOf(name));
    const own = new Set<number>();
    const filled: Set<number>[] = [];
    const columnParts = columnNames.map((name) => partsOf(index, [name, ...name.split(' / ')]));
    const names: TableNames = { rows: [], columns, rowParts: [], columnParts, rowNames: [], own, filled, quantities: [] };
    index.tables.push(names);
    for (const set of columns) for (const term of set) inPassages.add(term, number);
    for (const [row, cells] of rows.entries()) {
      const scanned = cells.map((cell) => markLabels(cell, scanQuantities(cell)));
      const rowName = rowNameOf(cells, scanned, headerColumns);
      const rowTerms = ids.namesOf(rowName);
      names.rows.push(rowTerms);
      names.rowParts.push(partsOf(index, [rowName, cells[0] ?? '']));
      names.rowNames.push(rowName);
      const isHead = row < headerRows;
      filled.push(
        new Set(isHead ? [] : scanned.flatMap((quantities, column) => (quantities.some(({ isLabel }) => !isLabel) ? [column] : []))),
      );
      if (row >= headerRows && isOwnRow(rowName, rowTerms, index.ownNames)) own.add(row);
      for (const term of rowTerms) inPassages.add(term, number);
      if (row >= headerRows) addRow(index, { number, table, row, rowName, rowTerms, cells, scanned, columns, columnNames });
    }
  }
}

function partsOf({ ids }: PaperIndex, names: readonly string[]): NamePart[] {
  return [...new Set(names)].map((name) => ids.wordsOf(name)).filter((words) => words.length > 0);
}

interface Row {
  number: number;
  table: number;
  row: number;
  rowName: string;
  rowTerms: ReadonlySet<number>;
  cells: readonly string[];
  scanned: readonly Quantity[][];
  columns: readonly ReadonlySet<number>[];
  columnNames: readonly string[];
}

function addRow(index: PaperIndex, { number, table, row, rowName, rowTerms, cells, scanned, columns, columnNames }: Row): void {
  const values = scanned.flatMap((quantities) => quantities.flatMap((quantity) => index.ids.valueTerms(quantity)));
  for (const term of values) index.inPassages.add(term, number);
  for (const [column, cell] of cells.entries()) {
    const quantities = scanned[column] ?? [];
    if (quantities.length === 0 || (column > 0 && cell === cells[column - 1])) continue;
    // Equal cells side by side are one that spans columns, or equal values: what is said of one holds for all.
    let next = column + 1;
    while (cells[next] === cell) next += 1;
    const columnTerms = new Set(columns.slice(column, next).flatMap((names) => [...names]));
    const place = index.places.length;
    index.places.push({
      passage: number,
      start: 0,
      text: [rowName, columnNames[column] ?? '', cell].filter(Boolean).join(' | '),
      cell: {
        table,
        row,
        column,
        columnEnd: next,
        rowTerms,
        columnTerms,
        rowName,
        columnName: columnNames[column] ?? '',
        isName: cell !== '' && rowName.includes(cell),
      },
    });
    for (const terms of [rowTerms, columnTerms, values]) for (const term of terms) index.inPlaces.add(term, place);
    for (const quantity of quantities) {
      index.tables[table]?.quantities.push(index.quantities.length);
      index.quantities.push({ quantity, place });
    }
  }
}

/** Rows under the head that still hold no value name columns as well. */
function headRows(rows: readonly string[][], named: number): number {
  let count = named;
  while (
    count < Math.min(rows.length - 1, 4) &&
    rows[count]?.slice(1).every((cell) => !/\d/.test(cell.replace(/\p{L}[\w@.-]*\d[\w.]*/gu, '')))
  )
    count += 1;
  return count;
}

/** The cells that name a row: the head columns, and others in which more than a number stands. */
function rowNameOf(cells: readonly string[], scanned: readonly Quantity[][], headerColumns: number): string {
  const names = cells.filter((cell, column) => {
    if (cell === '' || cell === cells[column - 1]) return false;
    if (column < headerColumns) return true;
    return column < 5 && /\p{L}{2}/u.test(cell) && (scanned[column] ?? []).every(({ isLabel, unit }) => isLabel && unit === undefined);
  });
  return names.join(' ');
}
