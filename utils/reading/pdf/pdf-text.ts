import type { PDFDocumentProxy } from 'pdfjs-dist';
import { Failure } from '@/utils/failure';
import type { PdfLine } from '@/utils/reading/pdf/lines/pdf-line';
import { withoutFurniture } from '@/utils/reading/pdf/pages/page-furniture';
import type { PaperWords } from '@/utils/reading/pdf/text/paper-words';
import type { HiddenText } from '@/utils/reading/planted/hidden-text';
import type { Doubt, LeftOut } from '@/utils/reading/receipt';
import { doubtsOf, pageList } from './pdf-doubts';
import { type PagesContext, type PageText, readPages } from './read-pages';

export interface PdfText {
  pages: PdfLine[][];
  words: PaperWords;
  leftOut: LeftOut[];
  doubts: Doubt[];
  hidden: HiddenText[];
}

/** The text of all pages that have one, without what only the printed page needs. @throws Failure when none has, or none can be read. */
export async function pdfText(pdf: PDFDocumentProxy, context: PagesContext): Promise<PdfText> {
  const { pages: read, unread, words } = await readPages(pdf, context);
  const { pages, leftOut } = withoutFurniture(read.map(({ lines }) => lines));
  if (unread.length >= pdf.numPages) throw new Failure('paper-unreadable', 'broken PDF: no page can be read');
  const lost = new Set(unread);
  const empty = numbersOf(pages, (lines, index) => lines.length === 0 && !lost.has(index + 1));
  if (hasNoText(pages, empty.length)) throw new Failure('paper-unreadable', 'no text layer: the pages are pictures');
  const unreadable = numbersOf(pages, (_, index) => read[index]?.isReadable === false);
  const known = pages.map((lines, index) => (read[index]?.isReadable === false ? [] : lines));
  if (unreadable.length > 0 && lettersIn(known) < lettersIn(pages) / 2)
    throw new Failure('paper-unreadable', `letters that cannot be told: fonts without a map on pages ${pageList(unreadable)}`);
  return {
    pages: known,
    words,
    leftOut: [...leftOut, ...lineNumbersOf(read)],
    doubts: doubtsOf({ empty, unreadable, unread }),
    hidden: read.flatMap((page) => page.hidden),
  };
}

/** Scans have a stamp, a running head or a few stray words, and nothing on most pages. */
function hasNoText(pages: PdfLine[][], empty: number): boolean {
  const letters = lettersIn(pages);
  return letters === 0 || (empty > pages.length / 2 && letters < 60 * pages.length);
}

function numbersOf(pages: PdfLine[][], isMeant: (lines: PdfLine[], index: number) => boolean): number[] {
  return pages.flatMap((lines, index) => (isMeant(lines, index) ? [index + 1] : []));
}

function lettersIn(pages: PdfLine[][]): number {
  return pages.reduce((sum, lines) => sum + lines.reduce((own, { text }) => own + text.length, 0), 0);
}

function lineNumbersOf(pages: PageText[]): LeftOut[] {
  const characters = pages.reduce((sum, { lineNumbers }) => sum + lineNumbers, 0);
  return characters === 0 ? [] : [{ what: 'line numbers', rule: 'furniture', characters }];
}
