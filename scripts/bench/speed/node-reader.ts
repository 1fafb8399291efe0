import { loadPdfjsNode } from '@/utils/reading/pdf/pdfjs/load-pdfjs-node';
import { readPdf } from '@/utils/reading/pdf/read-pdf';
import { renderMarkdown } from '@/utils/reading/render-markdown';

const PAPER = { source: 'arxiv', arxivId: '2602.99902' } as const;

/** What the scorer's PDF speed measure calls. */
export async function readWithPaperpane(bytes: Uint8Array): Promise<string> {
  // Without a Worker pdf.js looks here for its other half; the other readers have left theirs, of other versions.
  Reflect.deleteProperty(globalThis, 'pdfjsWorker');
  return renderMarkdown(await readPdf(bytes, { paper: PAPER, url: 'speed', pdfjs: await loadPdfjsNode() }));
}
