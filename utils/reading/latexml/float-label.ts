import { tidySpaces } from '@/utils/reading/tidy-text';

const label = /^((?:\p{L}[\p{L}.]*\s){0,3}\p{L}[\p{L}.]*)\s?((?:[A-Z]\.?|S)?\d+(?:[.-]\d+)*[a-z]?|[IVXL]+)(?=[\s.:|–—-]*$)/u;

/**
 * The name under which the text speaks of a float: `Table 2`, `Figure A.3`, `Algorithm 1`; `undefined` for one without a number and for a panel `(a)`.
 * Only the caption that is its own counts, not that of a float inside it.
 */
export function floatLabel(float: Element): string | undefined {
  for (const caption of float.querySelectorAll('.ltx_caption, figcaption')) {
    if (caption.parentElement?.closest('figure, .ltx_figure, .ltx_table, .ltx_float') === float) return captionLabel(caption);
  }
  return undefined;
}

export function captionLabel(caption: Element): string | undefined {
  const tag = caption.querySelector('.ltx_tag');
  const text = tidySpaces(tag?.textContent ?? plainStart(caption)).trim();
  const [, name, number] = label.exec(text) ?? [];
  return name === undefined || number === undefined ? undefined : `${name} ${number}`;
}

/** Other pages write the label into the caption. */
function plainStart(caption: Element): string {
  return /^\s*((?:Table|Figure|Fig\.|Algorithm|Listing)\s+[A-Z]?\.?\d+(?:\.\d+)*)/i.exec(caption.textContent)?.[1] ?? '';
}
