import { parseArxivId } from './arxiv-id';
import { identifyPaper } from './identify-page';
import type { ArxivRef } from './paper-ref';
import { MOST_LISTED_AUTHORS } from './read-listed-paper';

/** One paper of a list page of arXiv. */
export interface ArxivListItem {
  /** Its newest version. */
  paper: ArxivRef;
  title: string;
  /** As many as anybody reads. */
  authors: string[];
  /** Where its links stand: the `dt` of a list, the paragraph above a search result. */
  home: HTMLElement;
}

/**
 * The papers of arXiv's lists, author pages, catch-ups and searches, in the page's order; one may stand in several categories.
 * Seen in arXiv's templates list/list_macros.html: `dl#articles > dt > a[href="/abs/ID"]`, `dd > .meta > .list-title`, and
 * search/search-macros.html: `li.arxiv-result > div > p.list-title`.
 */
export function arxivListItems(page: Document): ArxivListItem[] {
  const links = page.querySelectorAll<HTMLAnchorElement>('dl > dt > a[href*="/abs/"], li.arxiv-result .list-title > a[href*="/abs/"]');
  return [...links].flatMap((link) => {
    const named = linkedPaper(link, '/abs/');
    const home = link.closest('dt') ?? link.parentElement?.parentElement;
    if (!named || !home) return [];
    const { source, arxivId } = named;
    return [{ paper: { source, arxivId }, title: titleIn(home.nextElementSibling), authors: authorsAround(home), home }];
  });
}

/** Sites link to their own papers by a bare path, which is quickly read. */
export function linkedPaper(link: HTMLAnchorElement, path: string): ArxivRef | undefined {
  const href = link.getAttribute('href') ?? '';
  return href.startsWith(path) ? parseArxivId(href.slice(path.length)) : identifyPaper(link.href);
}

/** Of the `dd` of a list, or the paragraph of a search. */
function titleIn(below: Element | null): string {
  const title = below?.querySelector('.list-title') ?? below;
  if (!title) return '';
  // MathJax shows a formula beside its source, which is all that we want.
  const text = [...title.childNodes].map((node) => (isOmitted(node) ? '' : node.textContent)).join('');
  return text.replaceAll(/\s+/g, ' ').trim();
}

function isOmitted(node: Node): boolean {
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  return element.matches('.descriptor') || /^MathJax/.test(element.className);
}

function authorsAround(home: HTMLElement): string[] {
  const around = home.closest('li') ?? home.nextElementSibling;
  const links = around?.querySelectorAll('.list-authors a, .authors a') ?? [];
  return [...links].flatMap((link) => link.textContent.trim() || []).slice(0, MOST_LISTED_AUTHORS);
}
