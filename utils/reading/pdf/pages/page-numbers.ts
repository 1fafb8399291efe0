import type { PdfLine } from '@/utils/reading/pdf/lines/pdf-line';
import { outerRows, type PageRow } from './page-rows';

const printed = /^\W*(?:page\s*)?(\d{1,4})(?:\s*(?:of|\/)\s*\d{1,4})?\W*$/i;
const roman = /^[-–—\s]*[ivxl]{1,6}[-–—\s]*$/;

/** Lines that hold a page number: the number at the head or foot of the page that runs with the pages. */
export function pageNumbers(pages: PageRow[][]): PdfLine[] {
  const found = pages.flatMap((rows, index) => candidates(rows).map((candidate) => ({ ...candidate, offset: candidate.value - index })));
  const { offset, count } = mostCommonOffset(found);
  const running = found.filter((one) => (count > 1 && one.offset === offset) || (one.offset === 1 && one.isApart));
  return [...running.map(({ line }) => line), ...romanNumbers(pages)];
}

/** How far printed numbers are ahead of the pages they stand on, and how often that is so: where most numbers agree. */
export function mostCommonOffset(found: readonly { offset: number }[]): { offset?: number; count: number } {
  const counts = new Map<number, number>();
  for (const { offset } of found) counts.set(offset, (counts.get(offset) ?? 0) + 1);
  const [offset, count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return { offset, count };
}

/**
 * Some styles number only the first page; a number alone far below the text, or below all of it in the middle, is no part of it.
 * Seen on https://arxiv.org/pdf/1905.00506v2.
 */
function candidates(rows: PageRow[]): { line: PdfLine; value: number; isApart: boolean }[] {
  const apart = new Set([...outerRows(rows, 'head'), ...outerRows(rows, 'foot')]);
  const edges = new Set([...apart, ...rows.slice(0, 1), ...rows.slice(-2)]);
  return [...edges].flatMap((row) =>
    row.lines.flatMap((line) => {
      const [, value] = printed.exec(line.text) ?? [];
      const isLast = row === rows.at(-1) && Math.abs(line.x + line.right - line.sheet.width) < 30;
      const isApart = row.lines.length === 1 && (apart.has(row) || isLast);
      return value === undefined ? [] : [{ line, value: Number(value), isApart }];
    }),
  );
}

/** Theses number what comes before their first chapter i, ii, iii. */
function romanNumbers(pages: PageRow[][]): PdfLine[] {
  const found = pages.flatMap((rows) =>
    outerRows(rows, 'foot').flatMap(({ lines }) => (lines.length === 1 ? lines.filter(({ text }) => roman.test(text)) : [])),
  );
  return found.length >= 3 ? found : [];
}
