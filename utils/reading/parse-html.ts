import { Failure } from '@/utils/failure';
import { withoutMathml } from '@/utils/reading/latexml/formulas/without-mathml';
import type { Breathe } from './breathe';

/** No page that people make nests its elements half as deep; browsers take ever longer for each further level, up to minutes. */
const DEEPEST = 500;

/** About four milliseconds of parsing. */
const PIECE = 128 * 1024;

/**
 * Parses a page in pieces, so that a long one does not hold up the thread. The page lands in a document that is shown nowhere: no script runs
 * in it, nothing is fetched for it. The same tree as from `DOMParser`, but for the insides of formulas that nobody reads.
 * @throws Failure `paper-unreadable` for a page that opens element in element without end.
 */
export async function parseHtml(html: string, breathe?: Breathe): Promise<Document> {
  const wanted = await withoutMathml(html, breathe);
  const page = document.implementation.createHTMLDocument('');
  page.open();
  for (let at = 0; at < wanted.length; at += PIECE) {
    page.write(wanted.slice(at, at + PIECE));
    if (isDeeper(page, DEEPEST)) throw new Failure('paper-unreadable', 'a page nested without end');
    const pause = breathe?.();
    if (pause !== undefined) await pause;
  }
  page.close();
  return page;
}

/** Whether the elements still open at the end of what was parsed so far are more than this. */
function isDeeper(page: Document, most: number): boolean {
  let depth = 0;
  for (let at = page.body?.lastElementChild ?? null; at !== null && depth <= most; at = at.lastElementChild) depth += 1;
  return depth > most;
}
