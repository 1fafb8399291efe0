import { inlineText } from '@/utils/reading/latexml/text/inline-pieces';
import { descend } from '@/utils/reading/latexml/walk/descend';
import type { Walk } from '@/utils/reading/latexml/walk/walk';
import { tidySpaces } from '@/utils/reading/tidy-text';

/** A box with this many characters holds sentences, not the label of an arrow. */
const SHORTEST_TEXT = 25;
/** A plotted cloud of points can carry a label each. */
const MOST_LABELS = 2_000;

/**
 * The words and formulas written into drawings, in brackets: `[Plant; $u_{i}$; Observer]`. Numbers along an axis say nothing without the curve.
 * Seen on https://ar5iv.labs.arxiv.org/html/1808.08002, whose block diagrams name the signals.
 */
export function pictureLabels(pictures: Element[], walk: Walk): string {
  const boxes = pictures.flatMap((picture) => labelBoxes(picture, walk)).slice(0, MOST_LABELS);
  const labels = boxes.map((box) => {
    walk.done.add(box);
    return inlineText(box, walk);
  });
  const telling = labels.filter((label) => /[A-Za-z\u00c0-\u1fff\u3040-\ud7ff^_]/.test(label));
  return telling.length === 0 ? '' : `[${telling.join('; ')}]`;
}

/**
 * Prompts and examples set in framed boxes (tcolorbox) come as pictures with paragraphs in them, the title of the frame in a box of its own.
 * Seen on https://ar5iv.labs.arxiv.org/html/2310.10108.
 */
export function textBoxes(picture: Element): Element[] {
  const boxes = descend(picture, isBox).filter(holdsBlocks);
  return boxes.some((box) => tidySpaces(box.textContent).length >= SHORTEST_TEXT) ? boxes : [];
}

function labelBoxes(picture: Element, walk: Walk): Element[] {
  const texts = new Set(textBoxes(picture));
  return descend(picture, (element) => isBox(element) || element.localName === 'text').filter(
    (box) => !texts.has(box) && !walk.done.has(box),
  );
}

function isBox({ localName }: Element): boolean {
  return localName === 'foreignObject';
}

function holdsBlocks(box: Element): boolean {
  return box.querySelector('.ltx_p, .ltx_listing, .ltx_tabular') !== null && /[A-Za-z\u00c0-\u1fff\u3040-\ud7ff]/.test(box.textContent);
}
