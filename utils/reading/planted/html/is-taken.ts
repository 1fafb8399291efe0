import { findInstructions } from '@/utils/reading/planted/instructions/find-instructions';
import type { Inks } from './ink';
import type { HiddenNode } from './ink-nodes';

/** `paper`: all there is in it is the authors' text. `site`: every other page, with menus and tricks of its own. */
export type PageKind = 'paper' | 'site';

/** Never read: no text of the paper, or text that LaTeXML sets twice, once for machines, once to keep a place. */
const unread =
  'nav, header, footer, button, dialog, .ltx_phantom, .ltx_rule, .ltx_listing_data, script, style, template, noscript, annotation, annotation-xml, select, iframe, title, desc';
/** What a site shows on demand, or reads out to those who do not see it. */
const interfaces =
  'aside, form, label, menu, [role="dialog"], [role="menu"], [role="tooltip"], [role="navigation"], [role="tabpanel"], .sr-only, .visually-hidden, .screen-reader-text, .katex-mathml, .mjx-assistive-mml, mjx-assistive-mml, .ar5iv-footer, .ltx_page_navbar, .ltx_page_header, .ltx_page_footer';
/** What lies under text in these is set by rows, by shapes, or by sheets that are not fetched. */
const grounds = 'table, .ltx_tabular, .ltx_picture, .ltx_framed, .ltx_listing, pre, svg';
const paragraphs = 'p, li, dd, td, th, blockquote, figcaption, h1, h2, h3, h4, h5, h6, .ltx_p';

/** Whether a hidden node leaves the page: text does; where it may be seen after all, or belongs to the site, only an order does. */
export function isTaken({ node, concealment }: HiddenNode, inks: Inks, kind: PageKind): boolean {
  const element = node.nodeType === node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  const text = node.textContent ?? '';
  if (element === null || element.closest(unread) !== null) return false;
  if (!/[\p{L}\p{N}]/u.test(text)) return element.localName === 'math';
  if (element.closest(interfaces) !== null || (kind === 'site' && element.closest(paragraphs) === null)) return isOrder(text);
  const isGuess = concealment === 'colour' && !inks.of(element).isGroundTold && (kind === 'site' || element.closest(grounds) !== null);
  return isGuess || element.closest('svg') !== null ? isOrder(text) : true;
}

function isOrder(text: string): boolean {
  return findInstructions(text).length > 0;
}
