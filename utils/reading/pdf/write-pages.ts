import type { Breathe } from '@/utils/reading/breathe';
import type { DocumentDraft } from '@/utils/reading/document-draft';
import { frontZone, type KnownAuthor } from '@/utils/reading/pdf/front/front-zone';
import { findHeadings } from '@/utils/reading/pdf/headings/heading-finder';
import type { OutlineEntry } from '@/utils/reading/pdf/headings/outline-entries';
import type { PdfLine } from '@/utils/reading/pdf/lines/pdf-line';
import { bodyType } from '@/utils/reading/pdf/pages/body-type';
import { columnOf, pageColumns } from '@/utils/reading/pdf/pages/page-columns';
import type { PlacedLine } from '@/utils/reading/pdf/pages/placed-line';
import { LineJoiner } from '@/utils/reading/pdf/text/line-joiner';
import type { PaperWords } from '@/utils/reading/pdf/text/paper-words';
import { addDoubts } from './add-doubts';
import { addLinks } from './add-links';
import { LineWriter } from './line-writer';
import { paperLayout } from './paper-layout';

/** What is known of the paper before its text is read. */
export interface KnownFront {
  authors: readonly KnownAuthor[];
}

/** Writes the lines of all pages as sections, passages, references, links and doubts. */
export async function writePages(
  draft: DocumentDraft,
  pages: PdfLine[][],
  outline: OutlineEntry[],
  { authors }: KnownFront,
  words: PaperWords,
  breathe: Breathe | undefined,
): Promise<void> {
  const rest = async (): Promise<void> => {
    const pause = breathe?.();
    if (pause !== undefined) await pause;
  };
  const lines: PlacedLine[] = [];
  for (const page of pages) {
    for (const line of placed(page)) lines.push(line);
    await rest();
  }
  const body = bodyType(lines);
  await rest();
  const headings = await findHeadings(lines, outline, body, rest);
  await rest();
  const layout = await paperLayout(lines, body, headings, rest);
  await rest();
  const front = frontZone(lines, headings, authors);
  await rest();
  await new LineWriter(draft, lines, layout, front, new LineJoiner(words), body).write(breathe);
  await rest();
  await addLinks(draft, rest);
  await rest();
  addDoubts(draft, lines, headings);
}

function placed(page: PdfLine[]): PlacedLine[] {
  const columns = pageColumns(page);
  return page.map((line) => ({ ...line, column: columnOf(line, columns) }));
}
