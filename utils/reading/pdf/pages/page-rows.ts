import type { PdfLine } from '@/utils/reading/pdf/lines/pdf-line';

/** Lines of a page that stand side by side. */
export interface PageRow {
  lines: PdfLine[];
  /** Baseline. */
  y: number;
  size: number;
}

/** The rows of a page from its head to its foot, whatever order they are drawn in; labels that run upwards belong to none. */
export function pageRows(lines: PdfLine[]): PageRow[] {
  const rows: PageRow[] = [];
  for (const line of lines.filter(({ isTurned }) => isTurned !== true).sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    // Indices and exponents stand on a baseline of their own.
    if (row !== undefined && row.y - line.y < 0.45 * Math.max(row.size, line.size)) {
      row.lines.push(line);
      row.size = Math.max(row.size, line.size);
    } else rows.push({ lines: [line], y: line.y, size: line.size });
  }
  return rows;
}

/** The rows above or below the text: one or two rows, and then clearly more space than between two lines. */
export function outerRows(rows: PageRow[], from: 'head' | 'foot'): PageRow[] {
  const inwards = from === 'head' ? rows : [...rows].reverse();
  for (const count of [1, 2]) {
    const last = inwards[count - 1];
    const next = inwards[count];
    if (last === undefined || next === undefined) return inwards.slice(0, Math.min(count, inwards.length));
    if (Math.abs(last.y - next.y) > 1.55 * Math.max(last.size, Math.min(next.size, 12))) return inwards.slice(0, count);
  }
  return [];
}
