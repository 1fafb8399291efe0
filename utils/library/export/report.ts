import type { PaperRef } from '@/utils/paper/paper-ref';
import { huggingFaceUrl, paperPage } from '@/utils/paper/paper-urls';
import { FIELDS } from '@/utils/summary/card';
import { withoutCitations } from '@/utils/summary/citations/resolve-citations';
import type { Summary } from '@/utils/summary/summary';
import { VIEWS } from '@/utils/summary/views';
import { sourceName } from './source-name';

const RULE = '='.repeat(60);
/** Not “论文未说明”: that would say of the paper what is only true of the model. */
const NOT_WRITTEN = '（模型没有写这一部分）';

/**
 * The saved summaries as one Markdown report in the outer layout of "Hugging Face Daily Papers Report" (layout B), character for character, so that
 * programs which read that file keep working: without citations, for it holds no passages.
 *
 * @param date the report's day, `YYYY-MM-DD`
 * @param sourceUrl the list that the papers come from
 */
export function exportReport(summaries: readonly Summary[], date: string, sourceUrl: string): string {
  const head = `# Hugging Face Daily Papers Report\n**Date**: ${date}\n**Source URL**: ${sourceUrl}\n\n${RULE}\n`;
  return head + summaries.map((summary) => `\n${entryOf(summary)}\n\n${RULE}\n`).join('');
}

function entryOf(summary: Summary): string {
  const sections = VIEWS.report.map(
    (key, index) => `### ${index + 1}. ${FIELDS[key].heading}\n${withoutCitations(summary.card[key] ?? NOT_WRITTEN)}`,
  );
  return [
    `## 📄 ${summary.title}`,
    `- **链接**: ${reportLink(summary.paper)}\n- **阅读来源**: ${sourceName(summary.receipt.source)}`,
    ...sections,
  ].join('\n\n');
}

/** The day's list is Hugging Face's, so its link goes there where it can. */
function reportLink(paper: PaperRef): string {
  return (paper.source === 'arxiv' ? huggingFaceUrl(paper) : undefined) ?? paperPage(paper);
}
