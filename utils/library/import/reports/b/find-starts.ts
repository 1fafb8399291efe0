import { readFacts } from '@/utils/library/import/entry/fact-line';
import { findPaperIds, findPaperLinks } from '@/utils/library/import/entry/find-paper-links';
import { isChatter } from '@/utils/library/import/entry/is-chatter';
import { isSameTitle } from '@/utils/library/import/entry/plain-title';
import { dayIn } from '@/utils/library/import/entry/report-day';
import { isFence } from '@/utils/markdown/code-fence';
import { recogniseHeading } from '@/utils/summary/parse/heading-line';
import { isReportTitle } from './report-line';
import { isRule } from './rule-line';

const HEADING = /^\s{0,3}#{1,3}\s+(?=\S)/;
const MARKED = /^\s{0,3}(?:#{1,2}\s+|\*\*)?(?:(?:\d{1,3}[.、)）]|\[\d{1,3}\])\s+)?📄/u;
const FACT_ITEM = /^- \*\*(?:链接|阅读来源)\*\*/;
/** A short rule, the head of a table of facts, what the report says of itself. */
const NOTHING = /^\s*(?:[-*_]{3,}|\|(?:\s*(?:项目|字段|属性|内容|值|信息|说明|:?-+:?)\s*\|)+|\*\*(?:Date|Source URL|日期)\*\*.*)\s*$/iu;
/** How far below its title an entry's facts may stand. */
const REACH = 14;

/**
 * The lines with which papers begin: a heading that facts follow (链接, 阅读来源), or one with 📄. Rules between papers may be missing, a title
 * may stand twice or be no heading, and a fence may hold a whole entry.
 */
export function findStarts(lines: readonly string[]): number[] {
  const hasFacts = factsBelow(lines);
  const over = reportTitle(lines, hasFacts);
  const starts: number[] = [];
  let isAfterRule = true;
  let hasBody = false;
  lines.forEach((line, index) => {
    const last = starts.at(-1);
    const title = lines[last ?? -1] ?? '';
    if (isRule(line)) isAfterRule = true;
    else if (index !== over && isTitle(lines, index, hasFacts)) {
      if (last === undefined || isAfterRule || (hasBody && !(isSameTitle(line, title) && !hasFacts(index + 1)))) starts.push(index);
      // A heading over several papers is no title of the first.
      else if (!hasBody && MARKED.test(line) && !MARKED.test(title)) starts.splice(-1, 1, index);
      else return;
      isAfterRule = false;
      hasBody = false;
    } else if (index !== over && isAfterRule && line.trim() !== '' && startsBlock(line, index, hasFacts)) {
      starts.push(index);
      isAfterRule = false;
      hasBody = false;
    } else hasBody ||= !isPassed(line) && !isEntryFact(line);
  });
  return starts;
}

/** The one heading of the first level, with a day or over several papers under deeper ones: none of theirs. */
function reportTitle(lines: readonly string[], hasFacts: HasFacts): number | undefined {
  const tops = lines.flatMap((line, index) => (/^\s{0,3}#\s/.test(line) ? [index] : []));
  const papers = lines.filter((line, index) => /^\s{0,3}#{2,3}\s/.test(line) && !isSection(line) && hasFacts(index + 1));
  const hasDay = dayIn(lines[tops[0] ?? -1] ?? '') !== undefined;
  return tops.length === 1 && papers.length > (hasDay ? 0 : 1) ? tops[0] : undefined;
}

function isTitle(lines: readonly string[], index: number, hasFacts: HasFacts): boolean {
  const line = lines[index] ?? '';
  // In a text a line may begin with 📄 too: only headings are told from it, and what our own export would have escaped.
  if (MARKED.test(line)) return /^\s*#/.test(line) || isBareTitle(lines, index, hasFacts);
  return HEADING.test(line) && !isReportTitle(line) && !isSection(line) && hasFacts(index + 1);
}

/** Our own facts below it, or any behind a rule. */
function isBareTitle(lines: readonly string[], index: number, hasFacts: HasFacts): boolean {
  const next = lines.slice(index + 1, index + REACH).find((each) => each.trim() !== '') ?? '';
  const before = lines.slice(Math.max(0, index - REACH), index).findLast((each) => each.trim() !== '') ?? '';
  return FACT_ITEM.test(next) || (/^\s*(?:[-*_]{3,})\s*$/.test(before) && hasFacts(index + 1));
}

/** A title that is no heading, right behind a rule. */
function startsBlock(line: string, index: number, hasFacts: HasFacts): boolean {
  return !isReportTitle(line) && !isSection(line) && !isPassed(line) && (isEntryFact(line) || hasFacts(index + 1));
}

type HasFacts = (from: number) => boolean;

/**
 * Whether facts are what comes first below a line: 链接 or 阅读来源, or others in front of a link to a paper. Each line is looked at once, however many
 * headings stand above it.
 */
function factsBelow(lines: readonly string[]): HasFacts {
  const none = lines.length;
  const next = new Uint32Array(none + 1).fill(none);
  const behindFacts = new Uint32Array(none + 1).fill(none);
  for (let index = none - 1; index >= 0; index--) {
    const line = lines[index] ?? '';
    next[index] = isPassed(line) ? (next[index + 1] ?? none) : index;
    behindFacts[index] = isPassed(line) || isOtherFact(line) ? (behindFacts[index + 1] ?? none) : index;
  }
  return (from) => {
    const [first, second] = [next[from] ?? none, behindFacts[from] ?? none];
    if (first < from + REACH && isEntryFact(lines[first] ?? '')) return true;
    return second < from + REACH && isEntryFact(lines[second] ?? '') && namesPaper(lines[second] ?? '');
  };
}

/** `- **作者**: …`, or any other short item with a name. */
function isOtherFact(line: string): boolean {
  if (line.length > LONGEST_FACT || isEntryFact(line)) return false;
  return (
    readFacts(line).length > 0 || (/^[-*]\s+\*\*[^*]{1,20}\*\*\s*[:：]|^[-*]\s+\*\*[^*]{1,20}[:：]\*\*/.test(line) && !isSection(line))
  );
}

const LONGEST_FACT = 2_000;

function namesPaper(line: string): boolean {
  return findPaperLinks(line).length > 0 || readFacts(line)[0]?.name === 'source' || findPaperIds(line).length > 0;
}

/** Says nothing of where a paper begins: other titles, greetings, fences. */
function isPassed(line: string): boolean {
  return line.trim() === '' || NOTHING.test(line) || isChatter(line) || isFence(line) || (HEADING.test(line) && !isSection(line));
}

function isSection(line: string): boolean {
  return !MARKED.test(line) && recogniseHeading(line)?.inline === '';
}

export function isEntryFact(line: string): boolean {
  const name = readFacts(line)[0]?.name;
  return name === 'link' || name === 'source';
}
