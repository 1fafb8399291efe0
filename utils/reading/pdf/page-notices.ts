import { outerRows, type PageRow } from './page-rows';
import type { PdfLine } from './pdf-line';

const stamp = /^arXiv:\s*(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?:\s|$)/;
const stampRest = /^(?:\[[\w.-]+\]\s*)?\d{1,2}\s+[A-Z][a-z]{2}\s+(?:19|20)\d{2}$/;
const notice =
  /^(?:preprint\b|under review\b|submitted to\b|accepted (?:to|at|by|for)\b|(?:published|under review|accepted) as an? |work in progress|\d+(?:st|nd|rd|th) (?:international |annual )?(?:conference|workshop|symposium|meeting)\b|(?:in )?proceedings of the \d|[\w ]{3,40} workshop (?:on [\w ]+)?,? ?20\d\d|copyright\b|©|\(c\) ?\d{4})/i;

/** arXiv's stamp runs up the left margin of the first page; on the oldest papers, and in some viewers' copies, it lies level. */
export function isStamp({ text, x, isTurned, sheet }: PdfLine): boolean {
  return stamp.test(text)
    ? isTurned === true || x < sheet.width * 0.1 || text.length < 60
    : isTurned === true && x < sheet.width * 0.1 && stampRest.test(text);
}

/** What a conference's style writes below the first page: where the paper appears, whose copyright it is, that it is a preprint. */
export function noticeLines(rows: PageRow[]): PdfLine[] {
  const edges = [...new Set([...outerRows(rows, 'head'), ...outerRows(rows, 'foot'), ...lastBlock(rows)])];
  const start = edges.filter(({ lines }) => lines.some(({ text }) => notice.test(text)));
  return start.flatMap((row) => [row, ...restOf(row, rows)]).flatMap(({ lines }) => lines);
}

/** The last five rows, where they are small: notices of several lines. */
function lastBlock(rows: PageRow[]): PageRow[] {
  return rows.slice(-5).filter(({ y, lines }) => y < (lines[0]?.sheet.height ?? 0) * 0.2);
}

/** A sentence that did not end goes on in the next rows. */
function restOf(row: PageRow, rows: PageRow[]): PageRow[] {
  const rest: PageRow[] = [];
  let last = row;
  for (const next of rows.slice(rows.indexOf(row) + 1)) {
    const isSame = Math.abs(next.size - last.size) < 0.3 && last.y - next.y < 1.5 * last.size && last.lines.length === 1;
    if (!isSame || /[.)]$/.test(last.lines[0]?.text ?? '')) break;
    rest.push(next);
    last = next;
  }
  return rest;
}

// Seen on https://arxiv.org/pdf/1706.03762v5, https://arxiv.org/pdf/1704.02373v2, https://arxiv.org/pdf/2202.00535v1.
