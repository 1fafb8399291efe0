// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { fetchList } from '@/utils/digest/list/fetch-list';
import type { ListSource } from '@/utils/digest/list/list-source';
import { Failure } from '@/utils/failure';
import type { ListPeriod } from '@/utils/paper/list-period';
import { RequestGate } from '@/utils/reading/fetching/request-gate';
import type { ReadPorts } from '@/utils/reading/read-ports';
import { dailyPage, itemsOf } from './daily-items';

const NOW = Date.UTC(2026, 5, 3, 12);
const day = (value: string): ListPeriod => ({ period: 'day', value });
const huggingFace = (list: ListPeriod) => ({ kind: 'huggingface', list }) as const;
const json = (value: unknown, init?: ResponseInit) => new Response(JSON.stringify(value), init);
const refused = (status: number, headers?: HeadersInit) => json({ error: 'no' }, { status, headers });

/** As fetch gives it after a redirection. */
function redirected(url: string, body: string): Response {
  return Object.defineProperty(new Response(body), 'url', { value: url });
}

interface Site {
  api?(query: URLSearchParams): Response;
  page?(url: URL): Response;
}

function siteOf({ api = () => refused(500), page = () => refused(500) }: Site, more: Partial<ReadPorts> = {}) {
  const asked: string[] = [];
  const ports: ReadPorts = {
    async fetch(address) {
      asked.push(address.replace('https://huggingface.co', ''));
      const url = new URL(address);
      return url.pathname === '/api/daily_papers' ? api(url.searchParams) : page(url);
    },
    parseHtml: (text) => new DOMParser().parseFromString(text, 'text/html'),
    loadPdfjs: () => expect.fail('lists hold no PDF'),
    now: () => NOW,
    ...more,
  };
  return { asked, fetch: (list: ListPeriod) => fetchList(huggingFace(list), ports), ports };
}

/** An API that has these items and gives no more of them at once. */
function pagesOf(items: readonly unknown[], atOnce = 100) {
  return (query: URLSearchParams) => {
    const size = Math.min(atOnce, Number(query.get('limit')));
    const start = Number(query.get('p') ?? 0) * size;
    return json(items.slice(start, start + size));
  };
}

describe('a list of Hugging Face', () => {
  it.each([
    ['a day', day('2026-06-03'), 'date=2026-06-03&limit=100'],
    ['a week', { period: 'week', value: '2026-W23' } as const, 'week=2026-W23&limit=100'],
    ['a month', { period: 'month', value: '2026-06' } as const, 'month=2026-06&limit=100'],
    ['what is trending', { period: 'trending' } as const, 'sort=trending&limit=100'],
  ])('of %s is asked of the API', async (_, list, query) => {
    const { asked, fetch } = siteOf({ api: pagesOf(itemsOf(3)) });
    const found = await fetch(list);
    expect(found.papers).toHaveLength(3);
    expect(found.source).toEqual(huggingFace(list));
    expect(asked[0]).toBe(`/api/daily_papers?${query}`);
  });

  it.each([
    ['a hundred', 100],
    ['fifty, whatever is asked for', 50],
  ])('longer than a page is whole, with %s on each', async (_, atOnce) => {
    const items = itemsOf(230);
    const { fetch } = siteOf({ api: pagesOf(items, atOnce) });
    const { papers } = await fetch(day('2026-06-03'));
    expect(papers.map(({ paper }) => paper.arxivId)).toEqual(items.map(({ paper }) => paper.id));
  });

  it('ends where a server gives the same page again and again', async () => {
    const { asked, fetch } = siteOf({ api: () => json(itemsOf(50)) });
    expect((await fetch(day('2026-06-03'))).papers).toHaveLength(50);
    expect(asked).toHaveLength(2);
  });

  it('without papers, as on a weekend, is empty and no failure', async () => {
    const { fetch } = siteOf({ api: () => json([]) });
    expect((await fetch(day('2026-05-31'))).papers).toEqual([]);
  });

  it('tells of entries that are no papers', async () => {
    const { fetch } = siteOf({ api: pagesOf([...itemsOf(1), { paper: { id: 'x', title: 'A talk' } }]) });
    expect((await fetch(day('2026-06-03'))).unlisted).toEqual([{ id: 'x', title: 'A talk' }]);
  });

  it.each([
    ['refuses it', () => refused(400)],
    ['answers with nothing', () => json([])],
  ])('of a day that has not come is told as such, where the server %s', async (_, api) => {
    const { fetch } = siteOf({ api });
    await expect(fetch(day('2026-06-04'))).rejects.toMatchObject({ code: 'day-in-future', detail: '2026-06-04' });
    await expect(fetch({ period: 'month', value: '2026-07' })).rejects.toMatchObject({ code: 'day-in-future' });
    await expect(fetch({ period: 'week', value: '2026-W24' })).rejects.toMatchObject({ code: 'day-in-future' });
  });

  it('that is called the newest is the whole of its newest day', async () => {
    const days: Record<string, unknown[]> = { '2026-06-02': itemsOf(60, '2026-06-02'), '2026-06-03': itemsOf(2) };
    const { asked, fetch } = siteOf({
      api: (query) =>
        pagesOf(query.has('date') ? (days[query.get('date') ?? ''] ?? []) : [...itemsOf(2), ...itemsOf(60, '2026-06-02')])(query),
    });
    const { source, papers } = await fetch({ period: 'latest' });
    expect(source).toEqual(huggingFace(day('2026-06-03')));
    expect(papers).toHaveLength(2);
    expect(asked[0]).toBe('/api/daily_papers?limit=100');
  });

  it.each([
    ['nothing', [], []],
    ['nothing that is a paper', [{ paper: { id: 'x', title: 'Beans' } }], itemsOf(1)],
    ['papers of a day that has none', itemsOf(2), []],
  ])('is not understood where it has %s for the newest', async (_, newest, ofDay) => {
    const { fetch } = siteOf({ api: (query) => pagesOf(query.has('date') ? ofDay : newest)(query) });
    await expect(fetch({ period: 'latest' })).rejects.toMatchObject({ code: 'list-unreadable' });
  });
});

