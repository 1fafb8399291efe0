import type { PdfLine } from '@/utils/reading/pdf/lines/pdf-line';
import { bodyType } from './body-type';
import { outerRows, type PageRow } from './page-rows';

const stamp = /^arXiv:\s*(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?:\s|$)/;
const stampRest = /^(?:\[[\w.-]+\]\s*)?\d{1,2}\s+[A-Z][a-z]{2}\s+(?:19|20)\d{2}$/;
const notice =
  /^(?:preprint\b|under review\b|submitted to\b|accepted (?:to|at|by|for)\b|(?:published|under review|accepted) as an? |published (?:at|in) |work in progress|\d+(?:st|nd|rd|th) (?:international |annual )?(?:conference|workshop|symposium|meeting)\b|(?:in )?proceedings of the \d|[\w ]{3,40} workshop (?:on [\w ]+)?,? ?20\d\d|copyright\b|©|\(c\) ?\d{4})/i;
/** The state of a text, no place. */
const bare = /^(?:(?:pre-?print|under review|in submission|work in progress|draft|do not distribute)\b[\s.,;:–—-]*)+$/i;

/** arXiv's stamp runs up the left margin of the first page; on the oldest papers, and in some viewers' copies, it lies level. */
export function isStamp({ text, x, isTurned, sheet }: PdfLine): boolean {
  return stamp.test(text)
    ? isTurned === true || x < sheet.width * 0.1 || text.length < 60
    : isTurned === true && x < sheet.width * 0.1 && stampRest.test(text);
}

/** What a conference's style writes below a first page: where the paper appears, whose copyright it is, that it is a preprint. */
export function isNotice(text: string): boolean {
  return notice.test(text);
}

/**
 * The notices of the first page that say nothing of the paper: those above its text, those in the text's own type, `Under review.`
 * alone. Small ones at its foot that say where it appeared are footnotes.
 */
export function noticeLines(rows: PageRow[]): PdfLine[] {
  const noticesIn = (edges: PageRow[]): PdfLine[] => edges.flatMap(({ lines }) => lines.filter(({ text }) => isNotice(text)));
  const feet = noticesIn([...new Set([...outerRows(rows, 'foot'), ...lastBlock(rows)])]);
  const small = feet.length === 0 ? 0 : 0.95 * bodyType(rows.flatMap(({ lines }) => lines)).size;
  const starts = [...noticesIn(outerRows(rows, 'head')), ...feet.filter(({ text, size }) => size >= small || bare.test(text))];
  return [...new Set(starts)].flatMap((line) => [line, ...restOf(line, rows)]);
}

/** The last five rows, where they are small: notices of several lines. */
function lastBlock(rows: PageRow[]): PageRow[] {
  return rows.slice(-5).filter(({ y, lines }) => y < (lines[0]?.sheet.height ?? 0) * 0.2);
}

/** A sentence that did not end goes on right below. */
function restOf(start: PdfLine, rows: PageRow[]): PdfLine[] {
  const rest: PdfLine[] = [];
  let last = start;
  for (const line of rows.flatMap(({ lines }) => lines)) {
    const gap = last.y - line.y;
    if (gap <= 0 || gap > 1.5 * last.size || Math.abs(line.size - last.size) > 0.3 || Math.abs(line.x - start.x) > 15) continue;
    if (/[.)]$/.test(last.text)) break;
    rest.push(line);
    last = line;
  }
  return rest;
}

// Seen on https://arxiv.org/pdf/1706.03762v5, https://arxiv.org/pdf/1704.02373v2, https://arxiv.org/pdf/2202.00535v1.
