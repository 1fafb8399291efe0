import type { Walk } from '@/utils/reading/latexml/walk/walk';
import { displayTex, formulaTex } from './formula';

/** A formula in a line: `$…$`. */
export function formulaMarkdown(math: Element, walk: Walk): string {
  const tex = countedTex(math, formulaTex, walk);
  return tex === '' ? '' : `$${tex}$`;
}

/** The formulas of one display row: `$$…$$`, empty when there are none. */
export function displayMarkdown(formulas: Element[], walk: Walk): string {
  const tex = formulas.map((math) => countedTex(math, displayTex, walk)).filter((part) => part !== '');
  return tex.length === 0 ? '' : `$$${tex.join(' ')}$$`;
}

function countedTex(math: Element, texOf: (math: Element) => { tex: string; isGuessed: boolean }, walk: Walk): string {
  const { tex, isGuessed } = texOf(math);
  if (tex === '') return '';
  const tally = walk.draft.formulas;
  tally.found += 1;
  if (isGuessed) tally.unreadable += 1;
  else if (walk.brokenFormulas.has(math)) tally.damaged += 1;
  if (isGuessed || walk.brokenFormulas.has(math)) walk.errors += 1;
  return tex;
}
