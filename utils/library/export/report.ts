import { failedText } from '@/utils/library/failed-text';
import { titleOf } from '@/utils/library/import/reports/b/read-entry-head';
import { escapeLines } from '@/utils/library/report-b/escape-lines';
import { NOT_WRITTEN } from '@/utils/library/report-b/not-written';
import { safeTitle } from '@/utils/library/safe-title';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { huggingFaceUrl, paperPage } from '@/utils/paper/paper-urls';
import { FIELDS } from '@/utils/summary/card';
import { withoutCitations } from '@/utils/summary/citations/resolve-citations';
import { cleanBody } from '@/utils/summary/parse/clean-body';
import type { Summary } from '@/utils/summary/summary';
import { VIEWS } from '@/utils/summary/views';
import type { ExportOptions, MissingPaper, OneFileWriter } from './export-options';
import { linkTarget } from './linked-citations';
import { sourceName } from './source-name';
import { fileText, lineText } from './text/file-text';

const RULE = '='.repeat(60);

/**
 * The newest summaries of papers as one Markdown report in the outer layout of "Hugging Face Daily Papers Report" (layout B), character for
 * character, so that programs which read that file keep working: without citations, for it holds no passages. It can be read back: see `escapeLines`.
 */
export function createReportB({ day, sourceUrl, missing = [] }: ExportOptions): OneFileWriter {
  return {
    head: () => reportHead(day, sourceUrl),
    entry: ({ summaries: [newest] }) => reportEntry(newest),
    tail: () => missing.map(missingEntry).join(''),
  };
}

function reportHead(date: string, sourceUrl: string): string {
  return `# Hugging Face Daily Papers Report\n**Date**: ${lineText(date)}\n**Source URL**: ${lineText(sourceUrl)}\n\n${RULE}\n`;
}

function reportEntry({ title, paper, receipt, card }: Summary): string {
  const sections = VIEWS.report.map((key, index) => `### ${index + 1}. ${FIELDS[key].heading}\n${sectionText(card[key])}`);
  return entryOf({ title, paper, source: sourceName(receipt.source) }, sections);
}

/** Nothing that could be taken for a summary. */
function missingEntry({ title, paper, reason }: MissingPaper): string {
  return entryOf({ title, paper, source: '无' }, [failedText(reason)]);
}

function entryOf({ title, paper, source }: { title: string; paper: PaperRef; source: string }, texts: readonly string[]): string {
  const heading = `## 📄 ${safeTitle(lineText(title), (written) => titleOf(`## 📄 ${written}`))}`;
  const parts = [heading, `- **链接**: ${reportLink(paper)}\n- **阅读来源**: ${source}`, ...texts];
  return `\n${parts.join('\n\n')}\n\n${RULE}\n`;
}

/** Without blanks at line ends and rules at its own, which whoever reads the report takes for the report's. */
function sectionText(markdown = ''): string {
  const text = cleanBody(fileText(withoutCitations(markdown)).replace(/[ \t]+$/gm, ''));
  return text === '' ? NOT_WRITTEN : escapeLines(text);
}

/** The day's list is Hugging Face's, so its link goes there where it can. */
function reportLink(paper: PaperRef): string {
  return (paper.source === 'arxiv' ? huggingFaceUrl(paper) : undefined) ?? linkTarget(paperPage(paper));
}
