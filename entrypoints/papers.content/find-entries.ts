import { parseArxivId } from '@/utils/paper/arxiv-id';
import { arxivListItems, linkedPaper } from '@/utils/paper/arxiv-list-items';
import type { PageIdentity } from '@/utils/paper/identify-page';
import type { ArxivRef } from '@/utils/paper/paper-ref';
import type { MarkPlace } from './mark';

/** One paper of a page and where its mark goes. */
export interface PageEntry {
  paper: ArxivRef;
  title: string;
  /** The mark becomes its last child. */
  home: HTMLElement;
  /** The first that there is room for. */
  places: readonly [wanted: MarkPlace, spare: MarkPlace];
  /** Of `title`; what is above it is no room for a line under it. */
  heading?: HTMLElement;
}

/**
 * The papers of a page in its order, once each. Goes by links, headings and what is around them: class names change without notice, but for
 * arXiv's own, which its other tools go by as well.
 *
 * Seen on https://huggingface.co/papers (2024-08): `article > … > h3 > a[href="/papers/ID"]`;
 * on https://arxiv.org/abs/2405.05966: `#abs > .dateline`.
 */
export function findEntries(document: Document, page: PageIdentity): PageEntry[] {
  const found = page.kind === 'list' ? (page.site === 'arxiv' ? arxivEntries(document) : cards(document)) : paperEntry(document, page);
  const homes = new Set<HTMLElement>();
  return found.filter(({ home }) => !homes.has(home) && homes.add(home));
}

function cards(document: Document): PageEntry[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('h2 a[href*="/papers/"], h3 a[href*="/papers/"]')].flatMap((link) => {
    const paper = linkedPaper(link, '/papers/');
    const home = link.closest<HTMLElement>('article, li');
    const heading = link.closest<HTMLElement>('h2, h3');
    if (!paper || !home || !heading) return [];
    return [{ paper, title: tidy(link.textContent), home, places: ['gap', 'corner'], heading }];
  });
}

function arxivEntries(document: Document): PageEntry[] {
  return arxivListItems(document).map(({ paper, title, home }) => ({ paper, title, home, places: ['row', 'gutter'] }));
}

function paperEntry(document: Document, page: PageIdentity): PageEntry[] {
  if (page.kind !== 'paper') return [];
  const { paper, site } = page;
  const title = titleOnPage(document);
  const abstractHome = site === 'arxiv' && parseArxivId(idOnPage(document)) ? document.querySelector<HTMLElement>('#abs .dateline') : null;
  if (abstractHome) return [{ paper, title, home: abstractHome, places: ['row', 'edge'] }];
  const heading = site === 'huggingface' ? document.querySelector<HTMLElement>('main h1') : null;
  if (heading?.parentElement) return [{ paper, title, home: heading.parentElement, places: ['gap', 'edge'], heading }];
  return document.body ? [{ paper, title, home: document.body, places: ['edge', 'edge'] }] : [];
}

function idOnPage(document: Document): string {
  return document.querySelector('meta[name="citation_arxiv_id"]')?.getAttribute('content') ?? '';
}

function titleOnPage(document: Document): string {
  const cited = document.querySelector('meta[name="citation_title"]')?.getAttribute('content');
  return tidy(cited ?? document.querySelector('main h1, h1')?.textContent ?? '');
}

function tidy(text: string | null): string {
  return (text ?? '').replaceAll(/\s+/g, ' ').trim();
}
