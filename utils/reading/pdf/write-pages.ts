import type { Breathe } from '@/utils/reading/breathe';
import type { DocumentDraft } from '@/utils/reading/document-draft';
import { addDoubts } from './add-doubts';
import { addLinks } from './add-links';
import { bodyType } from './body-type';
import { frontZone, type KnownAuthor } from './front-zone';
import { findHeadings } from './heading-finder';
import { LineJoiner } from './line-joiner';
import { LineWriter } from './line-writer';
import type { OutlineEntry } from './outline-entries';
import { columnOf, pageColumns } from './page-columns';
import { paperLayout } from './paper-layout';
import type { PaperWords } from './paper-words';
import type { PdfLine } from './pdf-line';
import type { PlacedLine } from './placed-line';

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
  const front = frontZone(lines, headings, authors);
  await rest();
  await new LineWriter(draft, lines, layout, front, new LineJoiner(words), body).write(breathe);
  await rest();
  addLinks(draft);
  await rest();
  addDoubts(draft, lines, headings);
}

function placed(page: PdfLine[]): PlacedLine[] {
  const columns = pageColumns(page);
  return page.map((line) => ({ ...line, column: columnOf(line, columns) }));
}
