import type { PdfLine } from '@/utils/reading/pdf/lines/pdf-line';

export interface Column {
  left: number;
  right: number;
}

/** The lines of a reference list hang no further. Seen on https://arxiv.org/pdf/2204.10628v1. */
const mostHanging = 30;

/** The text columns of a page, told from where many lines begin. */
export function pageColumns(lines: PdfLine[]): Column[] {
  const counts = new Map<number, number>();
  for (const { x, text } of lines) if (text.length > 15) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count >= Math.max(3, lines.length * 0.1)).sort(([a], [b]) => a - b);
  const lefts: number[] = [];
  // First lines of paragraphs begin a little further right: that is no column of its own.
  for (const [x, count] of common)
    if (lefts.every((left) => x - left > 60) && (lefts.length === 0 || !isCrossed(lines, x, count))) lefts.push(x);
  if (lefts.length === 0) lefts.push(Math.min(...lines.map(({ x }) => x)));
  return lefts.map((left, index) => ({ left, right: rightEdge(lines, left, lefts[index + 1] ?? Number.POSITIVE_INFINITY) }));
}

/** Rows of a narrow table begin at one place as well, but most lines of the page run on across it; the cells of a wide one do not. */
function isCrossed(lines: PdfLine[], left: number, count: number): boolean {
  const covers = ({ x, right }: { x: number; right: number }): boolean => x < left - 10 && right > left + 10;
  return lines.filter(({ pieces, text }) => text.length > 15 && pieces.some(covers)).length > 2 * count;
}

export function columnOf(line: PdfLine, columns: Column[]): Column {
  const [first = { left: line.x, right: line.right }] = columns;
  const own = columns.findLast(({ left }) => left <= line.x + 3) ?? first;
  // Where nearly all lines hang, few begin at the margin: beyond one column's end they belong to the next one.
  const next = columns[columns.indexOf(own) + 1];
  return next !== undefined && next.left - line.x < mostHanging && line.x > own.right ? next : own;
}

/** Most full lines end here; formulas and wide floats may stick out. */
function rightEdge(lines: PdfLine[], left: number, next: number): number {
  const rights = lines
    .filter(({ x, right }) => x >= left - 3 && x < next - 3 && right <= next + 3)
    .map(({ right }) => right)
    .sort((a, b) => a - b);
  return rights[Math.floor(rights.length * 0.85)] ?? left;
}
