import type { PdfLine } from './pdf-line';

export interface Column {
  left: number;
  right: number;
}

/** The text columns of a page, told from where many lines begin. */
export function pageColumns(lines: PdfLine[]): Column[] {
  const counts = new Map<number, number>();
  for (const { x, text } of lines) if (text.length > 15) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count >= Math.max(3, lines.length * 0.1)).sort(([a], [b]) => a - b);
  const lefts: number[] = [];
  // First lines of paragraphs begin a little further right: that is no column of its own.
  for (const [x] of common) if (lefts.every((left) => x - left > 60)) lefts.push(x);
  if (lefts.length === 0) lefts.push(Math.min(...lines.map(({ x }) => x)));
  return lefts.map((left, index) => ({ left, right: rightEdge(lines, left, lefts[index + 1] ?? Number.POSITIVE_INFINITY) }));
}

export function columnOf(line: PdfLine, columns: Column[]): Column {
  const [first = { left: line.x, right: line.right }] = columns;
  return columns.findLast(({ left }) => left <= line.x + 3) ?? first;
}

/** Most full lines end here; formulas and wide floats may stick out. */
function rightEdge(lines: PdfLine[], left: number, next: number): number {
  const rights = lines
    .filter(({ x, right }) => x >= left - 3 && x < next - 3 && right <= next + 3)
    .map(({ right }) => right)
    .sort((a, b) => a - b);
  return rights[Math.floor(rights.length * 0.85)] ?? left;
}
