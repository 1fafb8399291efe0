import { elementRole } from '@/utils/reading/latexml/walk/element-role';
import type { Walk } from '@/utils/reading/latexml/walk/walk';
import { floatLabel } from './float-label';

/** `NodeFilter.SHOW_TEXT`, which the command line's documents do not bring along as a global. */
const SHOW_TEXT = 4;

/** What stands in a float, in order, its unnumbered panels included. */
export interface FloatParts {
  captions: Element[];
  tabulars: Element[];
  listings: Element[];
  pictures: Element[];
  /** Paragraphs that hold words only: a table's notes, an algorithm's input, the text of a framed box. */
  paragraphs: Element[];
  /** Something is drawn that is not text. */
  hasImage: boolean;
  /** Equations, lists: read after the float. */
  hasOther: boolean;
}

/**
 * Gathers the parts of a float. A panel (`(a)`, `(b)`) belongs to its figure; one with a number of its own, such as the second of two tables
 * set side by side, is left to be read as a float of its own.
 * Seen on https://ar5iv.labs.arxiv.org/html/2308.03688 (panels) and https://ar5iv.labs.arxiv.org/html/2309.13007 (side by side).
 */
export function floatParts(float: Element, walk: Walk): FloatParts {
  const parts: FloatParts = { captions: [], tabulars: [], listings: [], pictures: [], paragraphs: [], hasImage: false, hasOther: false };
  const stack = [...float.children].reverse();
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    if (walk.done.has(element)) continue;
    if (isEntered(element, parts))
      for (let inner = element.lastElementChild; inner !== null; inner = inner.previousElementSibling) stack.push(inner);
  }
  return parts;
}

/** Sorts one element into the parts; `true` when its children are to be looked at as well. */
function isEntered(element: Element, parts: FloatParts): boolean {
  switch (elementRole(element)) {
    case 'caption':
      parts.captions.push(element);
      return false;
    case 'tabular':
      // A grid of pictures only sets them side by side.
      if (holdsWords(element)) parts.tabulars.push(element);
      else parts.hasImage = true;
      return false;
    case 'listing':
      parts.listings.push(element);
      for (const caption of element.querySelectorAll('.ltx_caption, figcaption')) parts.captions.push(caption);
      return false;
    case 'verbatim':
      if (element.localName === 'pre' || element.textContent.includes('\n')) parts.listings.push(element);
      return false;
    case 'picture':
      parts.pictures.push(element);
      return false;
    case 'paragraph':
      if (
        element.querySelector('table, .ltx_tabular, figcaption, .ltx_caption, figure, .ltx_listing, .ltx_verbatim, svg, img, object') !==
        null
      )
        return true;
      parts.paragraphs.push(element);
      return false;
    case 'figure':
      return floatLabel(element) === undefined;
    case 'equation':
    case 'list':
      parts.hasOther = true;
      return false;
    case 'skipped':
      if (/^(?:img|object|embed|canvas|video)$/.test(element.localName) || element.classList.contains('ltx_graphics'))
        parts.hasImage = true;
      return false;
    case 'note':
    case 'formula':
      return false;
    default:
      return true;
  }
}

/** Looks no further than the first word: the text of a long table is long. */
function holdsWords(element: Element): boolean {
  const texts = element.ownerDocument.createTreeWalker(element, SHOW_TEXT);
  while (texts.nextNode() !== null) if (/[\dA-Za-z\u00c0-\u1fff\u3040-\ud7ff]/.test(texts.currentNode.nodeValue ?? '')) return true;
  return false;
}
