import type { Walk } from '@/utils/reading/latexml/walk/walk';
import { tidySpaces } from '@/utils/reading/tidy-text';

/**
 * Keeps the references in the record and out of the text, which they would make a quarter longer.
 * Seen on https://arxiv.org/html/2509.19271v3 (`ltx_tag_bibitem`) and https://ar5iv.labs.arxiv.org/html/1706.03762.
 */
export function writeBibliography(bibliography: Element, walk: Walk): void {
  let characters = 0;
  // Most lists have none, and need not be asked at each entry.
  const hasFormulas = bibliography.getElementsByTagName('math').length > 0;
  for (const item of bibliography.getElementsByClassName('ltx_bibitem')) {
    const text = referenceText(item, hasFormulas);
    const label = tidyReference(labelOf(item)?.textContent ?? '');
    characters += text.length;
    if (text !== '') walk.draft.addReference(text, { ...(label === '' ? {} : { label }), ...(item.id === '' ? {} : { anchor: item.id }) });
  }
  leaveOut(bibliography, 'bibliography', 'References', characters, walk);
}

export function leaveOutContents(contents: Element, walk: Walk): void {
  walk.contents.push(contents);
  leaveOut(contents, 'contents', 'Contents', tidySpaces(contents.textContent).length, walk);
}

function leaveOut(element: Element, rule: 'bibliography' | 'contents', name: string, characters: number, { draft }: Walk): void {
  const title = tidySpaces(element.querySelector('.ltx_title')?.textContent ?? '').trim();
  draft.leftOut.push({ what: title === '' ? name : title, rule, characters });
}

/** The label comes first, but for pages of other makers. */
function labelOf(item: Element): Element | null {
  const first = item.firstElementChild;
  return first !== null && /\bltx_(?:tag_bibitem|bibtag)\b/.test(first.getAttribute('class') ?? '')
    ? first
    : item.querySelector('.ltx_tag_bibitem, .ltx_bibtag');
}

/** Without the label, the hidden parts of the label (`ltx_role_year`), the list of places that cite it, and formulas twice. */
function referenceText(item: Element, hasFormulas: boolean): string {
  const parts: string[] = [];
  const stack: Node[] = [...item.childNodes].filter((node) => !isAside(node)).reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.nodeType === node.TEXT_NODE) parts.push(node.nodeValue ?? '');
    else if (node.nodeType === node.ELEMENT_NODE) {
      const element = node as Element;
      if (element.localName === 'math') parts.push(`$${element.getAttribute('alttext') ?? element.textContent}$`);
      // The browser's own text is cheaper than a walk; only formulas stand in it twice.
      else if (!hasFormulas || element.getElementsByTagName('math').length === 0) parts.push(element.textContent);
      else for (let inner = element.lastChild; inner !== null; inner = inner.previousSibling) stack.push(inner);
    }
  }
  return tidyReference(parts.join(''));
}

function tidyReference(text: string): string {
  return tidySpaces(text)
    .replace(/ ([.,;])/g, '$1')
    .trim();
}

function isAside(node: Node): boolean {
  return node.nodeType === node.ELEMENT_NODE && /\bltx_(?:tag|bibtag|bib_cited)\b/.test((node as Element).getAttribute('class') ?? '');
}
