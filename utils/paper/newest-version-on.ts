import { parseArxivId } from './arxiv-id';
import type { ArxivRef } from './paper-ref';

/**
 * The newest version that arXiv's abstract page of this paper lists, whichever version it shows; `undefined` for any other page. Reads what
 * the page writes itself, nothing that its authors typed.
 * Seen on https://arxiv.org/abs/1902.02534 ("last revised … (this version, v2)") and https://arxiv.org/abs/2405.05966 (a single version).
 */
export function newestVersionOn(page: Document, { arxivId }: ArxivRef): number | undefined {
  const about = page.querySelector('meta[name="citation_arxiv_id"]')?.getAttribute('content') ?? '';
  if (parseArxivId(about)?.arxivId !== arxivId) return undefined;
  const textOf = (selector: string) => page.querySelector(selector)?.textContent ?? '';
  const listed = [...textOf('.submission-history').matchAll(/\[v(\d{1,3})\]/g), ...textOf('.dateline').matchAll(/\bv(\d{1,3})\)/g)];
  const newest = Math.max(0, ...listed.map(([, version]) => Number(version)));
  return newest === 0 ? undefined : newest;
}
