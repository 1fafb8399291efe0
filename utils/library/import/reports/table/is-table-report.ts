import { findPaperLinks } from '@/utils/library/import/entry/find-paper-links';
import type { TextFile } from '@/utils/library/import/import-ports';
import { countPapers, cutPapers } from '@/utils/library/import/reports/sections/cut-sections';
import { isDivider, readHead } from './cut-rows';

/**
 * Whether the papers of a report are the rows of its tables. A table of results inside an entry names none, and one that is an index of entries below
 * it, each under a heading, says less of them than they do.
 */
export function isTableReport({ text }: TextFile): boolean {
  const lines = text.split('\n');
  const isRow = markRows(lines);
  const linked = lines.filter((_, index) => isRow[index]).flatMap((line) => findPaperLinks(line));
  const inRows = new Set(linked.map(({ paper }) => paper.arxivId)).size;
  return inRows > 0 && countPapers(cutPapers(lines.map((line, index) => (isRow[index] ? '' : line)))) < inRows;
}

/** The lines of tables whose head names papers. A row may go on over lines, up to an empty one. */
function markRows(lines: readonly string[]): boolean[] {
  let isInTable = false;
  return lines.map((line, index) => {
    if (isDivider(lines[index + 1] ?? '')) isInTable = readHead(line) !== undefined;
    else if (/^\s*#{1,6}\s/.test(line) || (line.trim() === '' && !/^\s*\|/.test(lines[index + 1] ?? ''))) isInTable = false;
    return isInTable;
  });
}
