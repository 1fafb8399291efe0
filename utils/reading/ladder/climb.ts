import { Failure } from '@/utils/failure';
import { absUrl } from '@/utils/paper/paper-urls';
import type { PaperMetadata } from '@/utils/reading/abstract/paper-metadata';
import { readAbstract } from '@/utils/reading/abstract/read-abstract';
import type { PaperDocument } from '@/utils/reading/paper-document';
import { clearlyMore } from './clearly-more';
import { completeFrom } from './complete-from';
import { absPageRung, findAbstract } from './metadata-rung';
import { type Ascent, ar5ivRung, htmlRung, pdfRung } from './rungs';

/** arXiv's HTML where it is whole; else the best of what else there is. @throws Failure as `readPaper` does */
export async function climb(ascent: Ascent): Promise<PaperDocument> {
  const html = await htmlRung(ascent);
  if (html === undefined) return await withoutHtml(ascent);
  const best = html.receipt.doubts.length === 0 ? html : await htmlOrPdf(ascent, html);
  const isWhole = best.title !== '' && best.authors.length > 0 && best.abstract !== '';
  // What arXiv is too busy for is no reason to give up a text that is there.
  return isWhole || ascent.ladder.isBusy ? best : await completed(ascent, best);
}

/** Some pages do not name their authors or mark up their abstract, which arXiv's abstract page always does. */
async function completed(ascent: Ascent, page: PaperDocument): Promise<PaperDocument> {
  const metadata = await absPageRung(ascent);
  if (metadata === undefined) return page;
  ascent.ladder.setAside('abstract', 'completes the page');
  return completeFrom(page, metadata);
}

/** A page that ends early or has empty tables is mostly a bad conversion of a good paper: its PDF says whether there is more. */
async function htmlOrPdf(ascent: Ascent, html: PaperDocument): Promise<PaperDocument> {
  const { ladder } = ascent;
  const known = recordOf(html);
  // What a page says of its paper is better than what a PDF's first page lets one guess.
  const pdf = await pdfRung(ascent, known.title === '' || known.authors.length === 0 ? undefined : known);
  if (pdf === undefined) return html;
  const reason = clearlyMore(pdf, html);
  const doubts = html.receipt.doubts.map(({ code }) => code).join(', ');
  if (reason === undefined) {
    ladder.setAside('pdf', `no more than the HTML, which has doubts: ${doubts}`);
    return completeFrom(html, recordOf(pdf));
  }
  ladder.setAside('html', `${doubts}; the PDF has ${reason}`);
  return completeFrom(pdf, known);
}

function recordOf({ title, authors, abstract, date, licence, receipt: { version } }: PaperDocument): PaperMetadata {
  return { title, authors, abstract, date, licence, version };
}

async function withoutHtml(ascent: Ascent): Promise<PaperDocument> {
  const { ladder } = ascent;
  const metadata = await absPageRung(ascent);
  // arXiv says that it has no such paper, so it has no PDF either. An abstract page that is refused, busy or silent says nothing of the kind.
  if (ladder.isMissing('abstract')) throw new Failure('paper-not-found', ladder.detail());
  const pdf = await pdfRung(ascent, metadata);
  const fullText = pdf?.receipt.doubts.length === 0 ? pdf : await pdfOrAr5iv(ascent, pdf);
  if (fullText === undefined) return await abstractAlone(ascent, metadata);
  if (metadata === undefined) return fullText;
  ladder.setAside('abstract', `completes the ${fullText.receipt.source === 'pdf' ? 'PDF' : 'page'}`);
  return completeFrom(fullText, metadata);
}

async function pdfOrAr5iv(ascent: Ascent, pdf: PaperDocument | undefined): Promise<PaperDocument | undefined> {
  const ar5iv = await ar5ivRung(ascent);
  if (ar5iv === undefined || pdf === undefined) return ar5iv ?? pdf;
  const reason = clearlyMore(ar5iv, pdf);
  if (reason === undefined) ascent.ladder.setAside('ar5iv', 'no more than the PDF');
  else ascent.ladder.setAside('pdf', `ar5iv has ${reason}`);
  return reason === undefined ? pdf : ar5iv;
}

/** Only when there is no full text; while arXiv is merely busy, there is, and the person had better wait for it. */
async function abstractAlone(ascent: Ascent, known: PaperMetadata | undefined): Promise<PaperDocument> {
  const { paper, ladder } = ascent;
  if (ladder.isBusy) throw ladder.busy(absUrl(paper));
  const metadata = await findAbstract(ascent, known);
  if (metadata === undefined) throw new Failure('paper-unreachable', ladder.detail());
  return readAbstract(metadata, { paper, url: ladder.lastUsed('abstract') });
}
