import type { PDFDocumentProxy } from 'pdfjs-dist';
import { Failure } from '@/utils/failure';
import type { PaperMetadata } from '@/utils/reading/abstract/paper-metadata';
import { DocumentDraft } from '@/utils/reading/document-draft';
import type { PaperDocument } from '@/utils/reading/paper-document';
import type { ReadContext } from '@/utils/reading/read-context';
import type { Doubt, LeftOut } from '@/utils/reading/receipt';
import { frontPage } from './front-page';
import { keywordsIn } from './keywords';
import { lettersOf } from './letters-of';
import { outlineEntries } from './outline-entries';
import { withoutFurniture } from './page-furniture';
import { doubtsOf, pageList } from './pdf-doubts';
import type { PdfLine } from './pdf-line';
import type { PdfjsModule } from './pdfjs-module';
import { type PageText, readPages } from './read-pages';
import { withPdf } from './with-pdf';
import { writePages } from './write-pages';

export interface PdfContext extends ReadContext {
  pdfjs: PdfjsModule;
  /** Replaces what would be guessed from the first page. */
  metadata?: PaperMetadata;
  onPage?(page: number, pages: number): void;
  signal?: AbortSignal;
}

/** Reads a PDF's text layer. @throws Failure `paper-unreadable` when it has none, is encrypted or broken; `stopped` when aborted. */
export async function readPdf(bytes: Uint8Array, context: PdfContext): Promise<PaperDocument> {
  return await withPdf(bytes, context.pdfjs, context.signal, async (pdf) => {
    const { pages, leftOut, doubts } = await textOf(pdf, context);
    const front = context.metadata ?? {
      ...frontPage(pages[0] ?? [], await infoOf(pdf)),
      abstract: '',
      date: undefined,
      version: undefined,
    };
    const draft = new DocumentDraft();
    draft.leftOut.push(...leftOut);
    draft.doubts.push(...doubts);
    await writePages(draft, withoutTitle(pages, front.title), await outlineEntries(pdf), front, context.breathe);
    const { title, authors, date, version } = front;
    const document = draft.finish(context, {
      source: 'pdf',
      title,
      authors,
      date,
      version,
      keywords: keywordsIn(draft.passages),
      pages: pdf.numPages,
    });
    return { ...document, abstract: front.abstract || document.abstract };
  });
}

interface PdfText {
  pages: PdfLine[][];
  leftOut: LeftOut[];
  doubts: Doubt[];
}

/** The text of all pages that have one, without what only the printed page needs. @throws Failure when none has, or none can be read. */
async function textOf(pdf: PDFDocumentProxy, context: PdfContext): Promise<PdfText> {
  const { pages: read, unread } = await readPages(pdf, context);
  const { pages, leftOut } = withoutFurniture(read.map(({ lines }) => lines));
  if (unread.length >= pdf.numPages) throw new Failure('paper-unreadable', 'broken PDF: no page can be read');
  const empty = numbersOf(pages, (lines, index) => lines.length === 0 && !unread.includes(index + 1));
  if (hasNoText(pages, empty.length)) throw new Failure('paper-unreadable', 'no text layer: the pages are pictures');
  const unreadable = numbersOf(pages, (_, index) => read[index]?.isReadable === false);
  const known = pages.map((lines, index) => (unreadable.includes(index + 1) ? [] : lines));
  if (unreadable.length > 0 && lettersIn(known) < lettersIn(pages) / 2)
    throw new Failure('paper-unreadable', `letters that cannot be told: fonts without a map on pages ${pageList(unreadable)}`);
  return { pages: known, leftOut: [...leftOut, ...lineNumbersOf(read)], doubts: doubtsOf({ empty, unreadable, unread }) };
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

/** The title is shown above the text; on the first page it would stand there a second time. */
function withoutTitle([first = [], ...rest]: PdfLine[][], title: string): PdfLine[][] {
  const letters = lettersOf(title);
  return [first.filter(({ text }, index) => index > 12 || text.length < 4 || !letters.includes(lettersOf(text))), ...rest];
}

async function infoOf(pdf: PDFDocumentProxy): Promise<{ title: string; author: string }> {
  const { info } = await pdf.getMetadata();
  const entries = new Map<string, unknown>(Object.entries(info));
  const text = (key: string): string => {
    const value = entries.get(key);
    return typeof value === 'string' ? value.trim() : '';
  };
  return { title: text('Title'), author: text('Author') };
}
