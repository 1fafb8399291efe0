import { vi } from 'vitest';
import type { ShownPage } from '@/utils/browser/storage';
import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import type { ListedPaper } from '@/utils/paper/listed-paper';

export const DAY = 'https://huggingface.co/papers/date/2026-02-13';

/** Some papers of our own, in a page's order; the second has most votes. */
export const listed: ListedPaper[] = [
  { title: 'Warm Shelves', upvotes: 3, authors: ['Ada Lin'] },
  { title: 'Beans in $O(n)$', upvotes: 9, authors: ['Bo Ren', 'Cy Sun', 'Di Wu'] },
  { title: 'Salt', upvotes: 1 },
].map((facts, index) => ({ paper: { source: 'arxiv', arxivId: `2602.9990${index}` }, ...facts }));

export const keyOf = (index: number) => `arxiv:2602.9990${index}`;

export const dayPage: ShownPage = { tabUrl: DAY, papers: listed };

/** So many further ones. */
export function manyListed(count: number): ListedPaper[] {
  return Array.from({ length: count }, (_, index) => ({
    paper: { source: 'arxiv', arxivId: `2603.${String(index + 10_000)}` },
    title: `Paper ${index}`,
  }));
}

export function entryOf(index: number, change: Partial<CatalogueEntry> = {}): CatalogueEntry {
  return {
    key: keyOf(index),
    title: listed[index]?.title ?? '',
    oneLine: '把**缓存**放到笔记本上。',
    source: 'html',
    savedAt: 1,
    ...change,
  };
}

/** jsdom scrolls nothing. */
export function fakeScrolling() {
  vi.stubGlobal('scrollTo', vi.fn());
  vi.stubGlobal('scrollBy', vi.fn());
}
