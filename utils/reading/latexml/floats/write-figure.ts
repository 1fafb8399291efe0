import type { PassageDetails } from '@/utils/reading/document-draft';
import { tableText } from '@/utils/reading/latexml/tables/table-text';
import { inlineText } from '@/utils/reading/latexml/text/inline-pieces';
import type { Walk } from '@/utils/reading/latexml/walk/walk';
import type { PassageKind } from '@/utils/reading/paper-document';
import { captionLabel } from './float-label';
import { type FloatParts, floatParts } from './float-parts';
import { fenced, listingLanguage, listingLines } from './listing-lines';
import { captionsTableBefore, isLoneCaption, tabularAfter } from './lone-caption';
import { pictureLabels } from './picture-labels';

/** A longer paragraph in a float is text of its own, not a note under its table. */
const LONGEST_NOTE = 600;

/**
 * Writes a float: a table with its caption first and its notes last, an algorithm or listing likewise, else the caption with those of its
 * panels. What else stands in it (text boxes, numbered floats) follows as passages.
 */
export async function writeFigure(float: Element, walk: Walk): Promise<void> {
  const parts = floatParts(float, walk);
  const labels = parts.captions.map(captionLabel);
  const isAlone = isLoneCaption(float, parts);
  if (isAlone && captionsTableBefore(float, parts, walk)) return;
  const beside = isAlone ? tabularAfter(float, walk) : undefined;
  if (beside !== undefined) parts.tabulars.push(beside);
  const kind = floatKind(float, parts);
  // An author's life beside the portrait: a frame, and no table of the paper.
  if (kind === 'table' && parts.captions.length === 0 && !float.classList.contains('ltx_table')) return await walk.writeChildren(float);
  // LaTeX sets the captions of the panels before that of the whole.
  const ranked = [...parts.captions].sort((a, b) => rank(a) - rank(b));
  const isPaired = parts.tabulars.length > 1 && parts.tabulars.length === ranked.filter((caption) => rank(caption) === 1).length;
  const captions = ranked.map((caption) => inlineText(caption, walk));
  const panels = isPaired ? captions.splice(-parts.tabulars.length) : [];
  for (const caption of parts.captions) walk.done.add(caption);
  const { body, details } = await floatBody(float, kind, { ...parts, panels }, walk);
  const label = labels.find((known) => known !== undefined);
  // Floats set side by side in boxes carry a caption twice.
  const heads = [...new Set(captions)].filter((caption) => caption !== '');
  const text = [heads.join('\n'), ...body].filter((part) => part !== '').join('\n\n');
  walk.add(kind, text, float, { ...(label === undefined ? {} : { label }), ...details });
  await walk.writeChildren(float);
}

function rank(caption: Element): number {
  return captionLabel(caption) === undefined ? 1 : 0;
}

function floatKind(float: Element, { tabulars, listings }: FloatParts): PassageKind {
  if (listings.length > 0) return 'listing';
  // A figure whose drawing is a table of values is still read as a table, whatever the authors called it.
  return float.classList.contains('ltx_table') || tabulars.length > 0 ? 'table' : 'figure';
}

interface PanelParts extends FloatParts {
  /** Captions of the tables in it, where each has its own. */
  panels: string[];
}

interface FloatBody {
  body: string[];
  details: PassageDetails;
}

async function floatBody(float: Element, kind: PassageKind, parts: PanelParts, walk: Walk): Promise<FloatBody> {
  if (kind === 'listing') return { body: [algorithm(float, parts, walk)], details: {} };
  if (kind === 'table') return await tableBody(float, parts, walk);
  return { body: [pictureLabels(parts.pictures, walk)], details: {} };
}

async function tableBody(float: Element, parts: PanelParts, walk: Walk): Promise<FloatBody> {
  const body: string[] = [];
  const tables = [];
  for (const [index, tabular] of parts.tabulars.entries()) {
    const { markdown, grids } = await tableText(tabular, walk);
    walk.done.add(tabular);
    body.push(parts.panels[index] ?? '');
    body.push(markdown);
    tables.push(...grids);
  }
  const notes = float.classList.contains('ltx_table')
    ? parts.paragraphs.filter(({ textContent }) => textContent.length <= LONGEST_NOTE)
    : [];
  if (tables.length > 0) {
    for (const note of notes) {
      body.push(inlineText(note, walk));
      walk.done.add(note);
    }
    return { body, details: { tables } };
  }
  const isText = parts.hasOther || parts.paragraphs.some(({ textContent }) => textContent.trim() !== '');
  const damage = parts.hasImage || parts.pictures.length > 0 ? 'image-only' : 'no-cells';
  return { body: [...body, pictureLabels(parts.pictures, walk)], details: isText ? {} : { damage } };
}

/** An algorithm's input and output stand in paragraphs before its lines. */
function algorithm(float: Element, { paragraphs, listings }: FloatParts, walk: Walk): string {
  const isListing = new Set(listings);
  const parts = [...paragraphs, ...listings].sort((a, b) => (a.compareDocumentPosition(b) & float.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  const lines = parts.flatMap((part) => (isListing.has(part) ? listingLines(part, walk) : [inlineText(part, walk).replaceAll('\\$', '$')]));
  for (const part of parts) walk.done.add(part);
  const [first] = listings;
  return fenced(lines, first === undefined ? '' : listingLanguage(first));
}
