/**
 * Puts a `math` element with the TeX in the place of what KaTeX, MathJax and picture formulas leave in a page, so that the walk finds each formula
 * once. To be done before Readability, which drops scripts.
 * Seen with KaTeX on https://distill.pub, with MathJax on https://lilianweng.github.io, as pictures on https://en.wikipedia.org.
 */
export function restoreFormulas(document: Document): void {
  for (const drawn of document.querySelectorAll('.MathJax_Preview, .MathJax, .MathJax_Display, .MathJax_SVG')) {
    if (drawn.querySelector('script') === null) drawn.remove();
  }
  for (const script of document.querySelectorAll('script[type^="math/tex"]'))
    replace(script, script.textContent, script.getAttribute('type')?.includes('display') === true);
  for (const katex of document.querySelectorAll('.katex')) {
    const display = katex.closest('.katex-display');
    replace(display ?? katex, katex.querySelector('annotation[encoding="application/x-tex"]')?.textContent, display !== null);
  }
  for (const box of document.querySelectorAll('mjx-container, .mwe-math-element')) {
    const tex = box.querySelector('[data-latex]')?.getAttribute('data-latex') ?? box.querySelector('[alttext]')?.getAttribute('alttext');
    replace(box, tex, box.getAttribute('display') === 'true' || box.querySelector('[display="block"]') !== null);
  }
  for (const named of document.querySelectorAll('[data-tex]')) replace(named, named.getAttribute('data-tex'), false);
  for (const image of document.querySelectorAll('img[alt][class*="tex" i], img[alt][class*="math" i]'))
    replace(image, image.getAttribute('alt'), false);
}

function replace(drawn: Element, tex: string | null | undefined, isDisplay: boolean): void {
  if (!tex?.trim()) return;
  const math = drawn.ownerDocument.createElement('math');
  // MediaWiki wraps all TeX in this; LaTeX comments are none of the formula.
  math.setAttribute('alttext', tex.trim().replace(/^\{\\displaystyle (.*)\}$/s, '$1'));
  // Readability throws empty elements away.
  math.textContent = tex;
  if (isDisplay) math.setAttribute('display', 'block');
  drawn.replaceWith(math);
}
