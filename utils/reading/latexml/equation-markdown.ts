import { tidySpaces } from '@/utils/reading/tidy-text';
import { displayTex } from './formula';
import { inlineText } from './inline-pieces';
import type { Walk } from './walk';

/** A display equation or a group of them: one line `$$…$$ (3)` for each row; words between the rows stay as lines. */
export function equationMarkdown(element: Element, walk: Walk): string {
  if (element.localName === 'math') return rowMarkdown([element], '', walk);
  const rows = [...element.querySelectorAll('tr, .ltx_eqn_row')].filter((row) => row.querySelector('tr') === null);
  const lines = (rows.length === 0 ? [element] : rows).map((row) => {
    const formulas = [...row.querySelectorAll('math')].filter((math) => math.parentElement?.closest('math') === null);
    return formulas.some((math) => !isAmongWords(math, row))
      ? rowMarkdown(formulas, tidySpaces(row.querySelector('.ltx_tag_equation, .ltx_tag_equationgroup')?.textContent ?? '').trim(), walk)
      : inlineText(row, walk);
  });
  return lines.filter((line) => line !== '').join('\n');
}

/** Text set between aligned rows (`\intertext`) is a paragraph inside the group. */
function isAmongWords(math: Element, row: Element): boolean {
  const words = math.closest('.ltx_p, .ltx_intertext');
  return words !== null && row.contains(words);
}

function rowMarkdown(formulas: Element[], number: string, walk: Walk): string {
  const tex = formulas.map(displayTex).filter((part) => part !== '');
  if (tex.length === 0) return '';
  walk.draft.formulas.found += 1;
  return `$$${tex.join(' ')}$$${number === '' ? '' : ` ${number}`}`;
}
