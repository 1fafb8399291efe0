import type { Breathe } from './breathe';

/** About four milliseconds of parsing. */
const PIECE = 128 * 1024;

/**
 * Parses a page in pieces, so that a long one does not hold up the thread. The page lands in a document that is shown nowhere: no script runs
 * in it, nothing is fetched for it. The same tree as from `DOMParser`.
 */
export async function parseHtml(html: string, breathe?: Breathe): Promise<Document> {
  const page = document.implementation.createHTMLDocument('');
  page.open();
  for (let at = 0; at < html.length; at += PIECE) {
    page.write(html.slice(at, at + PIECE));
    const pause = breathe?.();
    if (pause !== undefined) await pause;
  }
  page.close();
  return page;
}
