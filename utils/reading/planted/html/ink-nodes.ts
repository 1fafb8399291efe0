import type { Concealment } from '@/utils/reading/receipt';
import { concealedInk, type Inks } from './ink';

/** The outermost node that is hidden whole. */
export interface HiddenNode {
  node: Element | Text;
  concealment: Concealment;
}

/** Seen whatever the ink. */
const pictures = new Set(['img', 'svg', 'video', 'canvas', 'picture', 'iframe']);

/** What in an element is written in ink that cannot be seen: what is in it may undo that for itself. */
export function inkNodes(element: Element, inks: Inks, boxes: ReadonlyMap<Element, Concealment>): HiddenNode[] {
  const own = concealedInk(inks.of(element));
  const found: HiddenNode[] = [];
  let isWhole = own !== undefined;
  for (const child of element.childNodes) {
    if (child.nodeType === child.TEXT_NODE) {
      if ((child.nodeValue ?? '').trim() === '') continue;
      if (own === undefined) isWhole = false;
      else found.push({ node: child as Text, concealment: own });
    } else if (child.nodeType === child.ELEMENT_NODE) {
      const inner = child as Element;
      const concealment = boxes.get(inner);
      const nodes = concealment === undefined ? inkNodes(inner, inks, boxes) : [{ node: inner, concealment }];
      if (pictures.has(inner.localName) || (nodes[0]?.node !== inner && inner.textContent !== '')) isWhole = false;
      for (const node of nodes) found.push(node);
    }
  }
  // A formula has no text of its own: its TeX stands in an attribute.
  const isFormula = own !== undefined && element.localName === 'math';
  return own !== undefined && isWhole && (found.length > 0 || isFormula) ? [{ node: element, concealment: own }] : found;
}
