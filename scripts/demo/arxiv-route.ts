import { createHash } from 'node:crypto';
import { type ArxivListKind, arxivListPage } from './arxiv-list-pages';
import { absPage, missingPage } from './arxiv-pages';
import { type DemoPaper, demoDay, demoPaper, siteFile } from './demo-day';
import { type Answer, answer, type Exchange, FAVICON, type Route, redirection } from './exchange';
import { fullTextOf, type NewestVersions } from './paper-versions';

/** arXiv's full texts may be fetched from anywhere. */
const ANY_ORIGIN = { 'access-control-allow-origin': '*' };

interface Asked {
  id: string;
  paper: DemoPaper;
  version: number;
  known: string | undefined;
}

function fullText(kind: 'html' | 'pdf', { id, paper, version, known }: Asked): Answer {
  if (paper.onArxiv === kind) {
    const file = fullTextOf(paper, kind, version);
    const headers = { ...ANY_ORIGIN, etag: `"${createHash('sha256').update(file).digest('hex').slice(0, 16)}"` };
    if (known === headers.etag) return { status: 304, headers, body: '' };
    return kind === 'html' ? answer(200, 'text/html', file.toString(), headers) : answer(200, 'application/pdf', file, headers);
  }
  const page = missingPage(kind === 'html' ? 'No HTML for' : 'No PDF for', id, `${kind.toUpperCase()} is not available for the source.`);
  return answer(404, 'text/html', page, ANY_ORIGIN);
}

/** arXiv's lists, abstract pages, HTML pages and PDF files, for arxiv.org and export.arxiv.org alike. */
export function arxivRoute(newestVersions: NewestVersions = new Map()): Route {
  return (exchange) => respond(exchange, newestVersions);
}

function respond({ url: { pathname }, request }: Exchange, newestVersions: NewestVersions): Answer {
  if (pathname === '/favicon.ico') return FAVICON;
  if (/^\/static\/demo\/[a-z-]+\.css$/.test(pathname))
    return answer(200, 'text/css', siteFile(pathname.slice('/static/demo/'.length)).toString());
  if (/^\/pdf\/.*\.pdf$/.test(pathname)) return redirection(301, pathname.slice(0, -'.pdf'.length));
  const [, category = '', list] = /^\/list\/(cs(?:\.[A-Z]{2})?)\/(new|recent)$/.exec(pathname) ?? [];
  if (list !== undefined) return answer(200, 'text/html', listOf(category, list as ArxivListKind));
  const [, kind, id = '', named] = /^\/(abs|html|pdf)\/(\d{4}\.\d{5}(?:v(\d+))?)\/?$/.exec(pathname) ?? [];
  const paper = demoPaper(id.replace(/v\d+$/, ''));
  const newest = newestVersions.get(paper?.id ?? '') ?? 1;
  const version = Number(named ?? newest);
  if (paper === undefined || paper.onArxiv === 'nowhere' || version < 1 || version > newest) {
    return answer(404, 'text/html', missingPage('No document for', id || pathname, 'This page is not part of the demonstration.'));
  }
  return kind === 'html' || kind === 'pdf'
    ? fullText(kind, { id, paper, version, known: request.headers['if-none-match'] })
    : answer(200, 'text/html', absPage(paper, version, newest));
}

/** Of `cs` all that arXiv has, of a category its own. */
function listOf(category: string, kind: ArxivListKind): string {
  const papers = demoDay.papers.filter((paper) => paper.onArxiv !== 'nowhere' && (category === 'cs' || paper.category === category));
  return arxivListPage(category, kind, demoDay.date, papers);
}

/** ar5iv sends papers that it has not converted to arXiv. */
export function ar5ivRoute({ url: { pathname } }: Exchange): Answer {
  const [, id] = /^\/html\/([\w./-]+)$/.exec(pathname) ?? [];
  return id === undefined
    ? answer(404, 'text/html', missingPage('No page', pathname, 'Not found.'))
    : redirection(307, `https://arxiv.org/abs/${id}`);
}
