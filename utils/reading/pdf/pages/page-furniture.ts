import type { PdfLine } from '@/utils/reading/pdf/lines/pdf-line';
import type { LeftOut } from '@/utils/reading/receipt';
import { isStamp, noticeLines } from './page-notices';
import { pageNumbers } from './page-numbers';
import { outerRows, type PageRow, pageRows } from './page-rows';
import { sectionHeads } from './section-heads';

type Kind = 'running heads' | 'page numbers' | 'arXiv stamp' | 'watermarks' | 'conference notices' | 'ornaments';

/** What stands on the pages for the printed volume's sake and not in the text; `leftOut` says how much of each kind was dropped. */
export function withoutFurniture(pages: PdfLine[][]): { pages: PdfLine[][]; leftOut: LeftOut[] } {
  const rows = pages.map(pageRows);
  const kinds = new Map<PdfLine, Kind>();
  const mark = (kind: Kind, lines: PdfLine[]): void => {
    for (const line of lines) if (!kinds.has(line)) kinds.set(line, kind);
  };
  mark('arXiv stamp', pages.slice(0, 2).flat().filter(isStamp));
  mark('page numbers', pageNumbers(rows));
  mark('running heads', runningHeads(rows));
  mark('running heads', sectionHeads(rows));
  mark('watermarks', watermarks(pages));
  mark('conference notices', noticeLines(rows[0] ?? []));
  mark('ornaments', ornaments(rows[0] ?? [], pages[0] ?? []));
  return { pages: pages.map((lines) => lines.filter((line) => !kinds.has(line))), leftOut: leftOutOf(kinds) };
}

function leftOutOf(kinds: Map<PdfLine, Kind>): LeftOut[] {
  const sums = new Map<Kind, number>();
  for (const [{ text }, kind] of kinds) sums.set(kind, (sums.get(kind) ?? 0) + text.length);
  return [...sums].map(([what, characters]) => ({ what, rule: 'furniture', characters }));
}

/** Lines at the head or foot that come back from page to page. Heads of left and right pages differ, so a third of the pages is enough. */
function runningHeads(pages: PageRow[][]): PdfLine[] {
  const lines = pages.map((rows) => [...new Set([...outerRows(rows, 'head'), ...outerRows(rows, 'foot')])].flatMap((row) => row.lines));
  return comingBack(lines, Math.max(2, Math.min(4, Math.floor(pages.length / 3))), headKeys);
}

/** Text across the page's direction that stands in one place on several pages: `DRAFT`, a licence at the margin. */
function watermarks(pages: PdfLine[][]): PdfLine[] {
  const turned = pages.map((lines) => lines.filter(({ isTurned }) => isTurned === true));
  return comingBack(turned, Math.max(3, Math.floor(pages.length / 2)), ({ text, x, y }) => [`${text} ${Math.round(x)} ${Math.round(y)}`]);
}

/** A lone sign in the middle of the first page, in a font of its own that gives it as a letter. Seen on https://arxiv.org/pdf/1904.01169v3. */
function ornaments(rows: PageRow[], page: PdfLine[]): PdfLine[] {
  return rows.flatMap(({ lines }) => {
    const [line, other] = lines;
    if (line === undefined || other !== undefined || !/^\p{L}$/u.test(line.text)) return [];
    const isCentred = Math.abs((line.x + line.right) / 2 - line.sheet.width / 2) < 15;
    const isOwnFont = page.every((one) => one === line || one.pieces.every(({ font }) => font !== line.font));
    return isCentred && isOwnFont ? [line] : [];
  });
}

function comingBack(pages: PdfLine[][], often: number, keysOf: (line: PdfLine) => string[]): PdfLine[] {
  const seen = new Map<string, number>();
  for (const lines of pages) for (const key of new Set(lines.flatMap(keysOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  return pages.flat().filter((line) => keysOf(line).some((key) => (seen.get(key) ?? 0) >= often));
}

/** A head stays where it is within a few points, but for the numbers in it: two overlapping steps of height. */
function headKeys({ text, y }: PdfLine): string[] {
  const words = text.toLowerCase().replace(/\d+/g, '#');
  return /\p{L}/u.test(words) ? [`${words} ${Math.round(y / 8)}`, `${words} ${Math.round(y / 8 + 0.5)}+`] : [];
}
