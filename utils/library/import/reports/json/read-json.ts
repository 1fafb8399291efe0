import { hasText } from '@/utils/library/import/entry/found-paper';
import { isFailed } from '@/utils/library/import/entry/is-chatter';
import { reportDay } from '@/utils/library/import/entry/report-day';
import type { TextFile } from '@/utils/library/import/import-ports';
import type { Intake } from '@/utils/library/import/intake';
import { findRecords, parseRecords } from './find-records';
import { readRecord } from './read-records';

/** Daily reports and lists of papers in JSON. */
export function readJson({ name, text }: TextFile, intake: Intake): void {
  const day = reportDay([], name);
  const places = linesOf(text);
  findRecords(parseRecords(text)).forEach(({ record, day: own }, index) => {
    const found = { ...readRecord(record), line: places[index], day: own ?? day };
    const texts = Object.values(found.card);
    if (!hasText(found) && found.paper !== undefined) intake.list(found);
    else if (texts.length === 1 && isFailed(texts[0] ?? '')) {
      intake.left('failed-entry', `${found.title} ${texts[0]}`, found.line);
      intake.list(found);
    } else intake.take(found);
  });
}

/** Where the records of a list begin, as far as it is printed with one bracket a line. */
function linesOf(text: string): (number | undefined)[] {
  const lines = text.split('\n');
  const indent = /^\s*(?=\{\s*$)/.exec(lines.find((line, index) => index > 0 && /^\s*\{\s*$/.test(line)) ?? '')?.[0];
  if (indent === undefined) return [];
  return lines.flatMap((line, index) => (line.startsWith(`${indent}{`) ? [index + 1] : []));
}

/** JSON that has papers in it, by their ids or addresses. */
export function isPaperJson({ text }: TextFile): boolean {
  return /^\s*[[{]/.test(text) && findRecords(parseRecords(text)).some(({ record }) => readRecord(record).paper !== undefined);
}

/** Whether any of its papers has more than a title. */
export function hasTexts({ text }: TextFile): boolean {
  return findRecords(parseRecords(text)).some(({ record }) => hasText(readRecord(record)));
}
