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
  const isLatexml = latexmlRoot(page) !== null;
  if (!isLatexml && readMetadata(page) !== undefined) throw new NothingThere('the abstract page');
  const document = await readers.html(page, { paper, url, breathe: ports.breathe });
  return isLatexml && isCut(bytes) ? inDoubt(document) : document;
}

/**
 * A packed page that breaks off is unpacked without complaint as far as it goes, and the parser closes what is open; but LaTeXML ends every
 * page with `</html>`. Seen on https://arxiv.org/html/2509.19271v3 and https://ar5iv.labs.arxiv.org/html/1706.03762.
 */
function isCut(bytes: Uint8Array): boolean {
  return !/<\/html\s*>/i.test(new TextDecoder('latin1').decode(bytes.subarray(-4096)));
}

function inDoubt(document: PaperDocument): PaperDocument {
  const { receipt } = document;
  return { ...document, receipt: { ...receipt, doubts: [...receipt.doubts, { code: 'ends-early', detail: 'the page breaks off' }] } };
}

/** arXiv writes UTF-8 only. */
export async function parsePage(bytes: Uint8Array, { parseHtml }: ReadPorts): Promise<Document> {
  if (isPdf(bytes)) throw new Failure('paper-unreadable', 'a PDF instead of a page');
  return await parseHtml(new TextDecoder().decode(bytes));
}
