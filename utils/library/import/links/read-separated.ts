import Papa from 'papaparse';
import { splitNames } from '@/utils/library/import/entry/fact-line';
import { type FoundPaper, hasText } from '@/utils/library/import/entry/found-paper';
import { readFlatText } from '@/utils/library/import/entry/read-flat-text';
import { readSource } from '@/utils/library/import/entry/read-source';
import { dayIn } from '@/utils/library/import/entry/report-day';
import type { TextFile } from '@/utils/library/import/import-ports';
import type { Intake } from '@/utils/library/import/intake';
import { parseAddress } from '@/utils/paper/paper-address';
import { type Card, FIELDS, type FieldKey } from '@/utils/summary/card';
import { type Columns, readColumns } from './read-columns';
import { papersIn } from './read-links';

/** A spreadsheet takes a cell that begins so for a formula, unless an apostrophe stands in front. https://owasp.org/www-community/attacks/CSV_Injection */
const GUARDED = /^'(?='*[=+\-@\t\r\n＝＋－＠])/;

/** A table of comma- or tab-separated values with a column of ids or addresses; columns named like the card's fields make a summary of a row. */
export function readSeparated({ text }: TextFile, intake: Intake): void {
  // Told by the head alone: what stands in cells would mislead.
  const delimiter = [',', ';', '\t'].find((sign) => splitHead(text, sign).length > 1) ?? ',';
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy', delimiter });
  const [head = [], ...rows] = data;
  const columns = readColumns(head, rows);
  const unread = columns.unread.filter((name) => name !== '');
  if (unread.length > 0) intake.left('outside', unread.join(', '), 1);
  let line = 1 + lineBreaks(head);
  for (const row of rows) {
    line += 1;
    const found = readRow(row, columns);
    if (found.paper === undefined) intake.left('no-id', row.join(' '), line);
    else if (hasText(found)) intake.take({ ...found, line });
    else intake.list({ ...found, day: undefined, line });
    line += lineBreaks(row);
  }
}

function readRow(row: readonly string[], columns: Columns): FoundPaper {
  const { names, fields } = columns;
  const at = (index: number) => (row[index] ?? '').replace(GUARDED, '').trim();
  const cell = (...wanted: string[]) => at(names.findIndex((name) => wanted.includes(name)));
  const card: Card = {};
  const extra: FoundPaper['extra'] = [];
  fields.forEach((field, index) => {
    const text = at(index);
    if (text === '' || field === undefined) return;
    if (field === 'extra') extra.push({ heading: columns.given[index] ?? '', text });
    else if (field === 'flat') takeFlat(text, card, extra);
    else if (card[field] === undefined) card[field] = text;
    else extra.push({ heading: columns.given[index] ?? '', text });
  });
  const known = papersIn(cell('id', 'arxiv', 'arxiv_id', 'arxivid', 'url', 'link', '链接', '编号') || row.join(' '))[0];
  const address = cell('url', 'link', '链接');
  return {
    paper: papersIn(address)[0] ?? known ?? (address === '' ? undefined : parseAddress(address)),
    title: cell('title', 'name', '标题', '论文标题').replace(/\s+/g, ' '),
    authors: authorsIn(cell('authors', 'author', '作者')),
    date: dayIn(cell('date', '日期')),
    source: readSource(cell('source', '阅读来源')),
    version: Number(cell('version')) || undefined,
    tags: splitNames(cell('tags', 'manual tags', '标签', '关键词')),
    note: cell('note', '我的笔记'),
    isStarred: /^(?:1|yes|true)$/i.test(cell('starred')),
    card,
    extra,
    service: cell('service'),
    model: cell('model'),
    day: dayIn(cell('savedat', 'saved')),
  };
}

/** A summary in one cell may be points, and leaves what other columns hold. */
function takeFlat(text: string, card: Card, extra: FoundPaper['extra']): void {
  const flat = readFlatText(text);
  for (const [key, part] of Object.entries(flat.card) as [FieldKey, string][]) {
    if (card[key] === undefined) card[key] = part;
    else if (card[key] !== part) extra.push({ heading: FIELDS[key].heading, text: part });
  }
  extra.push(...flat.extra);
}

/** `Li, Si; Zhang, San` as reference managers write names, or names in a row. */
function authorsIn(text: string): string[] {
  if (!text.includes(';')) return splitNames(text);
  return text
    .split(';')
    .map((name) => name.trim().replace(/^([^,]+),\s*([^,]+)$/, '$2 $1'))
    .filter((name) => name !== '');
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
