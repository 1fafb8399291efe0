import { setTimeout as timer } from 'node:timers/promises';
import { longPage } from '@/scripts/bench/papers/long-page';
import { longPdf } from '@/scripts/bench/papers/long-pdf';
import { absPage, missingPage } from '@/scripts/demo/arxiv-pages';
import { type Answer, answer, type Exchange, type Route } from '@/scripts/demo/exchange';
import { dailyEntry, paperDetails, repositories } from '@/scripts/demo/huggingface-json';
import type { Behaviour, MadePaper } from './made-papers';

export interface MadeDay {
  /** ISO day. */
  date: string;
  /** The list as Hugging Face's API would answer it; absent: made from the papers. */
  items?: readonly unknown[];
  papers: readonly MadePaper[];
}

/** What the tests may change while it is served. */
export interface DaySwitch {
  /** Nobody is answered: connections are cut. */
  isOff: boolean;
  /** Papers that behave otherwise from now on, by id. */
  mended: Map<string, Behaviour>;
}

const SLOW_MS = 6_000;
const ANY_ORIGIN = { 'access-control-allow-origin': '*' };

/** Hugging Face and arXiv with one day of papers; routes for `startWorld`. */
export function madeDaySites(day: MadeDay, state: DaySwitch): Record<string, Route> {
  const guarded =
    (route: Route): Route =>
    (exchange) => {
      if (!state.isOff) return route(exchange);
      exchange.request.socket.destroy();
      return undefined;
    };
  const arxiv = guarded((exchange) => arxivAnswer(exchange, day, state));
  const huggingFace = guarded((exchange) => huggingFaceAnswer(exchange, day));
  return {
    'huggingface.co': huggingFace,
    'hf-mirror.com': huggingFace,
    'arxiv.org': arxiv,
    'export.arxiv.org': arxiv,
    'ar5iv.labs.arxiv.org': guarded(() => answer(404, 'text/html', missingPage('No page', '', 'Not found.'))),
  };
}

function huggingFaceAnswer({ url }: Exchange, { date, items, papers }: MadeDay): Answer {
  const json = (value: unknown, status = 200) => answer(status, 'application/json', JSON.stringify(value), ANY_ORIGIN);
  if (url.pathname === '/api/daily_papers') {
    const asked = url.searchParams.get('date') ?? date;
    if (asked > new Date().toISOString().slice(0, 10)) return json({ error: 'Invalid date' }, 400);
    const limit = Math.min(50, Number(url.searchParams.get('limit') ?? 50));
    const from = limit * Number(url.searchParams.get('p') ?? 0);
    const all = asked === date ? (items ?? papers.map((paper) => dailyEntry({ ...paper, onArxiv: 'html' }))) : [];
    return json(all.slice(from, from + limit));
  }
  const [, kind, id, repos] = /^\/api\/(papers|arxiv)\/([\d.]+)(\/repos)?$/.exec(url.pathname) ?? [];
  const paper = papers.find((each) => each.id === id);
  if (paper === undefined) return kind === undefined ? answer(404, 'text/html', 'Not found') : json({ error: 'Paper not found' }, 404);
  const demo = { ...paper, onArxiv: 'html' } as const;
  return json(kind === 'arxiv' && repos ? repositories(demo) : paperDetails(demo));
}

async function arxivAnswer({ url, request }: Exchange, { papers }: MadeDay, { mended }: DaySwitch): Promise<Answer | undefined> {
  const [, kind = '', id = ''] = /^\/(abs|html|pdf)\/(\d{4}\.\d{5})(?:v1)?\/?$/.exec(url.pathname) ?? [];
  const paper = papers.find((each) => each.id === id);
  const behaviour = mended.get(id) ?? paper?.behaviour;
  if (paper === undefined || behaviour === 'gone')
    return answer(404, 'text/html', missingPage('No document for', id, 'Not found.'), ANY_ORIGIN);
  if (kind === 'abs') return answer(200, 'text/html', absPage({ ...paper, onArxiv: 'html' }, 1, 1));
  if (behaviour === 'slow') await timer(SLOW_MS, undefined, { ref: false });
  if (behaviour === 'broken') {
    request.socket.destroy();
    return undefined;
  }
  const isHtml = behaviour === 'html' || behaviour === 'slow';
  if (kind === 'html' && isHtml) return answer(200, 'text/html', longPage(id, paper.kilobytes * 1000), ANY_ORIGIN);
  if (kind === 'pdf' && behaviour === 'pdf')
    return answer(200, 'application/pdf', Buffer.from(longPdf(id, Math.ceil(paper.kilobytes / 28))), ANY_ORIGIN);
  return answer(
    404,
    'text/html',
    missingPage(`No ${kind.toUpperCase()} for`, id, `${kind.toUpperCase()} is not available for the source.`),
    ANY_ORIGIN,
  );
}