describe('where the API cannot be had', () => {
  const page = () => new Response(dailyPage({ dailyPapers: itemsOf(3) }));

  it.each([
    ['is broken', () => refused(500)],
    ['answers with a page', () => new Response('<h1>Maintenance</h1>')],
    ['answers with an error and a success', () => json({ error: 'no' })],
    ['is gone', () => refused(404)],
  ])('and %s, the list is read from its page', async (_, api) => {
    const { asked, fetch } = siteOf({ api, page });
    expect((await fetch(day('2026-06-03'))).papers).toHaveLength(3);
    expect(asked.at(-1)).toBe('/papers/date/2026-06-03');
  });

  it('after its first page, nothing is left out: the page counts', async () => {
    const { fetch } = siteOf({
      api: (query) => (query.has('p') ? refused(500) : pagesOf(itemsOf(120))(query)),
      page: () => new Response(dailyPage({ dailyPapers: itemsOf(120) })),
    });
    expect((await fetch(day('2026-06-03'))).papers).toHaveLength(120);
  });

  it('a page that leads to another list does not count', async () => {
    const { fetch } = siteOf({
      page: () => redirected('https://huggingface.co/papers/date/2026-06-02', dailyPage({ dailyPapers: itemsOf(3) })),
    });
    await expect(fetch(day('2026-06-03'))).rejects.toMatchObject({ code: 'list-unreachable' });
  });

  it('a page on the mirror is the same list', async () => {
    const { fetch } = siteOf({
      page: () => redirected('https://hf-mirror.com/papers/date/2026-06-03', dailyPage({ dailyPapers: itemsOf(3) })),
    });
    expect((await fetch(day('2026-06-03'))).papers).toHaveLength(3);
  });

  it.each([
    ['the network is gone', () => Promise.reject(new TypeError('fetch failed')), { code: 'list-unreachable' }],
    ['the API is limited', () => refused(429, { 'retry-after': '40' }), { code: 'list-busy', waitMs: 40_000 }],
    ['nothing can be read', () => json({ papers: 'none' }), { code: 'list-unreadable' }],
  ])('and the page neither, it is told why: %s', async (_, answer, failure) => {
    const { ports } = siteOf({});
    const broken: ReadPorts = { ...ports, fetch: async () => await answer() };
    await expect(fetchList(huggingFace(day('2026-06-03')), broken)).rejects.toMatchObject(failure);
  });

  it('a site that wants to be left alone is not asked for its page', async () => {
    const gate = new RequestGate({ now: () => NOW, sleep: async () => undefined, memory: memoryOf() });
    const { asked, fetch } = siteOf({ api: () => refused(429, { 'retry-after': '40' }), page }, { gate });
    await expect(fetch(day('2026-06-03'))).rejects.toMatchObject({ code: 'list-busy', waitMs: 40_000 });
    expect(asked).toHaveLength(1);
  });

  it('whoever stops it is not told of anything else', async () => {
    const controller = new AbortController();
    const api = () => {
      controller.abort(new Failure('stopped'));
      return refused(500);
    };
    const { fetch } = siteOf({ api, page }, { signal: controller.signal });
    await expect(fetch(day('2026-06-03'))).rejects.toMatchObject({ code: 'stopped' });
  });
});

describe('a list of arXiv', () => {
  const source: Exclude<ListSource, { kind: 'selection' }> = {
    kind: 'arxiv',
    url: 'https://arxiv.org/list/cs.CL/recent',
    name: 'cs.CL recent',
  };
  const list = `<div id="dlpage"><div class="paging">Total of 512 entries</div><dl><dt><a href="/abs/2606.01111">arXiv:2606.01111</a></dt><dd><div class="list-title">Beans</div></dd></dl></div>`;

  it('is read from its own page, which may be one of several', async () => {
    const { asked, ports } = siteOf({ page: () => new Response(list) });
    expect(await fetchList(source, ports)).toMatchObject({ source, papers: [{ title: 'Beans' }], total: 512 });
    expect(asked).toEqual([source.url]);
  });

  it('says that the page has no papers, or cannot be had', async () => {
    const other = siteOf({ page: () => new Response('<h1>Beans</h1>') });
    await expect(fetchList(source, other.ports)).rejects.toMatchObject({ code: 'list-unreadable' });
    const busy = siteOf({ page: () => refused(503) });
    await expect(fetchList(source, busy.ports)).rejects.toMatchObject({ code: 'list-busy', waitMs: 30_000 });
  });
});

function memoryOf() {
  const paces = new Map<string, unknown>();
  return { load: (group: string) => paces.get(group), save: (group: string, pace: unknown) => void paces.set(group, pace) };
}
