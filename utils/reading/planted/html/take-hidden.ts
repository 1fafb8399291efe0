import type { HiddenText } from '@/utils/reading/planted/hidden-text';
import type { Concealment } from '@/utils/reading/receipt';
import { concealedBox } from './concealed-box';
import { concealedInk, Inks } from './ink';
import { type HiddenNode, inkNodes } from './ink-nodes';
import { isTaken, type PageKind } from './is-taken';
import { PageStyles } from './page-styles';
import { toHiddenTexts } from './to-hidden-texts';

/** More of a page than this is not hidden: rather the page sets its colours in a way that cannot be told here. */
const MOST_HIDDEN = 0.5;
/** Less than this is believed of any page. */
const FEW_LETTERS = 5_000;

/**
 * Takes out of a page all text that no reader of it sees, by what the page itself says of styles, and tells what was taken and from where.
 * Some authors hide orders to language models there: https://arxiv.org/abs/2507.06185.
 */
export function takeHidden(document: Document, root: Element, kind: PageKind): HiddenText[] {
  const styles = new PageStyles(document, root);
  const inks = new Inks(styles);
  const boxes = new Map<Element, Concealment>();
  const inked: Element[] = [];
  for (const [element, style] of styles.styled()) {
    const ink = inks.of(element);
    const box = concealedBox(style, ink.size);
    if (box !== undefined) boxes.set(element, box);
    else if (concealedInk(ink) !== undefined) inked.push(element);
  }
  if (boxes.size === 0 && inked.length === 0) return [];
  const hidden = outermost([...boxes.keys(), ...inked]).flatMap((element): HiddenNode[] => {
    const concealment = boxes.get(element);
    return concealment === undefined ? inkNodes(element, inks, boxes) : [{ node: element, concealment }];
  });
  const taken = hidden.filter((one) => isTaken(one, inks, kind));
  return toHiddenTexts(isBelieved(taken, inks, root) ? taken : taken.filter((one) => isTaken(one, inks, 'site')), root);
}

function isBelieved(hidden: readonly HiddenNode[], inks: Inks, root: Element): boolean {
  const guessed = hidden.reduce((sum, { node, concealment }) => {
    const element = node.nodeType === node.ELEMENT_NODE ? (node as Element) : node.parentElement;
    return concealment === 'colour' && element !== null && !inks.of(element).isGroundTold ? sum + (node.textContent?.length ?? 0) : sum;
  }, 0);
  return guessed < FEW_LETTERS || guessed <= MOST_HIDDEN * root.textContent.length;
}

/** In the order of the page. */
function outermost(elements: Element[]): Element[] {
  const all = new Set(elements);
  const isInner = (element: Element): boolean => {
    for (let at = element.parentElement; at !== null; at = at.parentElement) if (all.has(at)) return true;
    return false;
  };
  return elements
    .filter((element) => !isInner(element))
    .sort((a, b) => (a.compareDocumentPosition(b) & a.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}
