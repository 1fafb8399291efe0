import { splitNames } from '@/utils/library/import/entry/fact-line';
import { findPaperLinks } from '@/utils/library/import/entry/find-paper-links';
import { isFailed } from '@/utils/library/import/entry/is-chatter';
import { plainTitle } from '@/utils/library/import/entry/plain-title';
import { readFlatText } from '@/utils/library/import/entry/read-flat-text';
import { dayIn, reportDay } from '@/utils/library/import/entry/report-day';
import type { TextFile } from '@/utils/library/import/import-ports';
import type { Intake } from '@/utils/library/import/intake';
import { recogniseHeading } from '@/utils/summary/parse/heading-line';
import { type Column, fitCells, isDivider, readHead, splitCells } from './cut-rows';

const FURNITURE = /^\s*(?:[-=*_]{3,}|!\[.*|)\s*$/;

/** A column that counts the rows says nothing of a paper. */
const ORDINAL = /^(?:#|no\.?|序号|编号)$/i;

interface Table {
  columns: Column[];
  names: string[];
}

/** A report that is a table with a paper a row; a file may hold several, each under its day. */
export function readTable({ name, text }: TextFile, intake: Intake): void {
  const lines = text.split('\n');
  let day = reportDay(lines, name);
  let table: Table | undefined;
  let row: { line: number; text: string } | undefined;
  const close = () => {
    if (row !== undefined && table !== undefined) takeRow(row, table, day, intake);
    row = undefined;
  };
  lines.forEach((line, index) => {
    const isHeading = /^\s*#{1,6}\s/.test(line) && row === undefined;
    const isHead = isDivider(lines[index + 1] ?? '');
    const head = isHead ? readHead(line) : undefined;
    const isRow = table !== undefined && /^\s*\|/.test(line);
    if (isHead || isHeading || isRow || line.trim() === '') close();
    if (isHead) table = head;
    if (head !== undefined) return;
    if (isHeading) day = dayIn(line) ?? day;
    else if (isDivider(line) || FURNITURE.test(line)) return;
    else if (isRow && !isHead) row = { line: index + 1, text: line };
    else if (row !== undefined) row.text += `\n${line}`;
    else intake.left('outside', line, index + 1);
  });
  close();
}

function takeRow({ line, text }: { line: number; text: string }, { columns, names }: Table, day: string | undefined, intake: Intake): void {
  const cells = fitCells(splitCells(text), columns).map((cell) =>
    cell
      .replaceAll('\\|', '|')
      .replace(/<br\s*\/?>/gi, '\n')
      .trim(),
  );
  const cell = (column: Column) => cells[columns.indexOf(column)] ?? '';
  const title = titleOf(cell('title'));
  const { card, extra, chatter, isTwice } = readFlatText(cell('summary'));
  const others = columns.flatMap((column, index) => {
    const [heading = '', text = ''] = [names[index], cells[index]];
    if (column !== 'other' || text === '' || (ORDINAL.test(heading) && /^\d+$/.test(text))) return [];
    const field = recogniseHeading(`# ${heading}`);
    if (field === undefined || card[field.key] !== undefined) return [{ heading, text }];
    card[field.key] = text;
    return [];
  });
  const found = {
    line,
    paper: findPaperLinks(text)[0]?.paper,
    title,
    authors: splitNames(cell('authors')),
    date: dayIn(cell('date')),
    day,
  };
  if (chatter !== '') intake.left('chatter', chatter, line);
  if (isTwice) intake.mended('repeated-text', title, line);
  if (isFailed(cell('summary'))) {
    intake.left('failed-entry', title, line);
    intake.list(found);
  } else intake.take({ ...found, card, extra: [...extra, ...others] });
}

/** `A Title (Read more on [arXiv](…) or [HuggingFace](…))`, `[A Title](…)`. */
function titleOf(text: string): string {
  const cell = text.replace(/\s+/g, ' ');
  const [link] = findPaperLinks(cell);
  const linked = /^\s*\[([\s\S]+?)\]\(\s*https?:[^)]*\)\s*$/.exec(cell)?.[1];
  if (link === undefined || linked !== undefined) return plainTitle(linked ?? cell);
  const before = cell.slice(0, link.start);
  return plainTitle(before.replace(/\s*[([（]?\s*(?:Read more on|阅读|更多|查看)?\s*[：:]?\s*(?:\[[^\]]*\]?\s*\(?)?\s*$/i, ''));
}
