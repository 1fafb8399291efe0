import type { Breathe } from '@/utils/reading/breathe';
import type { DocumentDraft } from '@/utils/reading/document-draft';
import { bodyType } from './body-type';
import { findHeadings } from './heading-finder';
import { LineJoiner } from './line-joiner';
import { LineWriter } from './line-writer';
import type { OutlineEntry } from './outline-entries';
import { columnOf, pageColumns } from './page-columns';
import type { PdfLine } from './pdf-line';

/** Writes the lines of all pages as sections and passages. */
export async function writePages(
  draft: DocumentDraft,
  pages: PdfLine[][],
  outline: OutlineEntry[],
  breathe: Breathe | undefined,
): Promise<void> {
  const placed = pages.flatMap((page) => {
    const columns = pageColumns(page);
    return page.map((line) => ({ ...line, column: columnOf(line, columns) }));
  });
  const body = bodyType(placed);
  const pause = breathe?.();
  if (pause !== undefined) await pause;
  const headings = findHeadings(placed, outline, body);
  new LineWriter(draft, headings, new LineJoiner(placed), body.size).write(placed);
}
