import { Failure } from '@/utils/failure';
import type { ArxivRef } from '@/utils/paper/paper-ref';
import { absUrl, htmlUrl, pdfUrl } from '@/utils/paper/paper-urls';
import type { PaperMetadata } from './abstract/paper-metadata';
import { readAbstract } from './abstract/read-abstract';
import { readMetadata } from './abstract/read-metadata';
import { Ladder } from './ladder';
import type { PaperDocument } from './paper-document';
import { readPdf } from './pdf/read-pdf';
import { readArxivHtml } from './read-arxiv-html';
import type { ReadPorts } from './read-ports';

/**
 * Reads a paper: arXiv's HTML, else the PDF, else its abstract. One request after the other: arXiv asks for no more.
 * Every rung that was tried stands in the receipt.
 * @throws Failure `paper-not-found`, `paper-unreachable`, or `stopped` when the signal was aborted.
 */
export async function readPaper(paper: ArxivRef, ports: ReadPorts): Promise<PaperDocument> {
  const ladder = new Ladder(ports);
  const html = await ladder.climb('html', htmlUrl(paper), async (bytes, url) =>
    readArxivHtml(await parse(bytes, ports), { paper, url, breathe: ports.breathe }),
  );
  if (html !== undefined) return ladder.finish(html);
  const metadata = await ladder.climb('abstract', absUrl(paper), async (bytes) => metadataOf(await parse(bytes, ports)));
  // arXiv says that it has no such paper, so it has no PDF either. An abstract page that is refused, busy or silent says nothing of the kind.
  if (ladder.isMissing('abstract')) throw new Failure('paper-not-found', ladder.detail());
  const pdf = await ladder.climb('pdf', pdfUrl(paper), (bytes, url) => pdfDocument(bytes, { paper, url, metadata, ports }));
  if (pdf !== undefined) return ladder.finish(pdf);
  if (metadata !== undefined) return ladder.finish(readAbstract(metadata, { paper, url: absUrl(paper) }));
  throw new Failure('paper-unreachable', ladder.detail());
}

/** arXiv writes UTF-8 only. */
async function parse(bytes: Uint8Array, { parseHtml }: ReadPorts): Promise<Document> {
  return await parseHtml(new TextDecoder().decode(bytes));
}

function metadataOf(page: Document): PaperMetadata {
  const metadata = readMetadata(page);
  if (metadata === undefined) throw new Failure('paper-unreadable', 'no abstract');
  return metadata;
}

interface PdfSource {
  paper: ArxivRef;
  url: string;
  metadata: PaperMetadata | undefined;
  ports: ReadPorts;
}

async function pdfDocument(bytes: Uint8Array, { paper, url, metadata, ports }: PdfSource): Promise<PaperDocument> {
  return await readPdf(bytes, {
    paper,
    url,
    pdfjs: await ports.loadPdfjs(),
    metadata,
    breathe: ports.breathe,
    signal: ports.signal,
    onPage: (page, pages) => ports.onProgress?.({ source: 'pdf', page, pages }),
  });
}
