import { inlineText } from '@/utils/reading/latexml/text/inline-pieces';
import { codeText } from '@/utils/reading/latexml/text/markdown-text';
import { descend } from '@/utils/reading/latexml/walk/descend';
import { elementRole } from '@/utils/reading/latexml/walk/element-role';
import type { Walk } from '@/utils/reading/latexml/walk/walk';
import { tidySpaces } from '@/utils/reading/tidy-text';
import { indented, indentOf, type MarkedLine } from './line-indent';

/** The lines of a listing, algorithm or verbatim block. */
export function listingLines(listing: Element, walk: Walk): string[] {
  return (sourceLines(listing) ?? markedLines(listing, walk) ?? verbatimLines(listing)).map(codeText);
}

/** Lines between fences, longer than any run of backticks in them. */
export function fenced(lines: string[], language = ''): string {
  const text = lines.join('\n').replace(/^\n+|\s+$/g, '');
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return text === '' ? '' : `${fence}${language}\n${text}\n${fence}`;
}

/** The language of a listing as LaTeXML's class, or a highlighter's on other pages, names it: `python`. */
export function listingLanguage(listing: Element): string {
  const code = listing.localName === 'pre' ? listing.querySelector('code') : null;
  const classes = `${listing.getAttribute('class') ?? ''} ${code?.getAttribute('class') ?? ''}`;
  return /(?:ltx_lst_language_|\blang(?:uage)?-|highlight-source-)([\w+#]{1,20})/.exec(classes)?.[1]?.toLowerCase() ?? '';
}

/** The page offers the source of a listing as a download, with its true indentation. Seen on https://ar5iv.labs.arxiv.org/html/2308.03688. */
function sourceLines(listing: Element): string[] | undefined {
  const href = listing.querySelector('.ltx_listing_data a[href^="data:"]')?.getAttribute('href') ?? '';
  const [, base64] = /^data:text\/plain[^,]*;base64,(.+)$/s.exec(href) ?? [];
  if (base64 === undefined) return undefined;
  const bytes = decodeBase64(base64);
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes).split(/\r?\n/);
}

function decodeBase64(base64: string): Uint8Array | undefined {
  const clean = base64.replace(/\s+/g, '');
  // A cut download link is no reason to lose the paper: the printed lines are still there.
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(clean) || clean.length % 4 !== 0) return undefined;
  return Uint8Array.from(atob(clean), (character) => character.charCodeAt(0));
}

/** Lines marked as such, and whatever stands between them. */
function markedLines(listing: Element, walk: Walk): string[] | undefined {
  if (listing.querySelector('.ltx_listingline') === null) return undefined;
  const lines = [...listing.childNodes].flatMap((node): MarkedLine[] => {
    if (node.nodeType === node.ELEMENT_NODE) return partsOf(node as Element).flatMap((part) => partLines(part, walk));
    const text = tidySpaces(node.nodeType === node.TEXT_NODE ? (node.nodeValue ?? '') : '').trim();
    return text === '' ? [] : [{ number: '', indent: 0, text }];
  });
  // algorithm2e ends each block with an empty line that nobody sees.
  return indented(listing.closest('.ltx_algorithm') === null ? lines : lines.filter(({ text }) => text !== ''));
}

/** The lines in an element, and what holds none. */
function partsOf(element: Element): Element[] {
  const isPart = (inner: Element): boolean => isLine(inner) || inner.querySelector('.ltx_listingline') === null;
  return isPart(element) ? [element] : descend(element, isPart);
}

function partLines(part: Element, walk: Walk): MarkedLine[] {
  if (elementRole(part) === 'skipped' || elementRole(part) === 'caption') return [];
  const line = inlineText(part, walk).replaceAll('\\$', '$').replaceAll('&lt;', '<');
  if (line === '' && !isLine(part)) return [];
  const number = tidySpaces(part.querySelector('.ltx_tag_listingline')?.textContent ?? '').trim();
  const isNumbered = number !== '' && line.startsWith(number);
  return [{ number: isNumbered ? number : '', indent: indentOf(part), text: isNumbered ? line.slice(number.length).trim() : line }];
}

function isLine(element: Element): boolean {
  return element.classList.contains('ltx_listingline');
}

function verbatimLines(listing: Element): string[] {
  return listing.textContent.split('\n').map((line) => line.replaceAll('\u00a0', ' ').trimEnd());
}
