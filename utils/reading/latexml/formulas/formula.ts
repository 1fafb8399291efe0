import { mathmlTex } from './mathml-tex';

export interface FormulaTex {
  /** Empty when the formula is. */
  tex: string;
  /** The page gives no TeX: this is put together from the drawn symbols. */
  isGuessed: boolean;
}

/**
 * The TeX of a formula. Never its text: that holds every formula two or three times.
 * LaTeXML breaks long lines with `%` and a newline, which would comment out the rest once the line is joined.
 * Annotations alone are found on pages of https://ar5iv.labs.arxiv.org from 2021, `alt` on LaTeXML's HTML 4 pages.
 */
export function formulaTex(math: Element): FormulaTex {
  const tex = tidyTex(math.getAttribute('alttext') ?? annotation(math) ?? math.getAttribute('alt') ?? '');
  if (tex !== '') return { tex, isGuessed: false };
  const guess = tidyTex(mathmlTex(math));
  return { tex: guess, isGuessed: guess !== '' };
}

/** TeX for a display equation: each cell of an aligned group repeats `\displaystyle`, which says nothing inside `$$`. */
export function displayTex(math: Element): FormulaTex {
  const { tex, isGuessed } = formulaTex(math);
  return { tex: tex.replace(/^\\displaystyle(?![a-zA-Z])\s*/, ''), isGuessed };
}

function annotation(math: Element): string | null | undefined {
  return math.querySelector('annotation[encoding="application/x-tex"], annotation[encoding="TeX"], annotation[encoding="LaTeX"]')
    ?.textContent;
}

/** `x<a` is no tag: whoever takes Markdown for HTML must not think so either. */
function tidyTex(tex: string): string {
  if (!/[^ -;=-~]| {2}|%/.test(tex)) return tex.trim();
  return tex
    .replace(/(?<!\\)%\s*\n\s*/g, '')
    .replace(/\s+/g, ' ')
    .replace(/<(?=[a-z/])/gi, '< ')
    .trim();
}
