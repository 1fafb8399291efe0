import type { PDFDocumentProxy } from 'pdfjs-dist';
import { glyphText } from './glyph-text';
import type { OutlineEntry } from './heading-finder';

type OutlineNode = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];

/** The PDF's table of contents, flat, with the depth of each entry. */
export async function outlineEntries(pdf: PDFDocumentProxy): Promise<OutlineEntry[]> {
  // pdf.js answers null for a PDF without an outline, whatever its types say.
  const outline = (await pdf.getOutline()) as OutlineNode[] | null;
  // Some styles put everything under one entry, the paper's title.
  const [root, ...others] = outline ?? [];
  return root !== undefined && others.length === 0 ? flatten(root.items, 1) : flatten(outline ?? [], 1);
}

function flatten(nodes: OutlineNode[], level: number): OutlineEntry[] {
  return nodes.flatMap((node) => [{ title: glyphText(node.title).trim(), level }, ...flatten(node.items, level + 1)]);
}
