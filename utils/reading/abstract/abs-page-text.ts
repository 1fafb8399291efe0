import { plainTex } from './plain-tex';

/**
 * The text of a field on an abstract page as its authors typed it: without its label, with the address instead of `this https URL`, and with
 * TeX instead of the boxes that MathJax leaves in a page saved by a browser; empty where the page has no such field.
 * Seen on https://arxiv.org/abs/1902.02534 and https://arxiv.org/abs/2405.05966.
 */
export function absPageText(document: Document, selector: string): string {
  const field = document.querySelector(selector)?.cloneNode(true) as Element | undefined;
  if (field === undefined) return '';
  for (const junk of field.querySelectorAll('.descriptor, .MathJax_Preview, .MathJax')) junk.remove();
  for (const formula of field.querySelectorAll('script[type^="math/tex"]')) formula.replaceWith(`$${formula.textContent}$`);
  for (const link of field.querySelectorAll('a[href^="http"]')) {
    if (/^this https? URL$/.test(link.textContent)) link.replaceWith(link.getAttribute('href') ?? '');
  }
  return plainTex(field.textContent);
}
