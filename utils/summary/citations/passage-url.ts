import type { Receipt } from '@/utils/reading/receipt';
import type { CitedPassage } from '@/utils/summary/summary';

/** Enough words to be unlike any other place; formulas stand otherwise on the page than in Markdown, so the words stop before them. */
const FRAGMENT_WORDS = 8;

/**
 * Where a passage stands on the web: the anchor of an HTML page, `https://arxiv.org/html/2602.99901v1#S3.SS1.p2`; the page of a PDF,
 * `https://arxiv.org/pdf/2602.99901v1#page=5`; else its first words as a text fragment. It is the version that was read, where that is known:
 * another one may have other paragraphs. Undefined where the place is not known.
 */
export function passageUrl(
  { ladder, version }: Pick<Receipt, 'ladder' | 'version'>,
  { anchor, page, text }: Pick<CitedPassage, 'anchor' | 'page' | 'text'>,
): string | undefined {
  const used = ladder.find(({ outcome }) => outcome === 'used');
  if (used === undefined || used.source === 'abstract' || !/^https?:\/\//.test(used.url)) return undefined;
  const url = withVersion(used.url.replace(/#.*$/s, ''), version);
  if (used.source === 'pdf') return page === undefined ? undefined : `${url}#page=${page}`;
  return anchor === undefined || anchor === '' ? withTextFragment(url, text) : `${url}#${encodeURIComponent(anchor)}`;
}

/** arXiv serves the newest version under an address without one. ar5iv knows no versions. */
function withVersion(url: string, version: number | undefined): string {
  if (version === undefined) return url;
  return url.replace(
    /^(https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:html|pdf)\/(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7}))\/?$/,
    `$1v${version}`,
  );
}

/** https://wicg.github.io/scroll-to-text-fragment/#syntax */
function withTextFragment(url: string, text: string): string | undefined {
  const plain = text.match(/^[^$`*[\]|<>\n\\]+/)?.[0] ?? '';
  const words = plain.trim().split(/\s+/).slice(0, FRAGMENT_WORDS).join(' ');
  if (words.length < 8) return undefined;
  return `${url}#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`;
}
