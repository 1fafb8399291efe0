import { findPaperLinks } from '@/utils/library/import/entry/find-paper-links';

export type Column = 'title' | 'link' | 'authors' | 'summary' | 'date' | 'other';

const NAMES: readonly (readonly [RegExp, Column])[] = [
  [/summary|abstract|摘要|总结|简介|tl;?dr/i, 'summary'],
  [/authors?|作者/i, 'authors'],
  [/links?|urls?|arxiv|链接|地址/i, 'link'],
  [/date|日期|时间/i, 'date'],
  [/title|paper|标题|论文|名称/i, 'title'],
];

/** What the columns of a table hold, by its head; `undefined` for a line that is no head of a table of papers. */
export function readHead(line: string): { columns: Column[]; names: string[] } | undefined {
  if (!/^\s*\|?.*\|/.test(line) || findPaperLinks(line).length > 0) return undefined;
  const names = splitCells(line);
  const columns = names.map((name) => NAMES.find(([pattern]) => pattern.test(name) && name.length < 40)?.[1] ?? 'other');
  return columns.length > 1 && columns.includes('title') ? { columns, names } : undefined;
}

/** `|:-:|---|`, with or without the bars at both ends. */
export function isDivider(line: string): boolean {
  return line.includes('|') && splitCells(line).every((cell) => /^:?-+:?$/.test(cell));
}

/** Without the bars at both ends. */
export function splitCells(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

/** A row with more bars than columns: those before the link are the title's, those behind the authors are the summary's. */
export function fitCells(cells: readonly string[], columns: readonly Column[]): string[] {
  const more = cells.length - columns.length;
  if (more <= 0) return [...cells, ...Array.from({ length: -more }, () => '')];
  const linked = cells.findIndex((cell) => findPaperLinks(cell).length > 0);
  const place = columns.includes('link') ? columns.indexOf('link') : columns.indexOf('title');
  const early = Math.min(more, Math.max(0, linked - place));
  const joined = [cells.slice(0, early + 1).join(' | '), ...cells.slice(early + 1)];
  return [...joined.slice(0, columns.length - 1), joined.slice(columns.length - 1).join(' | ')];
}
