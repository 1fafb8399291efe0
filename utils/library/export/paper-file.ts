import { escapeSection } from '@/utils/library/paper-file/section-lines';
import { fileNameOf, huggingFaceUrl, paperPage } from '@/utils/paper/paper-urls';
import { percentSent } from '@/utils/reading/percent-sent';
import { receiptOf } from '@/utils/summary/saved-paper';
import type { SavedPaper, Summary } from '@/utils/summary/summary';
import { createFootnotes, type NoteStyle } from './evidence/footnotes';
import { paperSections } from './paper-sections';
import { sourceName } from './source-name';
import { fileName } from './text/file-name';
import { lineText } from './text/file-text';

/** What else is kept of a paper. */
type Kept = Pick<SavedPaper, 'exchanges'> & { summaries: readonly Summary[] };

/** The parts of a paper's file, as Markdown. */
export interface PaperParts {
  /** The lines about where it comes from. */
  facts: string;
  sections: { id: string; heading: string; text: string }[];
  exchanges: { question: string; answer: string }[];
  /** What the paper says to the checked numbers, one note a line. */
  notes: readonly string[];
}

/**
 * One paper as a Markdown file of its own: all ten fields, templates' sections, what the model added, the questions that were asked, where it came
 * from and what made it. Citations are links to their places in the paper.
 */
export function exportPaper(summary: Summary, kept: Kept = { summaries: [summary], exchanges: [] }): string {
  const { facts, sections, exchanges } = paperParts(summary, kept);
  const asked = exchanges.map(({ question, answer }) => `**${question}**\n\n${answer}`);
  const texts = [
    `# ${lineText(summary.title)}`,
    facts,
    ...sections.map(({ heading, text }) => `## ${heading}\n\n${text}`),
    ...(asked.length === 0 ? [] : ['## 追问', ...asked]),
  ];
  return `${texts.join('\n\n')}\n`;
}

/** @param style how checked numbers are noted; without one they are not */
export function paperParts(summary: Summary, kept: Kept, style?: NoteStyle): PaperParts {
  const { receipt } = summary;
  const footnotes = createFootnotes(style);
  const sections = paperSections(summary).map(({ id, heading, text }) => ({
    id,
    heading: lineText(heading),
    text: escapeSection(footnotes.write({ id, text, backing: summary, receipt })),
  }));
  // An answer is about the version that was summarised when it was asked.
  const exchanges = kept.exchanges.map((exchange) => {
    const { question, answer, version } = exchange;
    const of = version === undefined || version === receipt.version ? '' : `（v${version}）`;
    const backed = { id: 'answer', text: answer, backing: exchange, receipt: receiptOf(exchange, kept.summaries) };
    return { question: `问${of}：${lineText(question)}`, answer: escapeSection(footnotes.write(backed)) };
  });
  return { facts: factLines(summary), sections, exchanges, notes: footnotes.definitions() };
}

function factLines(summary: Summary): string {
  const { made, receipt } = summary;
  const version = receipt.version === undefined ? '' : ` v${receipt.version}`;
  const lines = [
    `- **作者**: ${summary.authors.map(lineText).join(', ')}`,
    ...(summary.date === undefined ? [] : [`- **日期**: ${lineText(summary.date)}`]),
    `- **链接**: ${linksOf(summary).join(' · ')}`,
    `- **阅读来源**: ${sourceName(receipt.source)}${version}${sentShare(receipt)}`,
    ...madeLine(made),
  ];
  return lines.join('\n');
}

/** An imported summary need not know what made it. */
function madeLine({ service, model, finishedAt }: Summary['made']): string[] {
  const by = [service, model].map(lineText).filter((name) => name !== '');
  return [`- **生成**: ${[...by, `${new Date(finishedAt).toISOString().slice(0, 16).replace('T', ' ')} UTC`].join(' · ')}`];
}

/** Nothing is left out silently, not in a file either. */
function sentShare(receipt: Summary['receipt']): string {
  const percent = percentSent(receipt) ?? 100;
  return percent === 100 ? '' : ` · 模型读了全文的 ${percent}%`;
}

function linksOf({ paper }: Summary): string[] {
  const huggingFace = paper.source === 'arxiv' ? huggingFaceUrl(paper) : undefined;
  return [paperPage(paper), ...(huggingFace === undefined ? [] : [huggingFace])];
}

/** `2602.99901 A Title.md`: every file system takes it. */
export function paperFileName(summary: Summary): string {
  return fileName(paperName(summary), 'md');
}

/** The same before anything is done for file systems: the paper's id, its title. */
export function paperName({ paper, title }: Summary): string {
  return `${fileNameOf(paper)} ${shorten(lineText(title))}`.trim();
}

const TITLE_LENGTH = 80;

/** Cuts at the end of a word, where there are words. */
function shorten(title: string): string {
  const characters = [...title];
  if (characters.length <= TITLE_LENGTH) return title;
  const start = characters.slice(0, TITLE_LENGTH).join('');
  return start.includes(' ') ? start.slice(0, start.lastIndexOf(' ')) : start;
}
