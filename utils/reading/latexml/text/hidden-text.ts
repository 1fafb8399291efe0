import type { Walk } from '@/utils/reading/latexml/walk/walk';
import { tidySpaces } from '@/utils/reading/tidy-text';

const invisible =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0?\.?0+\s*(?:[;!%]|$)|font-size\s*:\s*0?\.?0*(?:px|pt|em|rem|%)?\s*(?:[;!]|$))/i;
const white = /(?:^|[;\s])color\s*:\s*(?:#fff(?:fff)?\b|white\b|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\))/i;
const backgrounds = '[style*="background"], svg, table, .ltx_tabular, .ltx_picture, .ltx_framed, [bgcolor]';

/**
 * Text that no reader of the page sees, by the style of the element itself. Some authors hide instructions to language models there
 * (https://arxiv.org/abs/2507.06185). What is found is said in the receipt, word for word. White text on a coloured cell or in a drawing is
 * seen, and LaTeXML's phantoms only keep a place.
 */
export function isHidden(element: Element, walk: Walk): boolean {
  const style = element.getAttribute('style');
  if (style === null || !(invisible.test(style) || (white.test(style) && element.closest(backgrounds) === null))) return false;
  const what = tidySpaces(element.textContent).trim();
  walk.done.add(element);
  if (/[\p{L}\p{N}]/u.test(what)) walk.draft.leftOut.push({ what, rule: 'hidden', characters: what.length });
  return true;
}
