import { fileNameOf, huggingFaceUrl, paperPage } from '@/utils/paper/paper-urls';
import { FIELD_KEYS, FIELDS } from '@/utils/summary/card';
import type { Summary } from '@/utils/summary/summary';
import { sourceName } from './source-name';

/** One paper's whole card as a Markdown file of its own: all ten fields, what the model added to them, where it came from and what made it. */
export function exportPaper(summary: Summary): string {
  const { made, receipt } = summary;
  const version = receipt.version === undefined ? '' : ` v${receipt.version}`;
  const facts = [
    `- **作者**: ${summary.authors.join(', ')}`,
    ...(summary.date === undefined ? [] : [`- **日期**: ${summary.date}`]),
    `- **链接**: ${linksOf(summary).join(' · ')}`,
    `- **阅读来源**: ${sourceName(receipt.source)}${version}`,
    `- **生成**: ${made.service} · ${made.model} · ${new Date(made.finishedAt).toISOString().slice(0, 16).replace('T', ' ')} UTC`,
  ];
  const sections = FIELD_KEYS.flatMap((key) => {
    const text = summary.card[key];
    return text === undefined ? [] : [`## ${FIELDS[key].heading}\n\n${text}`];
  });
  const extra = summary.extra.map(({ heading, text }) => `## ${heading || '补充'}\n\n${text}`);
  return `${[`# ${summary.title}`, facts.join('\n'), ...sections, ...extra].join('\n\n')}\n`;
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
