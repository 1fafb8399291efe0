import type { PdfLine } from '@/utils/reading/pdf/lines/pdf-line';
import { mostCommonOffset } from './page-numbers';
import { outerRows, type PageRow } from './page-rows';

/** Pages that must have a head at one height, and the share of all pages. */
const enough = 4;
const share = 0.6;

/** Running heads that name the section: by the page number in them, or by the height they all stand at. */
export function sectionHeads(pages: PageRow[][]): PdfLine[] {
  return [...numberedHeads(pages), ...headsAtOneHeight(pages)];
}

/** `4 JARS OF GLASS 11`: heads that change with the sections come back on few pages, but the number in them runs with the pages. */
function numberedHeads(pages: PageRow[][]): PdfLine[] {
  const found = pages.flatMap((rows, index) =>
    [...outerRows(rows, 'head').slice(0, 1), ...outerRows(rows, 'foot').slice(0, 1)].flatMap((row) =>
      numbersBeside(row).map((value) => ({ row, offset: value - index })),
    ),
  );
  const { offset, count } = mostCommonOffset(found);
  if (count < Math.max(3, 0.4 * pages.length)) return [];
  return found.filter((head) => head.offset === offset).flatMap(({ row }) => row.lines);
}

/** The numbers a short row of words begins and ends with. */
function numbersBeside({ lines }: PageRow): number[] {
  const text = [...lines]
    .sort((a, b) => a.x - b.x)
    .map((line) => line.text)
    .join(' ');
  if (text.length > 150 || !/\p{L}{2}/u.test(text)) return [];
  return [/^(\d{1,4})\s/.exec(text)?.[1], /\s(\d{1,4})$/.exec(text)?.[1]].flatMap((number) =>
    number === undefined ? [] : [Number(number)],
  );
}

/**
 * Heads without a number come back on few pages, or on one: but on most pages something stands at the same height, clearly
 * above the text. Text begins at one height as well, yet seldom with a line apart from the rest.
 */
function headsAtOneHeight(pages: PageRow[][]): PdfLine[] {
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
