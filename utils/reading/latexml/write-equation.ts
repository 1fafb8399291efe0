import { displayMarkdown } from '@/utils/reading/latexml/formulas/formula-markdown';
import { inlineText, noteMark } from '@/utils/reading/latexml/text/inline-pieces';
import { descend } from '@/utils/reading/latexml/walk/descend';
import { elementRole } from '@/utils/reading/latexml/walk/element-role';
import type { Walk } from '@/utils/reading/latexml/walk/walk';

const formulaSelector = 'math, img.ltx_Math';

/**
 * A display equation or a group of them: one line `$$…$$ (3)` for each row; words between the rows stay as lines.
 * Seen on https://arxiv.org/html/2509.19271v3 (`ltx_equation`) and https://ar5iv.labs.arxiv.org/html/1808.08002 (`ltx_equationgroup`).
 */
export function writeEquation(element: Element, walk: Walk): void {
  const rows = elementRole(element) === 'formula' ? [] : rowsOf(element);
  const numbers = rows.map((row) => numberOf(row, walk));
  const lines = rows.map((row, index) => rowLine(row, numbers[index] ?? '', walk)).filter((line) => line !== '');
  const text = elementRole(element) === 'formula' ? displayMarkdown([element], walk) : lines.join('\n');
  const label = labelOf(numbers);
  walk.add('equation', text, element, label === undefined ? {} : { label });
}

/** Rows, and whatever stands between them. Without a table (LaTeXML can write `div`s) the whole equation is one row. */
function rowsOf(element: Element): Element[] {
  const hasRows = (inner: Element): boolean => inner.querySelector('tr, .ltx_eqn_row') !== null;
  return hasRows(element) ? descend(element, (inner) => !hasRows(inner)) : [element];
}

function rowLine(row: Element, number: string, walk: Walk): string {
  const formulas = [...row.querySelectorAll(formulaSelector)].filter(
    (math) => math.parentElement?.closest('math, .ltx_note, .ltx_tag') === null,
  );
  if (formulas.every((math) => isAmongWords(math, row)) || hasWords(row)) return wordsAndFormulas(row, walk);
  const line = displayMarkdown(formulas, walk);
  const notes = [...row.querySelectorAll('.ltx_note')].filter((note) => elementRole(note) === 'note').map((note) => noteMark(note, walk));
  return [line, line === '' ? '' : number, notes.join('')].filter((part) => part !== '').join(' ');
}

/** `a = b` and `by (2)` stand in cells of their own; the formula's cells are one formula again. */
function wordsAndFormulas(row: Element, walk: Walk): string {
  return inlineText(row, walk)
    .replace(/(?<!\\)\$\\displaystyle(?![a-zA-Z])\s*/g, '$')
    .replace(/(?<![\\$])\$ \$(?!\$)/g, ' ');
}

/** Text set between aligned rows (`\intertext`) is a paragraph inside the group. */
function isAmongWords(math: Element, row: Element): boolean {
  const words = math.closest('.ltx_p, .ltx_intertext');
  return words !== null && row.contains(words);
}

/** A text box beside the formula (`\\parbox`), which no formula holds, or a word that stands in a cell (`numcases`). */
function hasWords(row: Element): boolean {
  const boxes = [...row.querySelectorAll('.ltx_inline-block, .ltx_text')];
  return (
    boxes.some((box) => box.closest('math, .ltx_tag') === null && isWords(box.textContent) && box.querySelector('.ltx_tag') === null) ||
    [...row.querySelectorAll('.ltx_eqn_cell')].some(holdsLooseWords)
  );
}

function holdsLooseWords(cell: Element): boolean {
  return [...cell.childNodes].some((node) => node.nodeType === node.TEXT_NODE && isWords(node.nodeValue ?? ''));
}

function isWords(text: string): boolean {
  return /[A-Za-z\u00c0-\u1fff\u3040-\ud7ff]{2}/.test(text);
}

/** `(4)`, or what the authors set in its place: `($*$)`. */
function numberOf(row: Element, walk: Walk): string {
  const tag = row.querySelector('.ltx_tag_equation, .ltx_tag_equationgroup');
  return tag === null ? '' : inlineText(tag, walk);
}

/** `(4)`, or `(4)–(6)` for a group whose rows are numbered one by one. */
function labelOf(all: string[]): string | undefined {
  const numbers = all.filter((number) => number !== '');
  const [first] = numbers;
  const last = numbers.at(-1);
  return first === last ? first : `${first}–${last}`;
}
