import { Failure } from '@/utils/failure';
import type { ArxivRef } from '@/utils/paper/paper-ref';
import { ar5ivUrl, htmlUrl, pdfUrl } from '@/utils/paper/paper-urls';
import type { PaperMetadata } from '@/utils/reading/abstract/paper-metadata';
import { readMetadata } from '@/utils/reading/abstract/read-metadata';
import { MOST_MEGABYTES } from '@/utils/reading/download';
import { isPdf } from '@/utils/reading/fetching/is-pdf';
import type { Ladder } from '@/utils/reading/ladder';
import { latexmlRoot } from '@/utils/reading/latexml/latexml-root';
import type { PaperDocument } from '@/utils/reading/paper-document';
import type { PdfContext } from '@/utils/reading/pdf/read-pdf';
import type { ReadContext } from '@/utils/reading/read-context';
import type { ReadPorts } from '@/utils/reading/read-ports';
import { NothingThere } from './nothing-there';

/** What makes a document of a page or a file. */
export interface Readers {
  html(page: Document, context: ReadContext): Promise<PaperDocument>;
  pdf(bytes: Uint8Array, context: PdfContext): Promise<PaperDocument>;
}

/** One reading of one arXiv paper. */
export interface Ascent {
  paper: ArxivRef;
  ports: ReadPorts;
  ladder: Ladder;
  readers: Readers;
}

const htmlOptions = { mostMegabytes: MOST_MEGABYTES.html };

/** arXiv's own HTML. */
export async function htmlRung(ascent: Ascent): Promise<PaperDocument | undefined> {
  return await ascent.ladder.climb('html', htmlUrl(ascent.paper), (bytes, url) => readPage(bytes, url, ascent), htmlOptions);
}

/** ar5iv's HTML, made once from whichever version was the newest then. */
export async function ar5ivRung(ascent: Ascent): Promise<PaperDocument | undefined> {
  const read = async (bytes: Uint8Array, url: string): Promise<PaperDocument> => {
    const { receipt, ...document } = await readPage(bytes, url, ascent);
    const { version: _, ...rest } = receipt;
    return { ...document, receipt: { ...rest, source: 'ar5iv' } };
  };
  return await ascent.ladder.climb('ar5iv', ar5ivUrl(ascent.paper), read, htmlOptions);
}

/** The PDF; what is known of the paper already stands in for what would be guessed from its first page. */
export async function pdfRung(
  { paper, ports, ladder, readers }: Ascent,
  metadata: PaperMetadata | undefined,
): Promise<PaperDocument | undefined> {
  const { breathe, signal } = ports;
  const onPage = (page: number, pages: number) => ports.onProgress?.({ source: 'pdf', page, pages });
  const read = async (bytes: Uint8Array, url: string): Promise<PaperDocument> => {
    if (!isPdf(bytes)) throw new Failure('paper-unreadable', 'not a PDF');
    return await readers.pdf(bytes, { paper, url, metadata, breathe, signal, onPage, pdfjs: await ports.loadPdfjs() });
  };
  return await ladder.climb('pdf', pdfUrl(paper), read, { mostMegabytes: MOST_MEGABYTES.pdf });
}

async function readPage(bytes: Uint8Array, url: string, { paper, ports, readers }: Ascent): Promise<PaperDocument> {
  const page = await parsePage(bytes, ports);
  if (latexmlRoot(page) === null && readMetadata(page) !== undefined) throw new NothingThere('the abstract page');
  return await readers.html(page, { paper, url, breathe: ports.breathe });
}

/** arXiv writes UTF-8 only. */
export async function parsePage(bytes: Uint8Array, { parseHtml }: ReadPorts): Promise<Document> {
  if (isPdf(bytes)) throw new Failure('paper-unreadable', 'a PDF instead of a page');
  return await parseHtml(new TextDecoder().decode(bytes));
}
