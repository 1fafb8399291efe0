import type { PDFDocumentProxy } from 'pdfjs-dist';
import { Failure } from '@/utils/failure';
import type { PaperMetadata } from '@/utils/reading/abstract/paper-metadata';
import { DocumentDraft } from '@/utils/reading/document-draft';
import type { PaperDocument } from '@/utils/reading/paper-document';
import type { ReadContext } from '@/utils/reading/read-context';
import { frontPage } from './front-page';
import { lettersOf } from './letters-of';
import { outlineEntries } from './outline-entries';
import { withoutFurniture } from './page-furniture';
import { pageLines } from './page-lines';
import type { PageSize, PdfLine } from './pdf-line';
import type { PdfjsModule } from './pdfjs-module';
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
  return await withPdf(bytes, context.pdfjs, async (pdf) => {
    const pages = withoutFurniture(await allLines(pdf, context));
    const lines = pages.flat();
    if (lines.length === 0) throw new Failure('paper-unreadable', 'no text layer');
    const front = context.metadata ?? {
      ...frontPage(pages[0] ?? [], await infoOf(pdf)),
      abstract: '',
      date: undefined,
      version: undefined,
    };
    const draft = new DocumentDraft();
    await writePages(draft, withoutTitle(pages, front.title), await outlineEntries(pdf), context.breathe);
    const { title, authors, date, version } = front;
    const document = draft.finish(context, { source: 'pdf', title, authors, date, version, pages: pdf.numPages });
    return { ...document, abstract: front.abstract || document.abstract };
  });
}

/** The title is shown above the text; on the first page it would stand there a second time. */
function withoutTitle([first = [], ...rest]: PdfLine[][], title: string): PdfLine[][] {
  const letters = lettersOf(title);
  return [first.filter(({ text }, index) => index > 12 || text.length < 4 || !letters.includes(lettersOf(text))), ...rest];
}

async function allLines(pdf: PDFDocumentProxy, { onPage, signal }: PdfContext): Promise<PdfLine[][]> {
  const pages: PdfLine[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    if (signal?.aborted) throw new Failure('stopped');
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      pageLines(
        items.filter((item) => 'str' in item),
        number,
        sizeOf(page.view),
      ),
    );
    page.cleanup();
    onPage?.(number, pdf.numPages);
  }
  return pages;
}

function sizeOf(view: number[]): PageSize {
  const [left = 0, foot = 0, right = 0, head = 0] = view;
  return { width: right - left, height: head - foot };
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
