import { arxivListPage } from '@/scripts/demo/arxiv-list-pages';
import { type DemoPaper, demoDay, siteFile } from '@/scripts/demo/demo-day';
import { type Answer, answer, FAVICON, type Route } from '@/scripts/demo/exchange';
import { listPage } from '@/scripts/demo/huggingface-pages';

/** Invented papers, each of another length. */
export function listOfPapers(count: number): DemoPaper[] {
  return Array.from({ length: count }, (_, index) => {
    const model = demoDay.papers[index % demoDay.papers.length];
    if (model === undefined) throw new Error('the demonstration has no papers');
    const authors = Array.from({ length: 3 + (index % 9) }, (__, at) => `${model.authors[0]} ${String.fromCharCode(65 + at)}`);
    return { ...model, id: `2601.${String(index + 1).padStart(5, '0')}`, title: `${model.title} (${index + 1})`, authors };
  });
}

/** The same two lists at any host: Hugging Face's and arXiv's. */
export function listRoute(papers: readonly DemoPaper[]): Route {
  return ({ url: { pathname } }): Answer => {
    if (pathname === '/favicon.ico') return FAVICON;
    if (pathname.endsWith('.css')) return answer(200, 'text/css', siteFile(pathname.slice(pathname.lastIndexOf('/') + 1)).toString());
    if (pathname === '/papers/date/2026-02-14')
      return answer(200, 'text/html', listPage({ periodType: 'day', dateString: demoDay.date, papers }));
    if (pathname === '/list/cs.CL/recent') return answer(200, 'text/html', arxivListPage('cs.CL', 'recent', demoDay.date, papers));
    return answer(404, 'text/plain', '');
  };
}
