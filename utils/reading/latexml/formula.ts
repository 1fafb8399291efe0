/**
 * The TeX of a `math` element, empty when the page gives none. Never its text: that holds every formula two or three times.
 * LaTeXML breaks long lines with `%` and a newline, which would comment out the rest once the line is joined.
 */
export function formulaTex(math: Element): string {
  const tex = math.getAttribute('alttext') ?? math.querySelector('annotation[encoding="application/x-tex"]')?.textContent ?? '';
  return tex
    .replace(/(?<!\\)%\s*\n\s*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** TeX for a display equation: each cell of an aligned group repeats `\displaystyle`, which says nothing inside `$$`. */
export function displayTex(math: Element): string {
  return formulaTex(math).replace(/^\\displaystyle(?![a-zA-Z])\s*/, '');
}
