import { makeDocument } from '@/tests/summary/make-document';
import type { PaperDocument, Passage, TableGrid } from '@/utils/reading/paper-document';

/** A small paper of our own: paragraphs by section heading, and tables that stand after them. */
export function makePaper(texts: Record<string, string[]>, tables: { caption: string; grid: TableGrid }[] = []): PaperDocument {
  const document = makeDocument(texts);
  const passages = tables.map(
    ({ caption, grid }, index): Passage => ({
      id: `T${index + 1}`,
      kind: 'table',
      section: document.sections.length - 1,
      text: `Table ${index + 1}: ${caption}\n\n${grid.rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}`,
      label: `Table ${index + 1}`,
      tables: [grid],
    }),
  );
  return { ...document, passages: [...document.passages, ...passages] };
}

export function gridOf(...rows: string[][]): TableGrid {
  return { rows, headerRows: 1, headerColumns: 1 };
}
