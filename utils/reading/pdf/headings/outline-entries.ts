import type { PDFDocumentProxy } from 'pdfjs-dist';
import { glyphText } from '@/utils/reading/pdf/lines/glyph-text';

/** A line of the PDF's table of contents. */
export interface OutlineEntry {
  title: string;
  level: number;
}

type OutlineNode = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];

/** Nobody prints a table of contents this long; files may claim one without end. */
const most = 3000;
const deepest = 8;

/** The PDF's table of contents, flat, with the depth of each entry. */
export async function outlineEntries(pdf: PDFDocumentProxy): Promise<OutlineEntry[]> {
  // pdf.js answers null for a PDF without an outline, whatever its types say.
  const outline = (await pdf.getOutline()) as OutlineNode[] | null;
  // Some styles put everything under one entry, the paper's title.
  const [root, ...others] = outline ?? [];
  const entries = root !== undefined && others.length === 0 ? flatten(root.items, 1) : flatten(outline ?? [], 1);
  return entries.filter(({ title }) => /\p{L}/u.test(title) && !isFloat(title)).slice(0, most);
}

function flatten(nodes: OutlineNode[], level: number): OutlineEntry[] {
  if (level > deepest) return [];
  return nodes.flatMap((node) => [
    { title: glyphText(node.title).replace(/\s+/g, ' ').trim().slice(0, 400).toWellFormed(), level },
    ...flatten(node.items, level + 1),
  ]);
}

/** Some journals list their figures. */
function isFloat(title: string): boolean {
  return /^(?:fig(?:ure|\.)|table)\s*\d/i.test(title);
}
