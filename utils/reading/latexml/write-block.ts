import { tidySpaces } from '@/utils/reading/tidy-text';
import { elementRole } from './element-role';
import { equationMarkdown } from './equation-markdown';
import { inlineText } from './inline-pieces';
import { fenced, listingLines } from './listing-lines';
import { rowCells, tableMarkdown, tableRows } from './table-markdown';
import type { Walk } from './walk';
import { writeFigure } from './write-figure';
import { writeList } from './write-list';
import { writePicture } from './write-picture';
import { writeAbstract, writeAcknowledgements, writeSection, writeTitle } from './write-section';

/** Reads one block element of a LaTeXML page into passages. */
export function writeBlock(block: Element, walk: Walk): void {
  switch (elementRole(block)) {
    case 'section':
      return writeSection(block, walk);
    case 'abstract':
      return writeAbstract(block, walk);
    case 'acknowledgements':
      return writeAcknowledgements(block, walk);
    case 'title':
      return writeTitle(block, walk);
    case 'equation':
      return walk.add('equation', equationMarkdown(block, walk), block);
    case 'tabular':
      return writeTabular(block, walk);
    case 'listing':
      return walk.add('listing', fenced(listingLines(block, walk)), block);
    case 'figure':
      return writeFigure(block, walk);
    case 'caption':
      return walk.add('figure', inlineText(block, walk), block);
    case 'list':
      return writeList(block, walk, (inner) => writeBlock(inner, walk));
    case 'picture':
      return writePicture(block, walk);
    case 'bibliography':
      return leaveOutBibliography(block, walk);
    default:
      return walk.writeChildren(block);
  }
}

/** A tabular of one column only lays out text, such as a framed prompt. */
function writeTabular(tabular: Element, walk: Walk): void {
  const rows = tableRows(tabular).map((row) => rowCells(row, tabular));
  if (rows.some((cells) => cells.length > 1)) return walk.add('table', tableMarkdown(tabular, walk), tabular);
  for (const cell of rows.flat()) walk.writeChildren(cell);
}

function leaveOutBibliography(bibliography: Element, walk: Walk): void {
  const title = bibliography.querySelector('.ltx_title')?.textContent ?? 'References';
  const characters = tidySpaces(bibliography.textContent).trim().length;
  walk.draft.leftOut.push({ what: tidySpaces(title).trim(), rule: 'bibliography', characters });
}
