import { descend } from '@/utils/reading/latexml/walk/descend';
import { elementRole } from '@/utils/reading/latexml/walk/element-role';
import { tidySpaces } from '@/utils/reading/tidy-text';

const label =
  /^((?:[A-Za-z\u00c0-\u1fff\u3040-\ud7ff][A-Za-z\u00c0-\u1fff\u3040-\ud7ff.]*\s){0,3}[A-Za-z\u00c0-\u1fff\u3040-\ud7ff][A-Za-z\u00c0-\u1fff\u3040-\ud7ff.]*)\s?((?:[A-Z]\.?|S)?\d+(?:[.-]\d+)*[a-z]?|[IVXL]+)(?=[\s.:|–—-]*$)/;

/**
 * The name under which the text speaks of a float: `Table 2`, `Figure A.3`, `Algorithm 1`; `undefined` for one without a number and for a panel `(a)`.
 * Only the caption that is its own counts, not that of a float inside it.
 */
export function floatLabel(float: Element): string | undefined {
  const [caption] = descend(float, (element) => elementRole(element) === 'caption', isClosed);
  return caption === undefined ? undefined : captionLabel(caption);
}

/** Captions stand neither in a float inside this one, nor in a table or a drawing. */
function isClosed(element: Element): boolean {
  const role = elementRole(element);
  return role === 'figure' || role === 'tabular' || role === 'picture';
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
