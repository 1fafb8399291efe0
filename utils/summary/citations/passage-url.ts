import type { Receipt } from '@/utils/reading/receipt';
import type { CitedPassage } from '@/utils/summary/summary';

/**
 * Where a passage stands on the web: `https://arxiv.org/html/2602.99901v1#S3.SS1.p2`, `https://arxiv.org/pdf/2602.99901v1#page=5`. It is
 * the version that was read, where that is known: another one may have other paragraphs. Undefined where the place is not known.
 */
export function passageUrl(
  { ladder, version }: Pick<Receipt, 'ladder' | 'version'>,
  { anchor, page }: Pick<CitedPassage, 'anchor' | 'page'>,
): string | undefined {
  const used = ladder.find(({ outcome }) => outcome === 'used');
  if (used === undefined || used.source === 'abstract' || !/^https?:\/\//.test(used.url)) return undefined;
  const url = withVersion(used.url.replace(/#.*$/s, ''), version);
  if (used.source === 'pdf') return page === undefined ? undefined : `${url}#page=${page}`;
  if (anchor === undefined || anchor === '') return undefined;
  return `${url}#${encodeURIComponent(anchor)}`;
}

/** arXiv serves the newest version under an address without one. ar5iv knows no versions. */
function withVersion(url: string, version: number | undefined): string {
  if (version === undefined) return url;
  return url.replace(
    /^(https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:html|pdf)\/(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7}))\/?$/,
    `$1v${version}`,
  );
}
