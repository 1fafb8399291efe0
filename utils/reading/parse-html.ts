import type { Breathe } from './breathe';
import { withoutMathml } from './latexml/without-mathml';

/** About four milliseconds of parsing. */
const PIECE = 128 * 1024;

/**
 * Parses a page in pieces, so that a long one does not hold up the thread. The page lands in a document that is shown nowhere: no script runs
 * in it, nothing is fetched for it. The same tree as from `DOMParser`, but for the insides of formulas that nobody reads.
 */
export async function parseHtml(html: string, breathe?: Breathe): Promise<Document> {
  const wanted = await withoutMathml(html, breathe);
  const page = document.implementation.createHTMLDocument('');
  page.open();
  for (let at = 0; at < wanted.length; at += PIECE) {
    page.write(wanted.slice(at, at + PIECE));
    const pause = breathe?.();
    if (pause !== undefined) await pause;
  }
  page.close();
  return page;
}
