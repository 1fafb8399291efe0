import { tidySpaces } from '@/utils/reading/tidy-text';
import type { Walk } from './walk';

/** Labels of a diagram are shorter than this and mean nothing without the drawing. */
const shortestText = 25;

/**
 * Writes the text in an SVG drawing: prompts and examples set in framed boxes (tcolorbox) come as pictures with paragraphs in them.
 * Seen on https://ar5iv.labs.arxiv.org/html/2310.10108.
 */
export function writePicture(picture: Element, walk: Walk): void {
  for (const box of picture.querySelectorAll('foreignObject')) {
    if (box.parentElement?.closest('foreignObject') !== null) continue;
    const isText = box.querySelector('.ltx_p, .ltx_listing') !== null && tidySpaces(box.textContent).length >= shortestText;
    if (isText) walk.writeChildren(box);
  }
}
