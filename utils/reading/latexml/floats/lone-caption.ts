import { inlineText } from '@/utils/reading/latexml/text/inline-pieces';
import { writeNotes } from '@/utils/reading/latexml/text/write-note';
import { descend } from '@/utils/reading/latexml/walk/descend';
import { elementRole } from '@/utils/reading/latexml/walk/element-role';
import type { Walk } from '@/utils/reading/latexml/walk/walk';
import type { Passage } from '@/utils/reading/paper-document';
import { captionLabel } from './float-label';
import type { FloatParts } from './float-parts';

/** `\captionof` sets a caption in a box of its own, behind its table or before it. */
export function isLoneCaption(
  float: Element,
  { captions, tabulars, listings, pictures, paragraphs, hasImage, hasOther }: FloatParts,
): boolean {
  const others = tabulars.length + listings.length + pictures.length + paragraphs.length;
  return float.classList.contains('ltx_table') && captions.length > 0 && others === 0 && !hasImage && !hasOther;
}

/** `true` when the caption was given to the table before it. */
export function captionsTableBefore(float: Element, { captions }: FloatParts, walk: Walk): boolean {
  const table = tableBefore(float, walk);
  if (table === undefined) return false;
  const label = captions.map(captionLabel).find((known) => known !== undefined);
  if (label !== undefined) table.label = label;
  table.text = `${captions.map((caption) => inlineText(caption, walk)).join('\n')}\n\n${table.text}`;
  writeNotes(walk);
  return true;
}

/** The table that was read just before the caption and has none of its own. */
function tableBefore(float: Element, walk: Walk): Passage | undefined {
  const last = walk.draft.passages.at(-1);
  const before = neighbour(float, 'previousElementSibling');
  return last?.kind === 'table' && last.label === undefined && before !== undefined && tabularIn(before) !== undefined ? last : undefined;
}

/** The table that stands next, before any word. */
export function tabularAfter(float: Element, walk: Walk): Element | undefined {
  const next = neighbour(float, 'nextElementSibling');
  const tabular = next === undefined || walk.done.has(next) ? undefined : tabularIn(next);
  if (next === undefined || tabular === undefined || walk.done.has(tabular)) return undefined;
  return next.textContent.trimStart().startsWith(tabular.textContent.trimStart()) ? tabular : undefined;
}

/** What stands beside the float or beside the cell that holds nothing else. */
function neighbour(float: Element, side: 'previousElementSibling' | 'nextElementSibling'): Element | undefined {
  for (let at: Element | null = float; at !== null; at = at.parentElement) {
    let beside = at[side];
    // A break between two rows of cells.
    while (beside !== null && beside.firstElementChild === null && beside.textContent.trim() === '') beside = beside[side];
    if (beside !== null) return beside;
    if (at.parentElement?.classList.contains('ltx_flex_cell') !== true) return undefined;
  }
  return undefined;
}

function tabularIn(element: Element): Element | undefined {
  const role = elementRole(element);
  if (role === 'tabular') return element;
  if (role !== 'container' && role !== 'paragraph') return undefined;
  return descend(
    element,
    (inner) => elementRole(inner) === 'tabular',
    (inner) => elementRole(inner) === 'figure',
  )[0];
}

// Seen on https://ar5iv.labs.arxiv.org/html/2308.03688 (in a minipage beside a figure) and on pages of LaTeXML 0.8.7.
