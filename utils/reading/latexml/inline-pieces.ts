import { tidySpaces } from '@/utils/reading/tidy-text';
import { elementRole } from './element-role';
import { formulaTex } from './formula';
import type { Walk } from './walk';

/** Inline Markdown, or a block that interrupts it and is read on its own. */
export type Piece = string | Element;

/** The content of an element as text in reading order, cut where a block stands. */
export function inlinePieces(element: Element, walk: Walk): Piece[] {
  const pieces: Piece[] = [];
  collect(element, walk, (piece) => {
    const last = pieces.length - 1;
    if (typeof piece === 'string' && typeof pieces[last] === 'string') pieces[last] += piece;
    else pieces.push(piece);
  });
  return pieces;
}

/** The content of an element as one line, blocks in it included: for headings, captions and table cells. */
export function inlineText(element: Element, walk: Walk): string {
  return tidySpaces(flatten(element, walk)).trim();
}

/** A title or heading as one line; the text of a note on it follows, its mark would only disturb. */
export function titleText(title: Element, walk: Walk): string {
  return inlineText(title, walk).replace(/\s*\[\^\d+\]/g, '');
}

function flatten(element: Element, walk: Walk): string {
  let text = '';
  collect(element, walk, (piece) => {
    text += typeof piece === 'string' ? piece : ` ${flattenBlock(piece, walk)} `;
  });
  return text;
}

function flattenBlock(block: Element, walk: Walk): string {
  return block.localName === 'math' ? formula(block, walk) : flatten(block, walk);
}

function collect(element: Element, walk: Walk, emit: (piece: Piece) => void): void {
  for (const node of element.childNodes) {
    if (node.nodeType === node.TEXT_NODE) emit(tidySpaces(node.nodeValue ?? '').replaceAll('$', '\\$'));
    else if (node.nodeType === node.ELEMENT_NODE) collectElement(node as Element, walk, emit);
  }
}

function collectElement(element: Element, walk: Walk, emit: (piece: Piece) => void): void {
  if (walk.done.has(element)) return;
  const role = elementRole(element);
  if (role === 'skipped') return;
  if (role === 'note') emit(noteMark(element, walk));
  else if (role !== undefined) emit(element);
  else if (element.localName === 'math') emit(formula(element, walk));
  else if (element.localName === 'br') emit('\n');
  else if (element.localName === 'cite') emit(citation(element, walk));
  else if (element.localName === 'sup') emit(raised(element, '^', walk));
  else if (element.localName === 'sub') emit(raised(element, '_', walk));
  else if (element.matches('td, th, tr, .ltx_td, .ltx_tr')) {
    emit(' ');
    collect(element, walk, emit);
    emit(' ');
  } else collect(element, walk, emit);
}

function formula(math: Element, walk: Walk): string {
  const tex = formulaTex(math);
  if (tex === '') return '';
  walk.draft.formulas.found += 1;
  return `$${tex}$`;
}

/** Pages converted without a bibliography style leave `(key, )`, re-indented ones `[ 23 , 24 ]`. */
function citation(cite: Element, walk: Walk): string {
  return inlineText(cite, walk)
    .replace(/,?\s+([,;)\]])/g, '$1')
    .replace(/([([])\s+/g, '$1');
}

/** `10<sup>5</sup>` must not become 105; marks of letters only (1st, 2nd) read well as they are. */
function raised(element: Element, mark: '^' | '_', walk: Walk): string {
  const text = inlineText(element, walk);
  return /^[-+−–]?\d+$/.test(text) ? `${mark}${text.length > 1 ? `{${text}}` : text}` : text;
}

function noteMark(note: Element, walk: Walk): string {
  const id = walk.draft.takeId('footnote');
  walk.notes.push({ id, element: note });
  return `[^${id.slice(1)}]`;
}
