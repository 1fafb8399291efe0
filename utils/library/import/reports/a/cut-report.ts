import { dayOfLine } from '@/utils/library/import/entry/day-line';
import type { OutsideLine } from '@/utils/library/import/entry/outside-line';
import { withoutLooseFence } from '@/utils/library/import/entry/without-loose-fence';
import { isFence, markCode } from '@/utils/markdown/code-fence';
import { findMarkers } from '@/utils/summary/parse/point-markers';
import { isBareTitle, isTitleLine } from './title-line';

/** A paper's lines in a report of layout A. */
export interface LinesA {
  /** Of its first line, counted from 1. */
  line: number;
  lines: string[];
  day: string | undefined;
}

export interface CutA {
  entries: LinesA[];
  outside: OutsideLine[];
}

const RULE = /^\s*[-=*_]{3,}\s*$/;
/** The report's own title without its day. */
const REPORT = /^\s*#{1,6}\s.*(?:\bpapers?\b|日报)/i;

/** Cuts at the titles. A line that says nothing but a day ends an entry as well: a file may hold several days. */
export function cutReport(lines: readonly string[], firstDay: string | undefined): CutA {
  const isCode = codeIn(lines);
  const cut: CutA = { entries: [], outside: [] };
  let day = firstDay;
  let open: LinesA | undefined;
  lines.forEach((text, index) => {
    const isText = isCode[index] ?? false;
    const isStart = !isText && (isTitleLine(text) || isBareTitle(lines, index));
    const newDay = isText || isStart ? undefined : dayOfLine(text);
    if (isStart) {
      open = { line: index + 1, lines: [text], day };
      cut.entries.push(open);
    } else if (newDay !== undefined) {
      day = newDay;
      open = undefined;
    } else if (open !== undefined) open.lines.push(text);
    else if (text.trim() !== '' && !RULE.test(text) && !isFence(text) && !REPORT.test(text)) cut.outside.push({ line: index + 1, text });
  });
  const last = cut.entries.at(-1);
  if (last !== undefined) cut.outside.push(...takeFooter(last));
  for (const entry of cut.entries) entry.lines = withoutLooseFence(entry.lines.filter((line) => !RULE.test(line)));
  return cut;
}

const FOOTER = /generated|powered|subscribe|copyright|©|github\.com|订阅|关注|自动生成|欢迎|更新于|数据来源|本报告|本日报/i;
const LONGEST_FOOTER = 600;

/** What stands behind the last rule of the file and speaks of the report. */
function takeFooter(entry: LinesA): OutsideLine[] {
  const rule = entry.lines.findLastIndex((line) => RULE.test(line));
  const footer = entry.lines.slice(rule + 1);
  const text = footer.join('\n');
  const isFooter =
    rule > 0 && text.length < LONGEST_FOOTER && FOOTER.test(text) && !findMarkers(text).some(({ label }) => label !== undefined);
  if (!isFooter) return [];
  entry.lines = entry.lines.slice(0, rule);
  return footer.flatMap((line, index) =>
    line.trim() === '' || isFence(line) ? [] : [{ line: entry.line + rule + 1 + index, text: line }],
  );
}

/** The lines of code inside entries, where `title:` is text. A fence that would hold a whole entry is none. */
function codeIn(lines: readonly string[]): boolean[] {
  const first = lines.findIndex(isTitleLine);
  const inEntries = first < 0 ? [] : lines.slice(first);
  return [...lines.slice(0, first < 0 ? lines.length : first).map(() => false), ...markCode(inEntries, isLinkedTitle)];
}

function isLinkedTitle(line: string): boolean {
  return isTitleLine(line) && line.includes('](');
}
