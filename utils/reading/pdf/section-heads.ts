import { outerRows, type PageRow } from './page-rows';
import type { PdfLine } from './pdf-line';

/** Pages that must have a head at one height, and the share of all pages. */
const enough = 4;
const share = 0.6;

/**
 * Running heads that name the section come back on few pages, or on one: but on most pages something stands at the same height, clearly
 * above the text. Text begins at one height as well, yet seldom with a line apart from the rest.
 */
export function sectionHeads(pages: PageRow[][]): PdfLine[] {
  const heights = new Map<number, PageRow[]>();
  for (const rows of pages) {
    const [head] = outerRows(rows, 'head').slice(0, 1);
    if (head === undefined || head.lines.some(({ text }) => text.length > 150)) continue;
    const height = Math.round(head.y);
    heights.set(height, [...(heights.get(height) ?? []), head]);
  }
  const [most = []] = [...heights.values()].sort((a, b) => b.length - a.length);
  if (most.length < Math.max(enough, share * pages.length)) return [];
  const height = most[0]?.y ?? 0;
  // Nothing is printed above heads but on the first page, whose title may stand anywhere.
  const isHighest = pages.slice(1).every((rows) => (rows[0]?.y ?? 0) < height + 3);
  return isHighest && comesBack(most) ? most.flatMap(({ lines }) => lines) : [];
}

/** Few pages have the same, some have: a section is seldom one page long. One or two heads for all pages are told by their words. */
function comesBack(rows: PageRow[]): boolean {
  const texts = rows.map(({ lines }) => lines.map(({ text }) => text.replace(/\d+/g, '#')).join(' '));
  const different = new Set(texts).size;
  return different > 2 && different < texts.length;
}

// Seen where fancyhdr prints \leftmark.
