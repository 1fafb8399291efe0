import { absPage, missingPage } from '@/scripts/demo/arxiv-pages';
import { demoDay } from '@/scripts/demo/demo-day';
import { type Answer, answer, type Exchange, FAVICON, type Route } from '@/scripts/demo/exchange';

/** Ids of this month are the bench's: from 2603.50001 on papers that arXiv has as PDF only, before them papers in HTML. */
const MONTH = '2603';
const FIRST_PDF = 50_000;

export type BenchKind = 'html' | 'pdf';

let taken = 0;

/** A paper that nobody has read before: a saved summary or a cached reading would spare the work that is to be measured. */
export function freshId(kind: BenchKind): string {
  taken++;
  return `${MONTH}.${String((kind === 'pdf' ? FIRST_PDF : 0) + taken).padStart(5, '0')}`;
}

const isPdf = (id: string): boolean => Number(id.split('.')[1]) > FIRST_PDF;

export interface BenchPapers {
  page(id: string): string;
  pdf(id: string): Uint8Array;
}

/** An arXiv with as many long papers as are asked for. */
export function benchArxiv(papers: BenchPapers): Record<string, Route> {
  const route = (exchange: Exchange) => arxivRoute(exchange, papers);
  return { 'arxiv.org': route, 'www.arxiv.org': route, 'export.arxiv.org': route };
}

function arxivRoute({ url: { pathname } }: Exchange, papers: BenchPapers): Answer {
  if (pathname === '/favicon.ico') return FAVICON;
  const [, kind, id = ''] = /^\/(abs|html|pdf)\/(2603\.\d{5})(?:v1)?(?:\.pdf)?\/?$/.exec(pathname) ?? [];
  const [example] = demoDay.papers;
  if (kind === 'abs' && example)
    return answer(200, 'text/html', absPage({ ...example, id, title: `Counting in ${id}`, onArxiv: isPdf(id) ? 'pdf' : 'html' }));
  if (kind === 'html' && !isPdf(id)) return answer(200, 'text/html', papers.page(id));
  if (kind === 'pdf' && isPdf(id)) return answer(200, 'application/pdf', Buffer.from(papers.pdf(id)));
  return answer(404, 'text/html', missingPage('No HTML for', id, 'This page is not part of the bench.'));
}
