import type { PassageKind } from '@/utils/reading/paper-document';
import { inlineText } from './inline-pieces';
import { fenced, listingLines } from './listing-lines';
import { tableMarkdown, valueTables } from './table-markdown';
import type { Walk } from './walk';

/**
 * Writes a float: a table with its caption first, an algorithm or listing likewise, else the caption. What else stands in it
 * (text boxes, panels with captions of their own) follows as passages.
 */
export function writeFigure(figure: Element, walk: Walk): void {
  const own = (selector: string): Element[] =>
    [...figure.querySelectorAll(selector)].filter(
      (element) =>
        floatOf(element) === figure && !walk.done.has(element) && element.parentElement?.closest('.ltx_tabular, .ltx_listing') === null,
    );
  const captions = own('.ltx_caption, figcaption');
  const caption = captions.map((element) => inlineText(element, walk)).join('\n');
  const kind = figureKind(figure, own);
  const body = kind === 'listing' ? [algorithm(own, walk)] : kind === 'table' ? tables(own, walk) : [];
  for (const element of captions) walk.done.add(element);
  walk.add(kind, [caption, ...body].filter((part) => part !== '').join('\n\n'), figure);
  walk.writeChildren(figure);
}

function floatOf(element: Element): Element | null | undefined {
  return element.parentElement?.closest('figure, .ltx_figure, .ltx_table, .ltx_float');
}

function figureKind(figure: Element, own: (selector: string) => Element[]): PassageKind {
  if (own('.ltx_listing').length > 0) return 'listing';
  // A figure whose drawing is a table of values is still read as a table, whatever the authors called it.
  return figure.classList.contains('ltx_table') || own('.ltx_tabular').some((tabular) => /\p{L}|\p{N}/u.test(tabular.textContent))
    ? 'table'
    : 'figure';
}

function tables(own: (selector: string) => Element[], walk: Walk): string[] {
  return own('.ltx_tabular').flatMap((tabular) => {
    const markdown = valueTables(tabular).map((table) => tableMarkdown(table, walk));
    walk.done.add(tabular);
    return markdown;
  });
}

/** An algorithm's input and output stand in paragraphs before its lines. */
function algorithm(own: (selector: string) => Element[], walk: Walk): string {
  const parts = own('.ltx_p, .ltx_listing');
  const lines = parts.flatMap((part) => (part.matches('.ltx_listing') ? listingLines(part, walk) : [inlineText(part, walk)]));
  for (const part of parts) walk.done.add(part);
  return fenced(lines);
}
