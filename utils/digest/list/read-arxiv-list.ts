import { arxivListItems } from '@/utils/paper/arxiv-list-items';
import { joinLists, LONGEST_ABSTRACT, type PaperList } from './paper-list';

/** The first count that there is: of a list, or of a search. */
const TOTAL = /Total of ([\d,]+) entries|Showing\s+[\d,]+\s*[–-]\s*[\d,]+\s+of\s+([\d,]+)\s+results/;

/**
 * Reads the papers of a list or search page of arXiv; `undefined` where it is none. It may be one page of several: then `total` says how many
 * there are. Seen in arXiv's templates: `<div class="paging">Total of 512 entries`, and `Showing 1–50 of 1,234 results` above a search.
 */
export function readArxivList(page: Document): PaperList | undefined {
  const lists = arxivListItems(page).map(({ paper, title, authors, home }): PaperList => {
    const abstract = abstractBeside(home);
    const more = { ...(authors.length === 0 ? {} : { authors }), ...(abstract === '' ? {} : { abstract }) };
    return { papers: [{ paper, title, ...more }], unlisted: [] };
  });
  const list = joinLists(lists);
  const words = page.querySelector('#dlpage, main, body')?.textContent ?? '';
  const [, count] = TOTAL.exec(words)?.filter(Boolean) ?? [];
  if (lists.length === 0) return /\bno (?:updates|entries|results)\b|Sorry, your query/i.test(words) ? joinLists([]) : undefined;
  const total = Number(count?.replaceAll(',', ''));
  return total > list.papers.length ? { ...list, total } : list;
}

/** Lists of new papers and searches show abstracts, a search with a button behind it to fold it. */
function abstractBeside(home: HTMLElement): string {
  const inList = home.nextElementSibling?.querySelector('.meta > p.mathjax');
  const inSearch = home.closest('li.arxiv-result')?.querySelector('.abstract-full');
  const nodes = [...((inList ?? inSearch)?.childNodes ?? [])].filter((node) => !node.textContent?.includes('△ Less'));
  const text = nodes.map(({ textContent }) => textContent).join('');
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_ABSTRACT);
}
