import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import { Failure } from '@/utils/failure';
import type { Breathe } from '@/utils/reading/breathe';
import { type DrawingCodes, GlyphWalk } from '@/utils/reading/pdf/concealed/drawn-glyphs';
import type { PageSearch } from '@/utils/reading/pdf/concealed/page-search';
import { type SeenText, withoutHidden } from '@/utils/reading/pdf/concealed/without-hidden';
import { FontSlots } from '@/utils/reading/pdf/lines/font-slots';
import { pageLines } from '@/utils/reading/pdf/lines/page-lines';
import type { PdfLine } from '@/utils/reading/pdf/lines/pdf-line';
import { isReadable } from '@/utils/reading/pdf/lines/readable-text';
import { frameOf, type PageFrame, sheetOf, textRuns } from '@/utils/reading/pdf/lines/text-run';
import { LineNumbers } from '@/utils/reading/pdf/pages/line-numbers';
import { inReadingOrder } from '@/utils/reading/pdf/pages/page-order';
import { type FetchedPage, fetchPage } from '@/utils/reading/pdf/pdfjs/fetch-page';
import { PaperWords } from '@/utils/reading/pdf/text/paper-words';
import type { HiddenText } from '@/utils/reading/planted/hidden-text';

/** No paper is longer; files that claim more are broken or hostile. */
const MOST_PAGES = 2000;
/** What a file claims beyond this is not even worth a list. */
const MOST_CLAIMED = 100_000;
/** Pages asked for ahead of the one at work, so that pdf.js's worker never waits. */
const AHEAD = 2;
/** So many broken pages in a row: the rest is broken as well. */
const MOST_BROKEN = 20;

export interface PageText {
  lines: PdfLine[];
  /** Whether its letters can be told. */
  isReadable: boolean;
  /** Characters of line numbers at the margin that were dropped. */
  lineNumbers: number;
  /** What nobody sees of what is written on it. */
  hidden: HiddenText[];
}

export interface PagesContext {
  /** Tells on which pages something may be hidden, with pdf.js's names of what pages draw; without it none is searched. */
  search?: { open(): Promise<PageSearch>; codes: DrawingCodes };
  onPage?(page: number, pages: number): void;
  signal?: AbortSignal;
  breathe?: Breathe;
}

export interface PagesText {
  pages: PageText[];
  /** The numbers of pages that could not be read, or not whole. */
  unread: number[];
  words: PaperWords;
}

/** The lines of every page. What can be done with one page alone is done here, while pdf.js reads the next. */
export async function readPages(pdf: PDFDocumentProxy, context: PagesContext): Promise<PagesText> {
  const { onPage, signal, breathe } = context;
  const count = Math.min(pdf.numPages, MOST_PAGES);
  const slots = new FontSlots();
  const lineNumbers = new LineNumbers();
  const pages: PageText[] = [];
  const unread: number[] = [];
  const words = new PaperWords();
  const queue: Promise<FetchedPage | undefined>[] = [];
  const seen = new Set<string>();
  let broken = 0;
  for (let number = 1; number <= count && broken < MOST_BROKEN; number += 1) {
    while (queue.length <= AHEAD && number + queue.length <= count) queue.push(fetchPage(pdf, number + queue.length, seen));
    const fetched = await queue.shift();
    if (signal?.aborted) throw new Failure('stopped');
    if (fetched?.isWhole !== true) unread.push(number);
    broken = fetched === undefined ? broken + 1 : 0;
    const text =
      fetched === undefined
        ? { lines: [], isReadable: true, lineNumbers: 0, hidden: [] }
        : await pageText(fetched, number, context, slots, lineNumbers);
    if (text.isReadable) words.read(text.lines);
    pages.push(text);
    onPage?.(number, pdf.numPages);
    const pause = breathe?.();
    if (pause !== undefined) await pause;
  }
  for (let number = pages.length + 1; number <= Math.min(pdf.numPages, MOST_CLAIMED); number += 1) unread.push(number);
  return { pages, unread, words };
}

async function pageText(
  fetched: FetchedPage,
  number: number,
  context: PagesContext,
  slots: FontSlots,
  lineNumbers: LineNumbers,
): Promise<PageText> {
  const { page } = fetched;
  const frame = frameOf(page);
  const sheet = sheetOf(frame);
  const { items, hidden } = await seenText(fetched, number, frame, context);
  const { runs, characters } = lineNumbers.remove(await slots.translate(textRuns(items, frame), page), sheet.width);
  page.cleanup();
  const lines = inReadingOrder(pageLines(runs, number, sheet));
  return { lines, isReadable: isReadable(lines), lineNumbers: characters, hidden };
}

/** Letters so small may be hidden, whatever their ink. */
const LEAST_SIZE = 1.05;

/** Drawing a page costs as much as reading it: only those are drawn on which something may be hidden. */
async function seenText({ page, items }: FetchedPage, number: number, frame: PageFrame, { search }: PagesContext): Promise<SeenText> {
  if (search === undefined) return { items, hidden: [] };
  // Only now, when pdf.js's worker has enough to do: opened at once it would hold up the first requests.
  const pages = await search.open();
  if (!items.some(isTiny) && !(await pages.isSuspect(page.ref?.num ?? -1))) return { items, hidden: [] };
  try {
    const drawn = await page.getOperatorList({ annotationMode: 0 });
    return withoutHidden(items, new GlyphWalk(search.codes).walk(drawn), number, frame);
  } catch (error) {
    // A page that cannot be drawn is shown to nobody; its text was read, and stays.
    if (error instanceof Error) return { items, hidden: [] };
    throw error;
  }
}

function isTiny({ str, transform, height }: TextItem): boolean {
  return /\S/.test(str) && (height || Math.hypot(Number(transform[2]), Number(transform[3]))) <= LEAST_SIZE;
}
