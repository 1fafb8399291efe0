import { widestGap } from '@/utils/reading/pdf/floats/caption';
import type { BodyType } from '@/utils/reading/pdf/pages/body-type';
import { isElsewhere, isSameRow, isSameSize, isShort, type PlacedLine } from '@/utils/reading/pdf/pages/placed-line';

/** Lines that are looked at before others have their turn. */
const PAGEFUL = 200;

/** Which lines are running text: of the body's size and as wide as the column, and the first and last lines that belong to them. */
export async function runningText(lines: readonly PlacedLine[], body: BodyType, rest: () => Promise<void>): Promise<boolean[]> {
  const rows = printedRows(lines);
  const isRunning: boolean[] = [];
  for (const { line } of rows) {
    if (isRunning.length % PAGEFUL === PAGEFUL - 1) await rest();
    isRunning.push(isFull(line, body));
  }
  await rest();
  for (const [index, { line }] of rows.entries()) {
    if (index % PAGEFUL === PAGEFUL - 1) await rest();
    const above = rows[index - 1]?.line;
    if (above !== undefined && isRunning[index - 1] && belongsTo(above, line, body.spread)) isRunning[index] = true;
  }
  for (let index = rows.length - 2; index >= 0; index -= 1) {
    if (index % PAGEFUL === 0) await rest();
    const [line, below] = [rows[index]?.line, rows[index + 1]?.line];
    if (line !== undefined && below !== undefined && isRunning[index + 1] && belongsTo(line, below, body.spread) && line.font === body.font)
      isRunning[index] = true;
  }
  return rows.flatMap(({ count }, index) => Array.from({ length: count }, () => isRunning[index] ?? false));
}

/** Lines as printed: pdf.js breaks one at a raised or lowered piece. */
function printedRows(lines: readonly PlacedLine[]): { line: PlacedLine; count: number }[] {
  const rows: { line: PlacedLine; count: number }[] = [];
  let last: PlacedLine | undefined;
  for (const line of lines) {
    const row = rows.at(-1);
    if (row === undefined || last === undefined || !isSameRow(last, line) || row.count > 40) rows.push({ line, count: 1 });
    else {
      const { line: before } = row;
      const main = line.right - line.x > before.right - before.x ? line : before;
      const edges = { x: Math.min(before.x, line.x), right: Math.max(before.right, line.right), column: before.column };
      row.line = { ...main, ...edges, text: `${before.text} ${line.text}`.slice(0, 400), pieces: [...before.pieces, ...line.pieces] };
      row.count += 1;
    }
    last = line;
  }
  return rows;
}

function isFull(line: PlacedLine, body: BodyType): boolean {
  const { column, x, text } = line;
  const width = column.right - column.left;
  if (!isSameSize(line, body) || isShort(line) || x - column.left > 0.22 * width || widestGap(line) > 1.6 * line.size) return false;
  return line.font === body.font || (text.slice(0, 300).match(/\p{L}{2,}/gu) ?? []).length >= 4;
}

/** One below the other, as the lines of a paragraph are. */
function belongsTo(above: PlacedLine, below: PlacedLine, spread: number): boolean {
  if (isElsewhere(above, below) || !isSameSize(above, below) || widestGap(below) > 1.6 * below.size) return false;
  const indent = 0.22 * (below.column.right - below.column.left);
  return above.y - below.y < 1.6 * spread * below.size && Math.abs(below.x - above.x) < indent && below.x - below.column.left < indent;
}
