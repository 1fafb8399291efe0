import { Failure } from '@/utils/failure';
import type { PaperMetadata } from '@/utils/reading/abstract/paper-metadata';
import type { Breathe } from '@/utils/reading/breathe';
import { DocumentDraft } from '@/utils/reading/document-draft';
import type { PaperDocument } from '@/utils/reading/paper-document';
import { PageSearch } from '@/utils/reading/pdf/concealed/page-search';
import { frontPage } from '@/utils/reading/pdf/front/front-page';
import { keywordsIn } from '@/utils/reading/pdf/front/keywords';
import { lettersOf } from '@/utils/reading/pdf/lines/letters-of';
import type { PdfLine } from '@/utils/reading/pdf/lines/pdf-line';
import type { PdfjsModule } from '@/utils/reading/pdf/pdfjs/pdfjs-module';
import { withPdf } from '@/utils/reading/pdf/pdfjs/with-pdf';
import { addPlanted } from '@/utils/reading/planted/add-planted';
import type { ReadContext } from '@/utils/reading/read-context';
import { pdfExtras } from './pdf-extras';
import { pdfText } from './pdf-text';
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
  return await withPdf(bytes, context.pdfjs, context.signal, async (pdf, heard) => {
    const breathe: Breathe = () => {
      heard();
      return context.breathe?.();
    };
    let search: Promise<PageSearch> | undefined;
    // Asked for first, answered while the pages are read: the worker never waits for us.
    const reading = pdfText(pdf, {
      ...context,
      breathe,
      search: { open: () => (search ??= PageSearch.open(bytes, context.breathe)), codes: context.pdfjs.OPS },
    });
    const [{ pages, words, leftOut, doubts, hidden }, { info, outline }] = await Promise.all([reading, pdfExtras(pdf, reading)]);
    const front = context.metadata ?? {
      ...frontPage(pages[0] ?? [], info),
      abstract: '',
      date: undefined,
      version: undefined,
    };
    const draft = new DocumentDraft();
    draft.leftOut.push(...leftOut);
    draft.doubts.push(...doubts);
    await writePages(draft, withoutTitle(pages, front.title), outline, front, words, breathe);
    // A lone title, a running head, a table of contents: nothing to read is left.
    if (draft.passages.length === 0) throw new Failure('paper-unreadable', 'no text beside titles and running heads');
    const { title, authors, date, version } = front;
    addPlanted(draft, title, hidden);
    const document = draft.finish(context, {
      source: 'pdf',
      title,
      authors,
      date,
      version,
      keywords: keywordsIn(draft.passages, draft.sections),
      pages: pdf.numPages,
    });
    return { ...document, abstract: front.abstract || document.abstract };
  });
}

/** The title is shown above the text; on the first page it would stand there a second time. */
function withoutTitle([first = [], ...rest]: PdfLine[][], title: string): PdfLine[][] {
  const letters = lettersOf(title);
  const isPart = (text: string): boolean => {
    const own = lettersOf(text);
    return own !== '' && (own === letters || (own.length >= 4 && letters.includes(own)));
  };
  return [first.filter(({ text }, index) => index > 12 || !isPart(text)), ...rest];
}
