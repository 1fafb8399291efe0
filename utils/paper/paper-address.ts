import { parseArxivId } from './arxiv-id';
import { identifyPage } from './identify-page';
import type { PaperRef, WebRef } from './paper-ref';

/** What follows these in a URL tells where the reader came from, not which page it is. */
const tracking = /^(?:utm_\w+|fbclid|gclid)$/;

/** A page outside the paper sites; `undefined` for anything but http and https, and for URLs that carry a login. */
export function webPaper(address: string): WebRef | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.username !== '' || url.password !== '') return undefined;
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  return { source: 'web', url: url.href };
}

/** What a person typed or pasted: an arXiv id, the address of a paper on any paper site, or of any other page; a list of papers is none. */
export function parseAddress(text: string): PaperRef | undefined {
  const typed = text.trim();
  const byId = parseArxivId(typed);
  if (byId !== undefined) return byId;
  const address = /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(typed) ? `https://${typed}` : typed;
  const page = identifyPage(address);
  if (page.kind === 'paper') return page.paper;
  return page.kind === 'list' ? undefined : webPaper(address);
}

/** The paper behind the name it is stored under. */
export function parsePaperKey(key: string): PaperRef | undefined {
  if (key.startsWith('arxiv:')) return parseArxivId(key.slice('arxiv:'.length));
  return key.startsWith('web:') ? webPaper(key.slice('web:'.length)) : undefined;
}
