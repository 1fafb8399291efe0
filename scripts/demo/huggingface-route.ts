import { demoDay, demoPaper, siteFile } from './demo-day';
import { type Answer, answer, type Exchange, FAVICON, redirection } from './exchange';
import { dailyEntry, paperDetails, repositories } from './huggingface-json';
import { listPage, notFoundPage, paperPage } from './huggingface-pages';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Lists that the demonstration's one day lies in. */
const longerLists: Readonly<Record<string, Pick<Parameters<typeof listPage>[0], 'periodType' | 'dateString'>>> = {
  '/papers/week/2026-W07': { periodType: 'week', dateString: '2026-W07' },
  '/papers/month/2026-02': { periodType: 'month', dateString: '2026-02' },
  '/papers/trending': { periodType: 'trending' },
};

/** Any day but the demonstration's own is empty, as weekends can be. */
function dayPage(date: string): string {
  return listPage({ periodType: 'day', dateString: date, papers: date === demoDay.date ? demoDay.papers : [] });
}

/** arXiv's own pages call this API from the reader's browser, so it answers to any origin. */
function json(value: unknown, status = 200): Answer {
  return answer(status, 'application/json', JSON.stringify(value), { 'access-control-allow-origin': '*' });
}

function dailyPapers(query: URLSearchParams): Answer {
  const date = query.get('date') ?? demoDay.date;
  const limit = Number(query.get('limit') ?? 50);
  const page = Number(query.get('p') ?? 0);
  const isInvalid = !DAY.test(date) || Date.parse(date) > Date.now() || !(limit >= 1 && limit <= 100);
  if (isInvalid) return json({ error: 'Invalid date or limit' }, 400);
  const papers = date === demoDay.date ? demoDay.papers : [];
  return json(papers.slice(page * limit, (page + 1) * limit).map(dailyEntry));
}

function api(path: string, query: URLSearchParams): Answer {
  if (path === 'daily_papers') return dailyPapers(query);
  const [, kind, id, rest] = /^(papers|arxiv)\/([\d.]+)(\/repos)?$/.exec(path) ?? [];
  const paper = demoPaper(id);
  if (paper === undefined) return json({ error: 'Paper not found' }, 404);
  if (kind === 'arxiv' && rest) return json(repositories(paper));
  return json({ ...paperDetails(paper), ...(query.get('field') === 'comments' ? { comments: [] } : {}) });
}

/** Hugging Face's paper pages and API, for huggingface.co and its mirror alike. */
export function huggingfaceRoute({ url }: Exchange): Answer {
  const path = url.pathname;
  if (path.startsWith('/api/')) return api(path.slice('/api/'.length), url.searchParams);
  if (path === '/favicon.ico') return FAVICON;
  if (path === '/front/demo/huggingface.css') return answer(200, 'text/css', siteFile('huggingface.css').toString());
  if (path === '/' || path === '/papers' || path === '/papers/') return redirection(302, `/papers/date/${demoDay.date}`);
  const [, date] = /^\/papers\/date\/(.+)$/.exec(path) ?? [];
  if (date !== undefined) return DAY.test(date) ? answer(200, 'text/html', dayPage(date)) : redirection(302, '/papers');
  const longer = longerLists[path];
  if (longer !== undefined) return answer(200, 'text/html', listPage({ ...longer, papers: demoDay.papers }));
  const [, id] = /^\/papers\/([\d.]+)$/.exec(path) ?? [];
  const paper = demoPaper(id);
  return paper === undefined ? answer(404, 'text/html', notFoundPage()) : answer(200, 'text/html', paperPage(paper));
}
