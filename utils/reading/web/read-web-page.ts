import { Failure, toFailure } from '@/utils/failure';
import type { WebRef } from '@/utils/paper/paper-ref';
import { download } from '@/utils/reading/download';
import { isPdf } from '@/utils/reading/fetching/is-pdf';
import type { PaperDocument } from '@/utils/reading/paper-document';
import { readPdf } from '@/utils/reading/pdf/read-pdf';
import { readHtml } from '@/utils/reading/read-html';
import type { ReadPorts } from '@/utils/reading/read-ports';
import type { LadderStep } from '@/utils/reading/receipt';
import { fullTextLink } from './full-text-link';

/** A page that names its PDF and has less text than this shows the abstract only. */
const FULL_TEXT_CHARACTERS = 8_000;
/** A sign-in page or a notice has less; a short blog post has more. */
const LEAST_CHARACTERS = 600;

/**
 * Reads any page or PDF on the web: the PDF itself, an article (a blog, a project page), or, where the page only describes a paper, the PDF
 * that it names.
 * @throws Failure `page-not-found`, `page-unreachable`, `page-unreadable`, `paper-unreadable` for a PDF without text, `stopped`.
 */
export async function readWebPage(paper: WebRef, ports: ReadPorts): Promise<PaperDocument> {
  const start = ports.now?.() ?? 0;
  const document = await readBest(paper, ports);
  const milliseconds = Math.max(0, (ports.now?.() ?? 0) - start);
  return { ...document, receipt: { ...document.receipt, milliseconds } };
}

async function readBest(paper: WebRef, ports: ReadPorts): Promise<PaperDocument> {
  const bytes = await fetchPage(paper.url, 'page', ports);
  if (isPdf(bytes)) return await readPdfAt(paper, paper.url, bytes, ports);
  const page = await ports.parseHtml(textOf(bytes));
  const pdfUrl = fullTextLink(page, paper.url);
  const article = await articleOf(page, paper, ports);
  const characters = article?.passages.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
  const pdf = pdfUrl === undefined || characters >= FULL_TEXT_CHARACTERS ? undefined : await pdfOf(paper, pdfUrl, ports);
  if (pdf !== undefined && 'document' in pdf) return pdf.document;
  if (article === undefined || characters < LEAST_CHARACTERS)
    throw new Failure('page-unreadable', pdf === undefined ? `${characters} characters` : `${pdf.step.url}: ${pdf.step.detail}`);
  return pdf === undefined ? article : withStep(article, pdf.step);
}

/** A page whose PDF cannot be had is still worth its own text. */
async function pdfOf(paper: WebRef, url: string, ports: ReadPorts): Promise<{ document: PaperDocument } | { step: LadderStep }> {
  try {
    const document = await readPdfAt(paper, url, await fetchPage(url, 'pdf', ports), ports);
    return { document: withStep(document, { source: 'page', url: paper.url, outcome: 'set-aside', detail: 'describes this PDF' }) };
  } catch (error) {
    const { code, detail = code } = toFailure(error);
    if (code === 'stopped') throw error;
    return { step: { source: 'pdf', url, outcome: code === 'page-not-found' ? 'missing' : 'failed', detail } };
  }
}

async function articleOf(page: Document, paper: WebRef, { breathe }: ReadPorts): Promise<PaperDocument | undefined> {
  try {
    return await readHtml(page, { paper, url: paper.url, breathe });
  } catch (error) {
    if (toFailure(error).code === 'paper-unreadable') return undefined;
    throw error;
  }
}

async function readPdfAt(paper: WebRef, url: string, bytes: Uint8Array, ports: ReadPorts): Promise<PaperDocument> {
  const { signal, breathe } = ports;
  const onPage = (page: number, pages: number) => ports.onProgress?.({ source: 'pdf', page, pages });
  return await readPdf(bytes, { paper, url, pdfjs: await ports.loadPdfjs(), signal, breathe, onPage });
}

async function fetchPage(url: string, source: 'page' | 'pdf', ports: ReadPorts): Promise<Uint8Array> {
  if (ports.signal?.aborted) throw new Failure('stopped');
  ports.onProgress?.({ source });
  try {
    const { status, bytes } = await download(url, ports);
    if (bytes !== undefined) return bytes;
    throw new Failure(status >= 500 || status === 429 ? 'page-unreachable' : 'page-not-found', String(status));
  } catch (error) {
    if (ports.signal?.aborted) throw new Failure('stopped', undefined, { cause: error });
    if (error instanceof Failure && error.code !== 'paper-unreachable') throw error;
    const { code, detail = code } = toFailure(error);
    throw new Failure('page-unreachable', detail, { cause: error });
  }
}

/** Pages of today are UTF-8; an older one says its encoding in its first kilobyte. */
function textOf(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const [, label = 'utf-8'] = /<meta[^>]+charset=["']?([\w-]+)/i.exec(start) ?? [];
  try {
    return new TextDecoder(label).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder().decode(bytes);
    throw error;
  }
}

function withStep(document: PaperDocument, step: LadderStep): PaperDocument {
  return { ...document, receipt: { ...document.receipt, ladder: [...document.receipt.ladder, step] } };
}
