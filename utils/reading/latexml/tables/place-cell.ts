/** The rows of a table while it is read. */
export interface Lines {
  data: string[][];
  shown: string[][];
  /** No row grows longer; what stands further right joins the last cell. */
  mostColumns: number;
  /** Cells that hold another cell's text. */
  covered: number;
}

/** Longer texts, and titles across a whole table, are not shown again in the columns and rows they cover. */
const LONGEST_REPEATED = 40;
const MOST_REPEATED = 6;
/** Together all cells of a table cover no more than this: spans of a thousand by a thousand are nobody's table. */
const MOST_COVERED = 200_000;
/**
 * Every row is made as long as the longest. One cell that spans hundreds of columns, or one row of a hundred thousand cells, would make
 * a table of thousands of rows too large for any memory.
 */
const MOST_CELLS = 2_000_000;

/** An even table never reaches its bound, however long it is: that is twice as wide as the rows are on average. */
export function linesFor(rows: number, elements: number): Lines {
  const mostColumns = Math.max(1, Math.floor(Math.max(MOST_CELLS, 2 * elements) / Math.max(1, rows)));
  return { data: Array.from({ length: rows }, () => []), shown: Array.from({ length: rows }, () => []), mostColumns, covered: 0 };
}

/** Writes a text into the cell and into all that it spans. */
export function placeCell(lines: Lines, text: string, at: { row: number; column: number; across: number; down: number }): void {
  const { data, shown, mostColumns, covered } = lines;
  if (at.column >= mostColumns) {
    joinLast(lines, text, at.row);
    return;
  }
  const mayCover = covered < MOST_COVERED;
  const shownAgain = text.length <= LONGEST_REPEATED && at.across <= MOST_REPEATED ? text : '';
  const lastRow = mayCover ? Math.min(data.length, at.row + at.down) : at.row + 1;
  const lastColumn = mayCover ? Math.min(mostColumns, at.column + at.across) : at.column + 1;
  for (let row = at.row; row < lastRow; row += 1) {
    const dataRow = data[row] ?? [];
    const shownRow = shown[row] ?? [];
    for (let column = at.column; column < lastColumn; column += 1) {
      if (dataRow[column] !== undefined) continue;
      dataRow[column] = text;
      shownRow[column] = row === at.row && column === at.column ? text : shownAgain;
    }
  }
  lines.covered += (lastRow - at.row) * (lastColumn - at.column) - 1;
}

function joinLast({ data, shown, mostColumns }: Lines, text: string, row: number): void {
  if (text === '') return;
  for (const line of [data[row], shown[row]]) {
    if (line === undefined) continue;
    const before = line[mostColumns - 1] ?? '';
    line[mostColumns - 1] = before === '' ? text : `${before} ${text}`;
  }
}
