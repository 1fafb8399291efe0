import { arxivListItems } from '@/utils/paper/arxiv-list-items';
import type { PageIdentity } from '@/utils/paper/identify-page';
import type { ListedPaper } from '@/utils/paper/listed-paper';
import { MOST_LISTED_AUTHORS } from '@/utils/paper/read-listed-paper';
import type { PageEntry } from './find-entries';
import { huggingfaceFacts } from './huggingface-facts';

/** The papers of a page as it shows them, for the panel. What a page says is data: the worker looks at it once more. */
export function pageFacts(document: Document, page: PageIdentity, entries: readonly PageEntry[]): ListedPaper[] {
  // A paper may stand in several categories of one list.
  const facts = factsOf(document, page, entries);
  return [...new Map(facts.map((each) => [each.paper.arxivId, each])).values()];
}

function factsOf(document: Document, page: PageIdentity, entries: readonly PageEntry[]): ListedPaper[] {
  if (page.kind === 'other') return [];
  if (page.site === 'huggingface') {
    const known = huggingfaceFacts(document, page.kind);
    return entries.map((entry) => known.get(entry.paper.arxivId) ?? cardFacts(entry, page.kind));
  }
  if (page.kind === 'paper') return entries.map((entry) => citedFacts(document, entry));
  return arxivListItems(document).map(({ paper, title, authors }) => withAuthors({ paper, title }, authors));
}

/** Votes stand in the card's link to the login, or in a label when one is logged in. */
function cardFacts({ paper, title, home }: PageEntry, kind: 'list' | 'paper'): ListedPaper {
  const votes = kind === 'list' ? home.querySelector('a[href^="/login"], label')?.textContent.trim() : undefined;
  return { paper, title, ...(votes && /^\d{1,6}$/.test(votes) ? { upvotes: Number(votes) } : {}) };
}

/** From the tags that arXiv writes for Google Scholar: https://scholar.google.com/intl/en/scholar/inclusion.html#indexing */
function citedFacts(document: Document, { paper, title }: PageEntry): ListedPaper {
  const contents = (name: string) =>
    [...document.querySelectorAll(`meta[name="citation_${name}"]`)].map((tag) => tag.getAttribute('content') ?? '');
  const date = contents('date')[0]?.replaceAll('/', '-');
  return withAuthors(
    { paper, title, ...(date === undefined ? {} : { date }) },
    // "Family, Given"
    contents('author').map((name) => name.replace(/^([^,]+), (.+)$/, '$2 $1')),
  );
}

function withAuthors(facts: ListedPaper, names: readonly string[]): ListedPaper {
  const authors = names.filter((name) => name !== '').slice(0, MOST_LISTED_AUTHORS);
  return authors.length === 0 ? facts : { ...facts, authors };
}
