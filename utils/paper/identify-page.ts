import { parseArxivId } from './arxiv-id';
import { arxivListName } from './arxiv-list-name';
import { type ListPeriod, parseListPeriod } from './list-period';
import type { ArxivRef } from './paper-ref';

export type { ListPeriod };

export type Site = 'huggingface' | 'arxiv' | 'ar5iv' | 'alphaxiv';

export type PageIdentity =
  | { kind: 'paper'; site: Site; paper: ArxivRef }
  | { kind: 'list'; site: 'huggingface'; list: ListPeriod }
  | { kind: 'list'; site: 'arxiv'; name: string }
  | { kind: 'other' };

const siteOfHost = new Map<string, Site>([
  ['huggingface.co', 'huggingface'],
  ['www.huggingface.co', 'huggingface'],
  ['hf.co', 'huggingface'],
  ['hf-mirror.com', 'huggingface'],
  ['arxiv.org', 'arxiv'],
  ['www.arxiv.org', 'arxiv'],
  ['export.arxiv.org', 'arxiv'],
  ['ar5iv.org', 'ar5iv'],
  ['www.ar5iv.org', 'ar5iv'],
  ['ar5iv.labs.arxiv.org', 'ar5iv'],
  ['alphaxiv.org', 'alphaxiv'],
  ['www.alphaxiv.org', 'alphaxiv'],
]);

/**
 * A first path segment after which an id follows; `ending` may close the id, `hasFiles` says that figures lie below it, `onlyNewIds` that papers
 * of before April 2007 are not there.
 */
interface Route {
  names: readonly string[];
  onlyNewIds?: boolean;
  ending?: RegExp;
  hasFiles?: boolean;
}

const routes: Record<Site, readonly Route[]> = {
  huggingface: [{ names: ['papers'], ending: /\.md$/, onlyNewIds: true }],
  arxiv: [
    { names: ['abs', 'format', 'ps', 'src', 'e-print', 'tb', 'bibtex'] },
    { names: ['pdf'], ending: /\.pdf$/i },
    { names: ['html'], hasFiles: true },
  ],
  ar5iv: [{ names: ['abs'] }, { names: ['html'], hasFiles: true }],
  alphaxiv: [
    { names: ['abs', 'overview'], ending: /\.md$/ },
    { names: ['pdf'], ending: /\.pdf$/i },
  ],
};

/**
 * Says what the page at a URL is. Never throws: whatever is not surely one of our pages is `other`, look-alike hosts,
 * ports and logins in the URL included.
 * Seen on https://huggingface.co/papers/date/2026-09-18, https://arxiv.org/abs/1706.03762, https://arxiv.org/html/2605.16562 and
 * https://arxiv.org/list/cs.CL/recent.
 */
export function identifyPage(url: string): PageIdentity {
  if (!URL.canParse(url)) return { kind: 'other' };
  const page = new URL(url);
  const site = siteOf(page);
  if (site === undefined) return { kind: 'other' };
  const path = segmentsOf(page.pathname);
  const paper = paperAt(site, path);
  if (paper !== undefined) return { kind: 'paper', site, paper };
  return listAt(site, path, page.searchParams) ?? { kind: 'other' };
}

function listAt(site: Site, path: readonly string[], query: URLSearchParams): PageIdentity | undefined {
  if (site === 'huggingface' && path[0] === 'papers') {
    const list = parseListPeriod(path.slice(1), query);
    return list && { kind: 'list', site, list };
  }
  const name = site === 'arxiv' ? arxivListName(path, query) : undefined;
  return name === undefined ? undefined : { kind: 'list', site: 'arxiv', name };
}

/** The paper a page is about, whichever site shows it. */
export function identifyPaper(url: string): ArxivRef | undefined {
  const page = identifyPage(url);
  return page.kind === 'paper' ? page.paper : undefined;
}

/** The addresses of papers as match patterns of the browser, which knows no more of an id than how it begins: `identifyPaper` says what is one. */
export function paperUrlPatterns(): string[] {
  return [...siteOfHost].flatMap(([host, site]) =>
    routes[site].flatMap(({ names, onlyNewIds }) =>
      names.flatMap((name) => (onlyNewIds ? [...'0123456789'] : ['']).map((start) => `*://${host}/${name}/${start}*`)),
    ),
  );
}

function siteOf(page: URL): Site | undefined {
  if (page.protocol !== 'https:' && page.protocol !== 'http:') return undefined;
  if (page.port !== '' || page.username !== '' || page.password !== '') return undefined;
  return siteOfHost.get(page.hostname);
}

/** Only the characters an id can hold are decoded: `decodeURIComponent` on the whole path throws at a stray `%`. */
function segmentsOf(pathname: string): string[] {
  const path = pathname.replaceAll(/%(?:2f|3a)/gi, (code) => decodeURIComponent(code));
  return path.replace(/^\//, '').replace(/\/$/, '').split('/');
}

function paperAt(site: Site, [name = '', ...rest]: string[]): ArxivRef | undefined {
  const route = routes[site].find(({ names }) => names.includes(name));
  if (route === undefined) return undefined;
  // An old id (hep-th/9901001) fills two segments, a new one fills one.
  for (const length of [1, 2]) {
    if (rest.length < length || (rest.length > length && !route.hasFiles)) continue;
    const id = rest.slice(0, length).join('/');
    const paper = parseArxivId(route.ending === undefined ? id : id.replace(route.ending, ''));
    if (paper !== undefined) return paper;
  }
  return undefined;
}
