import { widestGap } from './caption';
import { isElsewhere, isSameSize, isShort, type PlacedLine } from './placed-line';

/** Which lines are running text: of the body's size and as wide as the column, and the first and last lines that belong to them. */
export function runningText(lines: readonly PlacedLine[], body: { size: number; font: string }): boolean[] {
  const isRunning = lines.map((line) => isFull(line, body));
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    if (above !== undefined && isRunning[index - 1] && belongsTo(above, line)) isRunning[index] = true;
  }
  for (let index = lines.length - 2; index >= 0; index -= 1) {
    const [line, below] = [lines[index], lines[index + 1]];
    if (line !== undefined && below !== undefined && isRunning[index + 1] && belongsTo(line, below) && line.font === body.font)
      isRunning[index] = true;
  }
  return isRunning;
}

function isFull(line: PlacedLine, body: { size: number; font: string }): boolean {
  const { column, x, text } = line;
  const width = column.right - column.left;
  if (!isSameSize(line, body) || isShort(line) || x - column.left > 0.22 * width || widestGap(line) > 1.6 * line.size) return false;
  return line.font === body.font || (text.slice(0, 300).match(/\p{L}{2,}/gu) ?? []).length >= 4;
}

/** One below the other, as the lines of a paragraph are. */
function belongsTo(above: PlacedLine, below: PlacedLine): boolean {
  if (isElsewhere(above, below) || !isSameSize(above, below) || widestGap(below) > 1.6 * below.size) return false;
  const indent = 0.22 * (below.column.right - below.column.left);
  return above.y - below.y < 1.6 * below.size && Math.abs(below.x - above.x) < indent && below.x - below.column.left < indent;
}
