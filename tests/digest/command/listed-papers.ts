import { siteFile } from '@/scripts/demo/demo-day';
import type { LogEntry } from '@/scripts/demo/exchange';
import { answer, type Route } from '@/scripts/demo/exchange';

/** A list of papers as Hugging Face's API gives it, in the shape of 2026; most votes last. */
export function listOf(ids: readonly string[], day = '2026-02-14'): string {
  const items = ids.map((id, index) => ({
    paper: {
      id,
      authors: [{ name: 'Ada Example', hidden: false }],
      publishedAt: '2026-02-12T00:00:00.000Z',
      submittedOnDailyAt: `${day}T00:00:00.000Z`,
      title: titleOf(id),
      summary: `An abstract of paper ${id}.`,
      upvotes: index,
      ai_keywords: [index % 2 === 0 ? 'tokenisation' : 'retrieval'],
    },
    publishedAt: '2026-02-12T00:00:00.000Z',
    title: titleOf(id),
    numComments: 1,
  }));
  return JSON.stringify(items);
}

export function titleOf(id: string): string {
  return `Seams of ${id}`;
}

/** The demonstration's page under another title. */
export function htmlOf(id: string): string {
  const page = siteFile('2602.99901v1.html').toString();
  return page.replace(/(<h1 class="ltx_title ltx_title_document">)[\s\S]*?(<\/h1>)/, `$1${titleOf(id)}$2`);
}

/** An arXiv that has these papers as HTML, and nothing else. */
export function arxivOf(ids: readonly string[]): Route {
  return ({ url }) => {
    const [, id = ''] = /^\/html\/([\d.]+?)(?:v\d+)?$/.exec(url.pathname) ?? [];
    return ids.includes(id) ? answer(200, 'text/html', htmlOf(id)) : answer(404, 'text/html', 'No document');
  };
}

/** Which papers a model was asked about, in order; of a call without a paper the first words. */
export function askedAbout(log: readonly LogEntry[]): string[] {
  return log.filter(({ method }) => method === 'POST').map(({ body }) => /<paper>\\n# Seams of ([\d.]+)/.exec(body)?.[1] ?? 'no paper');
}
