import type { OutsideLine } from '@/utils/library/import/entry/outside-line';
import { isFence } from '@/utils/markdown/code-fence';
import { recogniseHeading } from '@/utils/summary/parse/heading-line';
import { findStarts } from './find-starts';
import { isReportTitle } from './report-line';
import { isRule } from './rule-line';

/** A paper's lines in a report of layout B. */
export interface EntryB {
  /** Of its first line, counted from 1. */
  line: number;
  lines: string[];
  /** A fence opens in front of it. */
  isFenced: boolean;
  /** What stands between its rule and the next paper. */
  outside: OutsideLine[];
}

/** The lines before the first paper, and the papers. */
export function cutEntries(lines: readonly string[]): { head: OutsideLine[]; entries: EntryB[] } {
  const starts = findStarts(lines);
  const numbered = (from: number, to: number | undefined) => lines.slice(from, to).map((text, index) => ({ line: from + index + 1, text }));
  const entries = starts.map((start, index) => {
    const end = starts[index + 1] ?? lines.length;
    const last = endOf(lines, start, end);
    const before = lines.slice(starts[index - 1] ?? 0, start).findLast((line) => line.trim() !== '') ?? '';
    return { line: start + 1, isFenced: isFence(before), lines: lines.slice(start, last), outside: numbered(last, end) };
  });
  return { head: numbered(0, starts[0]), entries };
}

/** Where the next day's report begins, or at the last rule; else where the next paper does. */
function endOf(lines: readonly string[], start: number, end: number): number {
  const day = lines.slice(start + 1, end).findIndex(isReportTitle);
  const last = day < 0 ? end : start + 1 + day;
  const rule = lines.slice(start, last).findLastIndex(isRule);
  return rule >= 0 && !hasSection(lines.slice(start + rule, last)) ? start + rule : last;
}

/** Sections behind a rule are still the entry's: some models set rules of their own. */
function hasSection(lines: readonly string[]): boolean {
  return lines.some((line) => recogniseHeading(line)?.isSure);
}
