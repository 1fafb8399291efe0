import { Failure } from '@/utils/failure';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { absUrl, htmlUrl, pdfUrl } from '@/utils/paper/paper-urls';
import type { PaperMetadata } from './abstract/paper-metadata';
import { readAbstract } from './abstract/read-abstract';
import { readMetadata } from './abstract/read-metadata';
import { Ladder } from './ladder';
import type { PaperDocument } from './paper-document';
import { readPdf } from './pdf/read-pdf';
import { readHtml } from './read-html';
import type { ReadPorts } from './read-ports';

/**
 * Reads a paper: arXiv's HTML, else the PDF, else its abstract. One request after the other: arXiv asks for no more.
 * Every rung that was tried stands in the receipt.
 * @throws Failure `paper-not-found`, `paper-unreachable`, or `stopped` when the signal was aborted.
 */
export async function readPaper(paper: PaperRef, ports: ReadPorts): Promise<PaperDocument> {
  const ladder = new Ladder(ports);
  const html = await ladder.climb('html', htmlUrl(paper), async (response, url) =>
    readHtml(ports.parseHtml(await response.text()), { paper, url }),
  );
  if (html !== undefined) return ladder.finish(html);
  const metadata = await ladder.climb('abstract', absUrl(paper), async (response) => metadataOf(ports, await response.text()));
  // Withdrawn papers and wrong ids have no PDF either: arXiv need not be asked.
  if (ladder.isMissing('abstract')) throw new Failure('paper-not-found', ladder.detail());
  const pdf = await ladder.climb('pdf', pdfUrl(paper), (response, url) => pdfDocument(response, { paper, url, metadata, ports }));
  if (pdf !== undefined) return ladder.finish(withVersionOf(metadata, pdf));
  if (metadata !== undefined) return ladder.finish(readAbstract(metadata, { paper, url: absUrl(paper) }));
  throw new Failure('paper-unreachable', ladder.detail());
}

function metadataOf({ parseHtml }: ReadPorts, html: string): PaperMetadata {
  const metadata = readMetadata(parseHtml(html));
  if (metadata === undefined) throw new Failure('paper-unreadable', 'no abstract');
  return metadata;
}

interface PdfSource {
  paper: PaperRef;
  url: string;
  metadata: PaperMetadata | undefined;
  ports: ReadPorts;
}

async function pdfDocument(response: Response, { paper, url, metadata, ports }: PdfSource): Promise<PaperDocument> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  return await readPdf(bytes, {
    paper,
    url,
    pdfjs: await ports.loadPdfjs(),
    metadata,
    signal: ports.signal,
    onPage: (page, pages) => ports.onProgress?.({ source: 'pdf', page, pages }),
  });
}

/** The abstract page names the version that its PDF link serves. */
function withVersionOf(metadata: PaperMetadata | undefined, pdf: PaperDocument): PaperDocument {
  return metadata?.version === undefined ? pdf : { ...pdf, receipt: { ...pdf.receipt, version: metadata.version } };
}
