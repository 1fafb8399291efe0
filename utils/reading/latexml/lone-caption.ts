import type { Passage } from '@/utils/reading/paper-document';
import { descend } from './descend';
import { elementRole } from './element-role';
import type { FloatParts } from './float-parts';
import type { Walk } from './walk';

/** `\captionof` sets a caption in a box of its own, behind its table or before it. */
export function isLoneCaption(
  float: Element,
  { captions, tabulars, listings, pictures, paragraphs, hasImage, hasOther }: FloatParts,
): boolean {
  const others = tabulars.length + listings.length + pictures.length + paragraphs.length;
  return float.classList.contains('ltx_table') && captions.length > 0 && others === 0 && !hasImage && !hasOther;
}

/** The table that was read just before the caption and has none of its own. */
export function tableBefore(float: Element, walk: Walk): Passage | undefined {
  const last = walk.draft.passages.at(-1);
  const before = float.previousElementSibling;
  return last?.kind === 'table' && last.label === undefined && before !== null && tabularIn(before) !== undefined ? last : undefined;
}

/** The table that stands next, before any word. */
export function tabularAfter(float: Element, walk: Walk): Element | undefined {
  const next = float.nextElementSibling;
  const tabular = next === null || walk.done.has(next) ? undefined : tabularIn(next);
  if (next === null || tabular === undefined || walk.done.has(tabular)) return undefined;
  return next.textContent.trimStart().startsWith(tabular.textContent.trimStart()) ? tabular : undefined;
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

// Seen on pages of LaTeXML 0.8.7, whose float is left with the caption alone.
