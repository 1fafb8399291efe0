import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { JSDOM } from 'jsdom';
import { Failure, toFailure } from '@/utils/failure';
import { parseArxivId } from '@/utils/paper/arxiv-id';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { readAbstract } from '@/utils/reading/abstract/read-abstract';
import { readLandingPage } from '@/utils/reading/abstract/read-landing-page';
import { isPdf } from '@/utils/reading/fetching/is-pdf';
import { withoutMathml } from '@/utils/reading/latexml/formulas/without-mathml';
import { latexmlRoot } from '@/utils/reading/latexml/latexml-root';
import type { PaperDocument } from '@/utils/reading/paper-document';
import { loadPdfjsNode } from '@/utils/reading/pdf/pdfjs/load-pdfjs-node';
import { readPdf } from '@/utils/reading/pdf/read-pdf';
import type { ReadContext } from '@/utils/reading/read-context';
import { readHtml } from '@/utils/reading/read-html';
import { systemReason } from './read-text';

/** Stands in for the id of a file that does not say which paper it is. */
const unknownPaper: PaperRef = { source: 'arxiv', arxivId: 'unknown' };

/** Reads a saved page or a PDF as the extension does. Throws Failure `file-unreadable` with the reason. */
export async function readPaperFile(file: string): Promise<PaperDocument> {
  const bytes = await readBytes(file);
  const context = { paper: paperOf(file), url: file };
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  try {
    if (isPdf(bytes)) return await readPdf(bytes, { ...context, pdfjs: await loadPdfjsNode() });
    if (!/<(?:!doctype|html|head|body|article|section|div)\b/i.test(start))
      throw new Failure('file-unreadable', 'neither an HTML page nor a PDF');
    // Without `runScripts` and `resources` jsdom executes nothing and loads nothing.
    // Fragments of ar5iv pages declare no charset; arXiv writes UTF-8 only.
    return await readPage(new JSDOM(await withoutMathml(new TextDecoder().decode(bytes))).window.document, context);
  } catch (error) {
    const { code, detail = code } = toFailure(error);
    throw new Failure('file-unreadable', `${file}: ${detail}`, { cause: error });
  }
}

/** A page about a paper, saved for the paper itself, gives its abstract and says so. */
async function readPage(page: Document, context: ReadContext): Promise<PaperDocument> {
  const about = latexmlRoot(page) === null ? readLandingPage(page) : undefined;
  if (about === undefined) return await readHtml(page, context);
  if (about.abstract === '') throw new Failure('paper-unreadable', 'no abstract');
  const named = parseArxivId(about.arxivId ?? '') ?? unknownPaper;
  return readAbstract(about, { ...context, paper: context.paper === unknownPaper ? named : context.paper });
}

async function readBytes(file: string): Promise<Uint8Array> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw systemReason(error, file);
  });
  if (bytes.length === 0) throw new Failure('file-unreadable', `${file}: the file is empty`);
  return new Uint8Array(bytes);
}

/** `2509.19271v3.arxiv.html`, `astro-ph_9710163.pdf`. */
function paperOf(file: string): PaperRef {
  const [id = ''] = /^(?:\d{4}\.\d{4,5}|[a-z-]+_\d{7})(?:v\d+)?/.exec(basename(file)) ?? [];
  return parseArxivId(id.replace('_', '/')) ?? unknownPaper;
}
