import { fileNameOf, huggingFaceUrl, paperPage } from '@/utils/paper/paper-urls';
import { percentSent } from '@/utils/reading/percent-sent';
import { FIELD_KEYS, FIELDS } from '@/utils/summary/card';
import { receiptOf } from '@/utils/summary/saved-paper';
import type { SavedPaper, Summary } from '@/utils/summary/summary';
import { linkedCitations } from './linked-citations';
import { sourceName } from './source-name';

/** What else is kept of a paper. */
type Kept = Pick<SavedPaper, 'exchanges'> & { summaries: readonly Summary[] };

/**
 * One paper as a Markdown file of its own: all ten fields, templates' sections, what the model added, the questions that were asked, where it came
 * from and what made it. Citations are links to their places in the paper.
 */
export function exportPaper(summary: Summary, kept: Kept = { summaries: [summary], exchanges: [] }): string {
  const { made, receipt } = summary;
  const version = receipt.version === undefined ? '' : ` v${receipt.version}`;
  const facts = [
    `- **作者**: ${summary.authors.join(', ')}`,
    ...(summary.date === undefined ? [] : [`- **日期**: ${summary.date}`]),
    `- **链接**: ${linksOf(summary).join(' · ')}`,
    `- **阅读来源**: ${sourceName(receipt.source)}${version}${sentShare(receipt)}`,
    `- **生成**: ${made.service} · ${made.model} · ${new Date(made.finishedAt).toISOString().slice(0, 16).replace('T', ' ')} UTC`,
  ];
  const linked = (text: string) => linkedCitations(text, receipt, summary.passages);
  const sections = FIELD_KEYS.flatMap((key) => {
    const text = summary.card[key];
    return text === undefined ? [] : [`## ${FIELDS[key].heading}\n\n${linked(text)}`];
  });
  const more = [
    ...summary.custom.map(({ heading, text }) => `## ${heading}\n\n${linked(text)}`),
    ...summary.extra.map(({ heading, text }) => `## ${heading || '补充'}\n\n${linked(text)}`),
    ...exchangeParts(summary, kept),
  ];
  return `${[`# ${summary.title}`, facts.join('\n'), ...sections, ...more].join('\n\n')}\n`;
}

/** Nothing is left out silently, not in a file either. */
function sentShare(receipt: Summary['receipt']): string {
  const percent = percentSent(receipt) ?? 100;
  return percent === 100 ? '' : ` · 模型读了全文的 ${percent}%`;
}

/** An answer is about the version that was summarised when it was asked. */
function exchangeParts({ receipt }: Summary, { summaries, exchanges }: Kept): string[] {
  const parts = exchanges.map((exchange) => {
    const { question, answer, passages, version } = exchange;
    const asked = question.trim().replace(/\s*\n\s*/g, ' ');
    const of = version === undefined || version === receipt.version ? '' : `（v${version}）`;
    return `**问${of}：${asked}**\n\n${linkedCitations(answer, receiptOf(exchange, summaries), passages)}`;
  });
  return parts.length === 0 ? [] : ['## 追问', ...parts];
}

function linksOf({ paper }: Summary): string[] {
  const huggingFace = paper.source === 'arxiv' ? huggingFaceUrl(paper) : undefined;
  return [paperPage(paper), ...(huggingFace === undefined ? [] : [huggingFace])];
}

/** `2602.99901 A Title.md`: every file system takes it. */
export function paperFileName(summary: Summary): string {
  const title = summary.title
    .replace(/[\p{C}\\/:*?"<>|#^[\]]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${fileNameOf(summary.paper)} ${shorten(title)}`.trim().concat('.md');
}

const TITLE_LENGTH = 80;

/** Cuts at the end of a word, where there are words. */
function shorten(title: string): string {
  const characters = [...title];
  if (characters.length <= TITLE_LENGTH) return title;
  const start = characters.slice(0, TITLE_LENGTH).join('');
  return start.includes(' ') ? start.slice(0, start.lastIndexOf(' ')) : start;
}
