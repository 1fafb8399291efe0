import { dayOfLine } from '@/utils/library/import/entry/day-line';

const REPORT = /^\s{0,3}#{1,2}\s+(?:.*\bDaily Papers\b.*\bReport\b|.*每日论文(?:报告|日报))/i;

/** The line with which a day's report begins; a file may hold several, one behind the other. */
export function isReportTitle(line: string): boolean {
  return REPORT.test(line) || (/^\s{0,3}#{1,2}\s/.test(line) && dayOfLine(line) !== undefined);
}
