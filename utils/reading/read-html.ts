import { Failure } from '@/utils/failure';
import { readArticle } from './article/read-article';
import { readLatexml } from './latexml/read-latexml';
import type { PaperDocument } from './paper-document';
import type { ReadContext } from './read-context';

/** Reads an HTML paper: arXiv's own (LaTeXML), else whatever page its authors made. @throws Failure `paper-unreadable` when it holds no text. */
export function readHtml(document: Document, context: ReadContext): PaperDocument {
  // Seen as <article class="ltx_document ltx_authors_1line"> on https://arxiv.org/html/2509.19271v3, as <section> in LaTeXML 0.8.0 pages.
  const root = document.querySelector('.ltx_document');
  const paper = root === null ? readArticle(document, context) : readLatexml(document, root, context);
  if (paper.passages.length === 0) throw new Failure('paper-unreadable', 'no text');
  return paper;
}
