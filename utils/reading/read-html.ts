import { Failure } from '@/utils/failure';
import { readArticle } from './article/read-article';
import { latexmlRoot } from './latexml/latexml-root';
import { readLatexml } from './latexml/read-latexml';
import type { PaperDocument } from './paper-document';
import type { ReadContext } from './read-context';

/** Reads an HTML paper: arXiv's own (LaTeXML), else whatever page its authors made. @throws Failure `paper-unreadable` when it holds no text. */
export async function readHtml(document: Document, context: ReadContext): Promise<PaperDocument> {
  const root = latexmlRoot(document);
  const paper = root === null ? await readArticle(document, context) : await readLatexml(document, root, context);
  if (paper === undefined || paper.passages.length === 0) throw new Failure('paper-unreadable', 'no text');
  return paper;
}
