import { inlineText } from '@/utils/reading/latexml/text/inline-pieces';
import type { Walk } from '@/utils/reading/latexml/walk/walk';
import { captionLabel } from './float-label';
import { fenced, listingLanguage, listingLines } from './listing-lines';

/** A listing outside a float can carry a caption all the same: `lstlisting` with one, on https://ar5iv.labs.arxiv.org/html/2406.13161. */
export function writeListing(listing: Element, walk: Walk): void {
  const captions = [...listing.querySelectorAll('.ltx_caption, figcaption')];
  const label = captions.map(captionLabel).find((known) => known !== undefined);
  const parts = [...captions.map((caption) => inlineText(caption, walk)), fenced(listingLines(listing, walk), listingLanguage(listing))];
  const text = parts.filter((part) => part !== '').join('\n\n');
  walk.add('listing', text, listing, label === undefined ? {} : { label });
}
