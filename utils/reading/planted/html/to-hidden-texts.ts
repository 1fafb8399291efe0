import { anchorOf } from '@/utils/reading/latexml/walk/anchor-of';
import type { HiddenText } from '@/utils/reading/planted/hidden-text';
import { tidySpaces } from '@/utils/reading/tidy-text';
import type { HiddenNode } from './ink-nodes';

/** Words around a place, in characters. */
const AROUND = 80;
/** A page that hides more pieces is told of without the place of each. */
const MOST_PLACED = 300;

/** Takes the nodes out of the page, and says what was written where. Pieces with nothing to be seen between them are one text. */
export function toHiddenTexts(nodes: readonly HiddenNode[], root: Element): HiddenText[] {
  const gone = new Set<Node>(nodes.map(({ node }) => node));
  const texts: HiddenText[] = [];
  for (const [index, { node, concealment }] of nodes.entries()) {
    const text = textOf(node);
    if (text === '') continue;
    const anchor = anchorOf(node.nodeType === node.ELEMENT_NODE ? (node as Element) : (node.parentElement ?? root));
    const place =
      index < MOST_PLACED
        ? { before: wordsBeside(node, 'previousSibling', root, gone), after: wordsBeside(node, 'nextSibling', root, gone) }
        : {};
    const last = texts.at(-1);
    if (
      last !== undefined &&
      index < MOST_PLACED &&
      last.concealment === concealment &&
      last.anchor === anchor &&
      last.before === place.before
    )
      last.text = `${last.text} ${text}`;
    else texts.push({ text, concealment, ...(anchor === undefined ? {} : { anchor }), ...place });
  }
  for (const { node } of nodes) node.parentNode?.removeChild(node);
  return texts;
}

/** A formula's words stand in its TeX. */
function textOf(node: Node): string {
  const text = tidySpaces(node.textContent ?? '').trim();
  return text === '' && node.nodeType === node.ELEMENT_NODE ? tidySpaces((node as Element).getAttribute('alttext') ?? '').trim() : text;
}

/** The words that can be seen next to a node, near it: those of its paragraph first. */
function wordsBeside(node: Node, sibling: 'previousSibling' | 'nextSibling', root: Element, gone: ReadonlySet<Node>): string {
  let words = '';
  let at: Node = node;
  while (words.length < AROUND) {
    const next: Node | null = at[sibling];
    if (next === null) {
      if (at.parentNode === null || at.parentNode === root) return tidySpaces(words).trim();
      at = at.parentNode;
      continue;
    }
    at = next;
    if (gone.has(at)) continue;
    const text = tidySpaces(at.textContent ?? '').trim();
    words = sibling === 'previousSibling' ? `${text.slice(-AROUND)} ${words}` : `${words} ${text.slice(0, AROUND)}`;
  }
  return tidySpaces(words).trim();
}
