/** What the markup says about one row. */
export interface RowMarks {
  /** Columns whose cell is a heading. */
  heads: ReadonlySet<number>;
  /** A rule runs above all of it. */
  isRuled: boolean;
}

/** Headings of more rows than this are tables of words. */
const MOST_ROWS = 5;

/** How many rows from above name columns: those of heading cells, else those above the first rule, else a first row of words over numbers. */
export function headerRows(rows: string[][], marks: RowMarks[]): number {
  const body = rows.findIndex((row, index) => row.some((cell, column) => cell !== '' && !marks[index]?.heads.has(column)));
  if (body > 0 && body < rows.length) return body;
  const rule = marks.findIndex(({ isRuled }, index) => index > 0 && isRuled);
  if (body === 0 && rule > 0 && rule <= MOST_ROWS && rule < rows.length) return rule;
  const [first = []] = rows;
  const isNamed = first.every((cell) => cell === '' || isWords(cell));
  return isNamed && rows.some((row, index) => index > 0 && holdsValue(row)) ? 1 : 0;
}

/** How many columns from the left name rows. */
export function headerColumns(rows: string[][], marks: RowMarks[], headerRows: number): number {
  const body = rows.slice(headerRows);
  const bodyMarks = marks.slice(headerRows);
  const width = rows[0]?.length ?? 0;
  let columns = 0;
  while (columns < width - 1 && body.length > 0 && isHeadColumn(body, bodyMarks, columns)) columns += 1;
  if (columns > 0) return columns;
  const isNames = body.length > 0 && body.every(([first = '']) => first === '' || isWords(first));
  return width > 1 && isNames && body.some(holdsValue) ? 1 : 0;
}

/** Behind its first cell. */
function holdsValue(row: string[]): boolean {
  return row.some((cell, column) => column > 0 && isValue(cell));
}

function isHeadColumn(body: string[][], marks: RowMarks[], column: number): boolean {
  return body.every((row, index) => row[column] === '' || marks[index]?.heads.has(column) === true);
}

/** A figure with its unit or spread: `92.3`, `$1.2\pm 0.1$`, `45%`, `–`. */
function isValue(cell: string): boolean {
  return /^[^A-Za-z\u00c0-\u1fff\u3040-\ud7ff]*\d/.test(cell.replace(/\\[a-zA-Z]+|\\?\$/g, ''));
}

function isWords(cell: string): boolean {
  return !isValue(cell);
}
