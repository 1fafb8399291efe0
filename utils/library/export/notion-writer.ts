import { paperPage } from '@/utils/paper/paper-urls';
import type { SavedPaper } from '@/utils/summary/summary';
import { LISTED_NOTES } from './evidence/note-styles';
import type { ExportOptions, PaperFileWriter } from './export-options';
import { paperName, paperParts } from './paper-file';
import { sourceName } from './source-name';
import { notionList } from './spreadsheet/columns';
import { uniqueNames } from './text/file-name';
import { fileText, lineText } from './text/file-text';

/**
 * Markdown as Notion writes and reads it: the title, a line for each property, the text. Front matter it would show as text, and footnotes it does
 * not know: notes are a list at the end.
 */
export function createNotionWriter({ hasEvidence }: ExportOptions): PaperFileWriter {
  const nameFor = uniqueNames();
  return (saved) => ({ fileName: nameFor(paperName(saved.summaries[0]), 'md'), text: pageOf(saved, hasEvidence) });
}

function pageOf(saved: SavedPaper, hasEvidence: boolean): string {
  const [summary] = saved.summaries;
  const { sections, exchanges, notes } = paperParts(summary, saved, hasEvidence ? LISTED_NOTES : undefined);
  const properties = [
    ['URL', paperPage(summary.paper)],
    ['Authors', notionList(summary.authors)],
    ['Date', lineText(summary.date ?? '')],
    ['Tags', notionList(saved.own.tags ?? [])],
    ['Starred', saved.own.isStarred ? 'Yes' : 'No'],
    ['Source', sourceName(summary.receipt.source)],
    ['Model', lineText(summary.made.model)],
  ].flatMap(([name, value]) => (value === '' ? [] : [`${name}: ${value}`]));
  const note = fileText(saved.own.note ?? '').trim();
  const parts = [
    `# ${lineText(summary.title)}`,
    properties.join('\n'),
    ...(note === '' ? [] : ['## 我的笔记', note]),
    ...sections.map(({ heading, text }) => `## ${heading}\n\n${text}`),
    ...(exchanges.length === 0 ? [] : ['## 追问', ...exchanges.map(({ question, answer }) => `**${question}**\n\n${answer}`)]),
    ...(notes.length === 0 ? [] : ['## 数字核对', notes.join('\n')]),
  ];
  return `${parts.join('\n\n')}\n`;
}
