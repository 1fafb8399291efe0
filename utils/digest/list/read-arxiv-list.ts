import { arxivListItems } from '@/utils/paper/arxiv-list-items';
import { joinLists, type PaperList } from './paper-list';

/**
 * Reads the papers of a list or search page of arXiv; `undefined` where it is none. It may be one page of several: then `total` says how many
 * there are. Seen in arXiv's templates: `<div class="paging">Total of 512 entries`, and `Showing 1–50 of 1,234 results` above a search.
 */
export function readArxivList(page: Document): PaperList | undefined {
  const lists = arxivListItems(page).map(
    ({ paper, title, authors }): PaperList => ({
      papers: [{ paper, title, ...(authors.length === 0 ? {} : { authors }) }],
      unlisted: [],
    }),
  );
  const list = joinLists(lists);
  const words = page.querySelector('#dlpage, main, body')?.textContent ?? '';
  const [, count] = /Total of ([\d,]+) entries|(?:Showing \d+[–-]\d+ of )([\d,]+) results/.exec(words)?.filter(Boolean) ?? [];
  if (lists.length === 0) return /\bno (?:updates|entries|results)\b|Sorry, your query/i.test(words) ? joinLists([]) : undefined;
  const total = Number(count?.replaceAll(',', ''));
  return total > list.papers.length ? { ...list, total } : list;
}
