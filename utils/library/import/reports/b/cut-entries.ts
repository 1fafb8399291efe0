import { recogniseHeading } from '@/utils/summary/parse/heading-line';
import { findStarts } from './find-starts';

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

export interface OutsideLine {
  line: number;
  text: string;
}

export const RULE = /^\s*={20,}\s*$/;

/** The lines before the first paper, and the papers. */
export function cutEntries(lines: readonly string[]): { head: OutsideLine[]; entries: EntryB[] } {
  const starts = findStarts(lines);
  const numbered = (from: number, to: number | undefined) => lines.slice(from, to).map((text, index) => ({ line: from + index + 1, text }));
  const entries = starts.map((start, index) => {
    const end = starts[index + 1] ?? lines.length;
    const rule = lines.slice(start, end).findLastIndex((line) => RULE.test(line));
    const isSplit = rule >= 0 && !hasSection(lines.slice(start + rule, end));
    const last = isSplit ? start + rule : end;
    const before = lines.slice(starts[index - 1] ?? 0, start).findLast((line) => line.trim() !== '') ?? '';
    const isFenced = /^\s*(?:`{3,}|~{3,})\s*\w*\s*$/.test(before);
    return { line: start + 1, isFenced, lines: lines.slice(start, last), outside: isSplit ? numbered(last + 1, end) : [] };
  });
  return { head: numbered(0, starts[0]), entries };
}

/** Sections behind a rule are still the entry's: some models set rules of their own. */
function hasSection(lines: readonly string[]): boolean {
  return lines.some((line) => recogniseHeading(line)?.isSure);
}
