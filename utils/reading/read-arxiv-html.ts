import { Failure } from '@/utils/failure';
import { readArticle } from './article/read-article';
import { latexmlRoot } from './latexml/latexml-root';
import type { PaperDocument } from './paper-document';
import type { ReadContext } from './read-context';
import { readHtml } from './read-html';

/** Less than a short paper has, more than a sign-in page or a bot check. */
const LEAST_HEADINGS = 3;
const LEAST_CHARACTERS = 4_000;

/**
 * Reads what answers at arxiv.org/html. A captive portal, a bot check or a notice comes with status 200 as well, and would be
 * summarised as the full text; a page without LaTeXML's marks must therefore look like an article.
 * @throws Failure `paper-unreadable`
 */
export async function readArxivHtml(document: Document, context: ReadContext): Promise<PaperDocument> {
  if (latexmlRoot(document) !== null) return await readHtml(document, context);
  const paper = await readArticle(document, context);
  if (paper === undefined || !looksLikeArticle(paper)) throw new Failure('paper-unreadable', 'no paper in the page');
  return paper;
}

function looksLikeArticle({ sections, passages }: PaperDocument): boolean {
  const headings = sections.filter(({ heading }) => heading !== '').length;
  const characters = passages.reduce((sum, { text }) => sum + text.length, 0);
  return headings >= LEAST_HEADINGS && characters >= LEAST_CHARACTERS;
}
