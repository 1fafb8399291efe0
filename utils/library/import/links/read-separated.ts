import Papa from 'papaparse';
import { splitNames } from '@/utils/library/import/entry/fact-line';
import type { FoundPaper } from '@/utils/library/import/entry/found-paper';
import { readSource } from '@/utils/library/import/entry/read-source';
import { dayIn } from '@/utils/library/import/entry/report-day';
import type { TextFile } from '@/utils/library/import/import-ports';
import type { Intake } from '@/utils/library/import/intake';
import { parseAddress } from '@/utils/paper/paper-address';
import { type Card, FIELD_KEYS, FIELDS } from '@/utils/summary/card';
import { papersIn } from './read-links';

/** A spreadsheet takes a cell that begins so for a formula, unless an apostrophe stands in front. https://owasp.org/www-community/attacks/CSV_Injection */
const GUARDED = /^'(?='*[=+\-@\t\r\n＝＋－＠])/;

/** A table of comma- or tab-separated values with a column of ids or addresses; columns named like the card's fields make a summary of a row. */
export function readSeparated({ text }: TextFile, intake: Intake): void {
  // Told by the head alone: what stands in cells would mislead.
  const delimiter = [',', ';', '\t'].find((sign) => splitHead(text, sign).length > 1) ?? ',';
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy', delimiter });
  const [head = [], ...rows] = data;
  const names = head.map((name) => name.trim().toLowerCase());
  let line = 1 + lineBreaks(head);
  for (const row of rows) {
    line += 1;
    const found = readRow(row, names);
    if (found.paper === undefined) intake.left('no-id', row.join(' '), line);
    else if (Object.keys(found.card).length > 0) intake.take({ ...found, line });
    else intake.list({ ...found, day: undefined, line });
    line += lineBreaks(row);
  }
}

function readRow(row: readonly string[], names: readonly string[]): FoundPaper {
  const cell = (...wanted: string[]) => (row[names.findIndex((name) => wanted.includes(name))] ?? '').replace(GUARDED, '').trim();
  const card: Card = {};
  for (const key of FIELD_KEYS) {
    const text = cell(key.toLowerCase(), FIELDS[key].heading);
    if (text !== '') card[key] = text;
  }
  const known = papersIn(cell('id', 'arxiv', 'arxiv_id', 'arxivid', 'url', 'link', '链接', '编号') || row.join(' '))[0];
  const address = cell('url', 'link', '链接');
  return {
    paper: papersIn(address)[0] ?? known ?? (address === '' ? undefined : parseAddress(address)),
    title: cell('title', 'name', '标题', '论文标题').replace(/\s+/g, ' '),
    authors: splitNames(cell('authors', 'author', '作者')),
    date: dayIn(cell('date', '日期')),
    source: readSource(cell('source', '阅读来源')),
    version: Number(cell('version')) || undefined,
    tags: splitNames(cell('tags', '标签')),
    note: cell('note', '我的笔记'),
    isStarred: /^(?:1|yes|true)$/i.test(cell('starred')),
    card,
    extra: [],
    service: cell('service'),
    model: cell('model'),
    day: dayIn(cell('savedat', 'saved')),
  };
}

function lineBreaks(row: readonly string[]): number {
  return row.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}

function splitHead(text: string, sign: string): string[] {
  return text.trimStart().split('\n', 1)[0]?.split(sign) ?? [];
}

export function isSeparated(text: string): boolean {
  const [head = ''] = text.trimStart().split('\n', 1);
  const names = head.split(/[,;\t]/).map((name) => name.replaceAll('"', '').trim());
  return names.length > 1 && names.some((name) => /^(?:(?:arxiv|paper)?[_ ]?(?:id|url|link)s?|链接|编号)$/i.test(name));
}
