import type { Receipt } from '@/utils/reading/receipt';
import type { CitedPassage } from '@/utils/summary/summary';

/** Enough words to be unlike any other place; formulas stand otherwise on the page than in Markdown, so the words stop before them. */
const FRAGMENT_WORDS = 8;

/**
 * Where a passage stands in what was read: the anchor of an HTML page, the page of a PDF, else its first words as a text fragment. Undefined
 * where nobody knows a place.
 */
export function passageUrl(receipt: Receipt, passage: CitedPassage): string | undefined {
  const used = receipt.ladder.find(({ outcome }) => outcome === 'used');
  if (used === undefined) return undefined;
  const url = atVersion(used.url, receipt.version);
  switch (used.source) {
    case 'pdf':
      return passage.page === undefined ? undefined : `${url}#page=${passage.page}`;
    case 'html':
    case 'ar5iv':
    case 'page':
      return passage.anchor === undefined ? withTextFragment(url, passage.text) : `${url}#${passage.anchor}`;
    case 'abstract':
      return undefined;
  }
}

/** The address without a version shows another text as soon as there is a newer one. */
function atVersion(url: string, version: number | undefined): string {
  const [bare = url] = url.split('#');
  const isUnversioned = /^https:\/\/arxiv\.org\/(?:html|pdf)\/(?:[\w.-]+\/)?[\d.]+$/.test(bare);
  return isUnversioned && version !== undefined ? `${bare}v${version}` : bare;
}

/** https://wicg.github.io/scroll-to-text-fragment/#syntax */
function withTextFragment(url: string, text: string): string | undefined {
  const plain = text.match(/^[^$`*[\]|<>\n\\]+/)?.[0] ?? '';
  const words = plain.trim().split(/\s+/).slice(0, FRAGMENT_WORDS).join(' ');
  if (words.length < 8) return undefined;
  return `${url}#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`;
}
