import { formulaMarkdown } from '@/utils/reading/latexml/formulas/formula-markdown';
import { elementRole, type InlineRole, isBlockRole } from '@/utils/reading/latexml/walk/element-role';
import type { Walk } from '@/utils/reading/latexml/walk/walk';
import { tidyLines, tidyProse } from '@/utils/reading/tidy-text';
import { inlineLink } from './inline-link';
import { markdownText } from './markdown-text';

/** Tidy inline Markdown, or a block that interrupts it and is read on its own. */
export type Piece = string | Element;

/** Browsers nest no deeper than 512 elements; what another parser nests deeper is read as plain text, so that no page exhausts the stack. */
const DEEPEST = 400;

/**
 * Stands for a line break while text is put together: the line breaks of the page's source are mere spaces, and tidying a paragraph once
 * is cheaper than tidying its fifty pieces. No page can hold this character.
 */
const LINE_BREAK = '\ufdd0';

/** The content of an element as text in reading order, cut where a block stands. */
export function inlinePieces(element: Element, walk: Walk): Piece[] {
  const pieces: Piece[] = [];
  let text = '';
  collect(element, walk, (piece) => {
    if (typeof piece === 'string') {
      text += piece;
      return;
    }
    pushText(pieces, text);
    pieces.push(piece);
    text = '';
  });
  pushText(pieces, text);
  return pieces;
}

function pushText(pieces: Piece[], text: string): void {
  const lines = text.includes(LINE_BREAK) ? tidyLines(tidyProse(text).replaceAll(LINE_BREAK, '\n')) : tidyProse(text).trim();
  if (lines !== '') pieces.push(lines);
}

/** The content of an element as one line, blocks in it included: for headings, captions and table cells. */
export function inlineText(element: Element, walk: Walk): string {
  return tidyProse(flatten(element, walk).replaceAll(LINE_BREAK, ' ')).trim();
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
  return elementRole(block) === 'formula' ? formulaMarkdown(block, walk) : flatten(block, walk);
}

function collect(element: Element, walk: Walk, emit: (piece: Piece) => void): void {
  if (walk.nesting >= DEEPEST) {
    emit(markdownText(element.textContent));
    return;
  }
  walk.nesting += 1;
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === node.TEXT_NODE) emit(markdownText(node.nodeValue ?? ''));
    else if (node.nodeType === node.ELEMENT_NODE) collectElement(node as Element, walk, emit);
  }
  walk.nesting -= 1;
}

function collectElement(element: Element, walk: Walk, emit: (piece: Piece) => void): void {
  const role = elementRole(element);
  if (role === 'skipped' || walk.done.has(element)) return;
  if (role === undefined) collect(element, walk, emit);
  else if (isBlockRole(role) || isDisplay(element, role)) emit(element);
  else collectInline(element, role, walk, emit);
}

/** No class tells a short inline `\verb` from a verbatim block: the block is a `pre`, or holds line breaks. */
function isDisplay(element: Element, role: InlineRole): boolean {
  if (role === 'formula') return element.getAttribute('display') === 'block';
  return role === 'verbatim' && (element.localName === 'pre' || element.textContent.trim().includes('\n'));
}

function collectInline(element: Element, role: InlineRole, walk: Walk, emit: (piece: Piece) => void): void {
  switch (role) {
    case 'formula':
      emit(formulaMarkdown(element, walk));
      break;
    case 'note':
      emit(noteMark(element, walk));
      break;
    case 'break':
      emit(LINE_BREAK);
      break;
    case 'citation':
      emit(citation(element, walk));
      break;
    case 'raised':
      emit(raised(element, '^', walk));
      break;
    case 'lowered':
      emit(raised(element, '_', walk));
      break;
    case 'link':
      emit(inlineLink(element, flatten(element, walk), walk));
      break;
    case 'cell':
      emit(' ');
      collect(element, walk, emit);
      emit(' ');
      break;
    case 'error':
      walk.errors += 1;
      collect(element, walk, emit);
      break;
    case 'verbatim':
      collect(element, walk, emit);
      break;
  }
}

/** Pages converted without a bibliography style leave `(key, )`, re-indented ones `[ 23 , 24 ]`. */
function citation(cite: Element, walk: Walk): string {
  return inlineText(cite, walk)
    .replace(/(?:,\s*|\s+)(?=[,;)\]])/g, '')
    .replace(/([([])\s+/g, '$1');
}

/** `10<sup>5</sup>` must not become 105, nor the mark in `Time<sup>a</sup>` a letter of its word; 1st and 2nd read well as they are. */
function raised(element: Element, mark: '^' | '_', walk: Walk): string {
  const text = inlineText(element, walk);
  const isApart = mark === '^' ? /^(?:[-+−–]?\d+|[A-Za-z\d](?:, ?[A-Za-z\d]){0,5}|[A-Za-z])$/ : /^(?:[-+−–]?\d+|[A-Za-z]{1,8})$/;
  return isApart.test(text) ? `${mark}${text.length > 1 ? `{${text}}` : text}` : text;
}

/** The mark of a note, whose text follows the passage. */
export function noteMark(note: Element, walk: Walk): string {
  const id = walk.draft.takeId('footnote');
  walk.notes.push({ id, element: note });
  return `[^${id.slice(1)}]`;
}
