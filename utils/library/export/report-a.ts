import { failedText } from '@/utils/library/failed-text';
import { readTitleLink } from '@/utils/library/import/reports/a/read-title-link';
import { splitEntry } from '@/utils/library/import/reports/a/split-entry';
import { fivePoints } from '@/utils/library/report-a/five-points';
import { safeTitle } from '@/utils/library/safe-title';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { pdfUrl } from '@/utils/paper/paper-urls';
import type { Summary } from '@/utils/summary/summary';
import { VIEWS } from '@/utils/summary/views';
import type { ExportOptions, MissingPaper, OneFileWriter } from './export-options';
import { linkTarget } from './linked-citations';
import { fileText, lineText } from './text/file-text';

/** The report of "Daily Huggingface Papers" (layout A): per paper a linked title and its five points, each on one line. */
export function createReportA({ day, missing = [] }: ExportOptions): OneFileWriter {
  return {
    head: () => `# Papers for ${lineText(day)}\n`,
    entry: ({ summaries: [newest] }) => `\n${entryOf(newest)}\n`,
    tail: () => missing.map((each) => `\n${missingEntry(each)}\n`).join(''),
  };
}

function entryOf({ paper, title, card }: Summary): string {
  const texts = VIEWS.five.map((key) => fileText(card[key] ?? ''));
  return `${titleLine(title, reportLink(paper))}\nsummary:${fivePoints(texts)}`;
}

function missingEntry({ paper, title, reason }: MissingPaper): string {
  return `${titleLine(title, reportLink(paper))}\nsummary:${failedText(reason)}`;
}

function titleLine(title: string, link: string): string {
  const lineOf = (text: string) => `title:[${linkText(text)}](${link})`;
  const read = (text: string) => readTitleLink(splitEntry([lineOf(text), 'summary:']).head).title;
  return lineOf(safeTitle(lineText(title), read));
}

/** Brackets would end the link's text early, or begin another link. */
function linkText(title: string): string {
  return lineText(title).replaceAll(/[[\]\\]/g, (sign) => `\\${sign}`);
}

/** A report names no version: arXiv's newest PDF, or the page itself. */
function reportLink(paper: PaperRef): string {
  if (paper.source === 'arxiv') return pdfUrl({ source: 'arxiv', arxivId: paper.arxivId });
  return linkTarget(paper.url);
}
