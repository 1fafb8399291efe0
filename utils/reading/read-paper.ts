import type { ArxivRef } from '@/utils/paper/paper-ref';
import { Ladder } from './ladder';
import { climb } from './ladder/climb';
import type { PaperDocument } from './paper-document';
import { readPdf } from './pdf/read-pdf';
import { readArxivHtml } from './read-arxiv-html';
import type { ReadPorts } from './read-ports';

/**
 * Reads a paper of arXiv: its HTML where that is whole; else whichever of HTML, PDF and ar5iv's HTML has most of it; else its abstract. One
 * request after the other: arXiv asks for no more. Every rung that was tried stands in the receipt.
 * @throws Failure `paper-not-found`, `arxiv-busy`, `paper-unreachable`, or `stopped` when the signal was aborted.
 */
export async function readPaper(paper: ArxivRef, ports: ReadPorts): Promise<PaperDocument> {
  const ladder = new Ladder(ports);
  return ladder.finish(await climb({ paper, ports, ladder, readers: { html: readArxivHtml, pdf: readPdf } }));
}
