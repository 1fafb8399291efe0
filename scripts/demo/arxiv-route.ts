import { createHash } from 'node:crypto';
import { absPage, missingPage } from './arxiv-pages';
import { type DemoPaper, demoPaper, siteFile } from './demo-day';
import { type Answer, answer, type Exchange, FAVICON, redirection } from './exchange';

/** arXiv's full texts may be fetched from anywhere. */
const ANY_ORIGIN = { 'access-control-allow-origin': '*' };

function fullText(kind: 'html' | 'pdf', id: string, paper: DemoPaper, known: string | undefined): Answer {
  if (paper.onArxiv === kind) {
    const file = siteFile(`${paper.id}v1.${kind}`);
    const headers = { ...ANY_ORIGIN, etag: `"${createHash('sha256').update(file).digest('hex').slice(0, 16)}"` };
    if (known === headers.etag) return { status: 304, headers, body: '' };
    return kind === 'html' ? answer(200, 'text/html', file.toString(), headers) : answer(200, 'application/pdf', file, headers);
  }
  const page = missingPage(kind === 'html' ? 'No HTML for' : 'No PDF for', id, `${kind.toUpperCase()} is not available for the source.`);
  return answer(404, 'text/html', page, ANY_ORIGIN);
}

/** arXiv's abstract pages, HTML pages and PDF files, for arxiv.org and export.arxiv.org alike. */
export function arxivRoute({ url: { pathname }, request }: Exchange): Answer {
  if (pathname === '/favicon.ico') return FAVICON;
  if (/^\/static\/demo\/[a-z-]+\.css$/.test(pathname))
    return answer(200, 'text/css', siteFile(pathname.slice('/static/demo/'.length)).toString());
  if (/^\/pdf\/.*\.pdf$/.test(pathname)) return redirection(301, pathname.slice(0, -'.pdf'.length));
  const [, kind, id = '', version = '1'] = /^\/(abs|html|pdf)\/(\d{4}\.\d{5}(?:v(\d+))?)\/?$/.exec(pathname) ?? [];
  const paper = demoPaper(id.replace(/v\d+$/, ''));
  if (paper === undefined || paper.onArxiv === 'nowhere' || version !== '1') {
    return answer(404, 'text/html', missingPage('No document for', id || pathname, 'This page is not part of the demonstration.'));
  }
  return kind === 'html' || kind === 'pdf'
    ? fullText(kind, id, paper, request.headers['if-none-match'])
    : answer(200, 'text/html', absPage(paper));
}

/** ar5iv sends papers that it has not converted to arXiv. */
export function ar5ivRoute({ url: { pathname } }: Exchange): Answer {
  const [, id] = /^\/html\/([\w./-]+)$/.exec(pathname) ?? [];
  return id === undefined
    ? answer(404, 'text/html', missingPage('No page', pathname, 'Not found.'))
    : redirection(307, `https://arxiv.org/abs/${id}`);
}
