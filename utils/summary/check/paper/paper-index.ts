import type { PaperDocument, Passage } from '@/utils/reading/paper-document';
import { TermIds } from '@/utils/summary/check/context/term-ids';
import { markLabels } from '@/utils/summary/check/quantities/mark-labels';
import type { Quantity } from '@/utils/summary/check/quantities/quantity';
import { scanQuantities } from '@/utils/summary/check/quantities/scan-quantities';
import { sentencesOf } from './sentences-of';

/** A sentence or a table cell: the smallest piece of a paper in which a value means something. */
export interface Place {
  passage: number;
  /** Offset in the passage's text; 0 of a cell. */
  start: number;
  text: string;
  /** Ids of its words, names and numbers; of a cell, of its row and the heads of its column. */
  terms: ReadonlySet<number>;
  cell?: CellPlace;
}

export interface CellPlace {
  table: number;
  row: number;
  column: number;
  rowTerms: ReadonlySet<number>;
  columnTerms: ReadonlySet<number>;
  rowName: string;
  columnName: string;
  /** It names its row, or holds such a name beside numbers. */
  isName: boolean;
}

/** A number of the paper. */
export interface PaperQuantity {
  quantity: Quantity;
  place: number;
}

/** What of a table tells its rows and columns apart. */
export interface TableNames {
  rows: ReadonlySet<number>[];
  columns: ReadonlySet<number>[];
  /** By row and column: whether a value stands there. */
  filled: ReadonlySet<number>[];
  /** Rows of the paper's own method, where they can be told. */
  own: ReadonlySet<number>;
  rowNames: string[];
}

export interface PaperIndex {
  document: PaperDocument;
  ids: TermIds;
  places: Place[];
  quantities: PaperQuantity[];
  tables: TableNames[];
  /** Terms of each passage, its caption and section heading included. */
  passageTerms: ReadonlySet<number>[];
  /** Terms of the heading of its section. */
  headingTerms: ReadonlySet<number>[];
  /** Terms of the names that the paper gives to what it proposes. */
  ownNames: ReadonlySet<number>;
  /** In how many passages a term stands. */
  spread: Uint16Array;
}

/** Reads a paper once for all the numbers of a card. */
export function indexPaper(document: PaperDocument): PaperIndex {
  const ids = new TermIds();
  const ownNames = new Set(ownNamesOf(document).flatMap((name) => ids.termsOf(name).slice(0, 1)));
  const index: PaperIndex = {
    document,
    ids,
    ownNames,
    places: [],
    quantities: [],
    tables: [],
    passageTerms: [],
    headingTerms: [],
    spread: new Uint16Array(0),
  };
  for (const [number, passage] of document.passages.entries()) addPassage(index, number, passage);
  const spread = new Uint16Array(ids.size);
  for (const terms of index.passageTerms) for (const term of terms) spread[term] = (spread[term] ?? 0) + 1;
  return { ...index, spread };
}

function addPassage(index: PaperIndex, number: number, passage: Passage): void {
  const { ids } = index;
  const heading = index.document.sections[passage.section]?.heading ?? '';
  const terms = new Set(ids.termsOf(heading));
  index.passageTerms.push(terms);
  index.headingTerms.push(new Set(terms));
  const isGrid = passage.tables !== undefined && passage.tables.length > 0;
  const text = isGrid ? captionOf(passage.text) : passage.text;
  const quantities = markLabels(text, scanQuantities(text));
  let next = 0;
  for (const { start, end } of sentencesOf(text, passage.kind === 'table' && !isGrid)) {
    const own = new Set(ids.termsOf(text.slice(start, end)));
    const place = index.places.length;
    for (; next < quantities.length; next += 1) {
      const quantity = quantities[next];
      if (quantity === undefined || quantity.start >= end) break;
      index.quantities.push({ quantity, place });
      for (const term of ids.valueTerms(quantity)) own.add(term);
    }
    for (const term of own) terms.add(term);
    index.places.push({ passage: number, start, text: text.slice(start, end), terms: own });
  }
  if (isGrid) addTables(index, number, passage, terms);
}

/** The lines of a table passage before its rows. */
function captionOf(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('|'))
    .join('\n');
}

function addTables(index: PaperIndex, number: number, passage: Passage, terms: Set<number>): void {
  const { ids } = index;
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
    const names: TableNames = { rows: [], columns, rowNames: [], own, filled };
    index.tables.push(names);
    for (const set of columns) for (const term of set) terms.add(term);
    for (const [row, cells] of rows.entries()) {
      const scanned = cells.map((cell) => markLabels(cell, scanQuantities(cell)));
      const rowName = rowNameOf(cells, scanned, headerColumns);
      const rowTerms = ids.namesOf(rowName);
      names.rows.push(rowTerms);
      names.rowNames.push(rowName);
      filled.push(new Set(scanned.flatMap((quantities, column) => (quantities.length > 0 ? [column] : []))));
      if (row >= headerRows && isOwnRow(rowName, rowTerms, index.ownNames)) own.add(row);
      for (const term of rowTerms) terms.add(term);
      if (row >= headerRows) addRow(index, { number, table, row, rowName, rowTerms, cells, scanned, columns, columnNames }, terms);
    }
  }
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

function addRow(
  index: PaperIndex,
  { number, table, row, rowName, rowTerms, cells, scanned, columns, columnNames }: Row,
  terms: Set<number>,
): void {
  const values = scanned.flatMap((quantities) => quantities.flatMap((quantity) => index.ids.valueTerms(quantity)));
  for (const term of values) terms.add(term);
  for (const [column, cell] of cells.entries()) {
    const quantities = scanned[column] ?? [];
    if (quantities.length === 0 || (column > 0 && cell === cells[column - 1])) continue;
    const columnTerms = columns[column] ?? new Set<number>();
    const place = index.places.length;
    index.places.push({
      passage: number,
      start: 0,
      text: [rowName, columnNames[column] ?? '', cell].filter(Boolean).join(' | '),
      terms: new Set([...rowTerms, ...columnTerms, ...values]),
      cell: {
        table,
        row,
        column,
        rowTerms,
        columnTerms,
        rowName,
        columnName: columnNames[column] ?? '',
        isName: cell !== '' && rowName.includes(cell),
      },
    });
    for (const quantity of quantities) index.quantities.push({ quantity, place });
  }
}

/** `(ours)`, `Our model`, or a name that the title or the abstract gives. */
function isOwnRow(name: string, terms: ReadonlySet<number>, ownNames: ReadonlySet<number>): boolean {
  return /\bours?\b|\\method|\\ours|\\name/i.test(name) || [...terms].some((term) => ownNames.has(term));
}

/** `LongAgent` of `LongAgent: Scaling …`; names that the abstract introduces. */
function ownNamesOf({ title, abstract }: PaperDocument): string[] {
  const [first = '', rest] = title.split(/:\s/);
  const names = rest !== undefined && first.split(/\s+/).length <= 2 ? [first] : [];
  for (const match of abstract.matchAll(
    /\b(?:propose|present|introduce|develop|called|named|dubbed|termed)s?\s(?:(?:a|an|the)\s(?:[a-z-]+\s){0,4})?([A-Z][A-Za-z]*[A-Z0-9][\w-]*)/g,
  ))
    names.push(match[1] ?? '');
  return names.filter((name) => name.length > 2);
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
