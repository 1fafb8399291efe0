import Papa from 'papaparse';
import { findPaperIds, findPaperLinks } from '@/utils/library/import/entry/find-paper-links';
import { plainTitle } from '@/utils/library/import/entry/plain-title';
import type { TextFile } from '@/utils/library/import/import-ports';
import type { Intake } from '@/utils/library/import/intake';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';

/** arXiv links and ids, one or several a line, with or without words around them. A link alone in its line may be named: `[Title](https://…)`. */
export function readLinks({ text }: TextFile, intake: Intake): void {
  text.split('\n').forEach((line, index) => {
    const papers = papersIn(line);
    const title = papers.length === 1 ? titleOf(line) : '';
    for (const paper of papers) intake.list({ paper, title, day: undefined, line: index + 1 });
    if (papers.length === 0 && /[\p{L}\p{N}]/u.test(line)) intake.left('not-a-paper', line, index + 1);
  });
}

/** Each once: a line may give a paper's id beside its link. */
export function papersIn(text: string): PaperRef[] {
  const links = findPaperLinks(text);
  const words = links.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
  const papers = [...links.map(({ paper }) => paper), ...findPaperIds(words.replace(/https?:\S+/g, ' '))];
  return [...new Map(papers.map((paper) => [paperKey(paper), paper])).values()];
}

function titleOf(line: string): string {
  const linked = /\[([^\][]*(?:\[[^\][]*\][^\][]*)*)\]\(/.exec(line)?.[1] ?? '';
  return findPaperIds(linked).length > 0 || /^(?:arxiv|pdf|hugging ?face|hf|link|链接)$/i.test(linked.trim()) ? '' : plainTitle(linked);
}

/** A table of comma- or tab-separated values with a column of ids or addresses. */
export function readSeparated({ text }: TextFile, intake: Intake): void {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
  const [head = [], ...rows] = data;
  const place = (pattern: RegExp) => head.findIndex((name) => pattern.test(name.trim()));
  const titleAt = place(/^(?:title|标题|论文标题|name)$/i);
  let line = 1 + lineBreaks(head);
  for (const row of rows) {
    line += 1;
    const [paper] = papersIn(row.join(' '));
    const title = plainTitle(row[titleAt] ?? '');
    if (paper === undefined) intake.left('no-id', row.join(' '), line);
    else intake.list({ paper, title, day: undefined, line });
    line += lineBreaks(row);
  }
}

function lineBreaks(row: readonly string[]): number {
  return row.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}

export function isSeparated(text: string): boolean {
  const [head = ''] = text.trimStart().split('\n', 1);
  const names = head.split(/[,;\t]/).map((name) => name.replaceAll('"', '').trim());
  return names.length > 1 && names.some((name) => /^(?:(?:arxiv|paper)?[_ ]?(?:id|url|link)s?|链接|编号)$/i.test(name));
}
