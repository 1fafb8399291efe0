import { tidySpaces } from '@/utils/reading/tidy-text';
import { elementRole } from './element-role';
import { equationMarkdown } from './equation-markdown';
import { inlineText } from './inline-pieces';
import { fenced, listingLines } from './listing-lines';
import { rowCells, tableMarkdown, tableRows, valueTables } from './table-markdown';
import type { Walk } from './walk';
import { writeFigure } from './write-figure';
import { writeList } from './write-list';
import { writePicture } from './write-picture';
import { writeAbstract, writeAcknowledgements, writeSection, writeTitle } from './write-section';

/** Reads one block element of a LaTeXML page into passages. */
export function writeBlock(block: Element, walk: Walk): void {
  switch (elementRole(block)) {
    case 'section':
      writeSection(block, walk);
      break;
    case 'abstract':
      writeAbstract(block, walk);
      break;
    case 'acknowledgements':
      writeAcknowledgements(block, walk);
      break;
    case 'title':
      writeTitle(block, walk);
      break;
    case 'equation':
      walk.add('equation', equationMarkdown(block, walk), block);
      break;
    case 'tabular':
      writeTabular(block, walk);
      break;
    case 'listing':
      walk.add('listing', fenced(listingLines(block, walk)), block);
      break;
    case 'figure':
      writeFigure(block, walk);
      break;
    case 'caption':
      walk.add('figure', inlineText(block, walk), block);
      break;
    case 'list':
      writeList(block, walk, (inner) => writeBlock(inner, walk));
      break;
    case 'picture':
      writePicture(block, walk);
      break;
    case 'bibliography':
      leaveOutBibliography(block, walk);
      break;
    default:
      walk.writeChildren(block);
  }
}

/** A tabular of one column only lays out text, such as a framed prompt. */
function writeTabular(tabular: Element, walk: Walk): void {
  const rows = tableRows(tabular).map((row) => rowCells(row, tabular));
  const tables = valueTables(tabular);
  if (rows.some((cells) => cells.length > 1) || tables[0] !== tabular)
    walk.add('table', tables.map((table) => tableMarkdown(table, walk)).join('\n\n'), tabular);
  else for (const cell of rows.flat()) walk.writeChildren(cell);
}

function leaveOutBibliography(bibliography: Element, walk: Walk): void {
  const title = bibliography.querySelector('.ltx_title')?.textContent ?? 'References';
  const characters = tidySpaces(bibliography.textContent).trim().length;
  walk.draft.leftOut.push({ what: tidySpaces(title).trim(), rule: 'bibliography', characters });
}
