/**
 * The paper in a page made by LaTeXML; `null` in any other page. Seen as <article class="ltx_document ltx_authors_1line"> on
 * https://arxiv.org/html/2509.19271v3, as <section> in LaTeXML 0.8.0 pages.
 */
export function latexmlRoot(document: Document): Element | null {
  return document.querySelector('.ltx_document');
}
