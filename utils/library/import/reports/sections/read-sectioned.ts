import { dayIn, reportDay } from '@/utils/library/import/entry/report-day';
import type { TextFile } from '@/utils/library/import/import-ports';
import type { Intake } from '@/utils/library/import/intake';
import { cutReport } from './cut-report';
import type { Section } from './cut-sections';
import { type ReadEntry, readEntry } from './read-entry';

/** Figures about the day, and where the report comes from. */
const FURNITURE =
  /^\s*(?:[-=*_]{3,}|!\[.*|<a\s.*<\/a>|>?\s*|`{3,}\w*|[-*]\s*(?:总论文数|热门领域|total papers).*|>\s*(?:📅|📊|自动生成自|历史归档).*|_每个主题最多.*|(?:\*\*)?(?:日期|date)(?:\*\*)?\s*[:：].{0,40})\s*$/iu;

/** A report that sets each paper under a heading or opens an item with it: with sections, with labelled paragraphs, or with prose. */
export function readSectioned({ name, text }: TextFile, intake: Intake): void {
  const lines = text.split('\n');
  const { entries, items, outside, indexed } = cutReport(lines);
  for (const section of outside) leave(section, intake);
  for (const { heading, line } of indexed) intake.left('repeated-paper', heading, line);
  const dayAt = daysOf(outside, reportDay(lines, name));
  for (const section of entries) take(readEntry(section), dayAt(section.line), intake);
  for (const section of items) takeItem(readEntry(section), dayAt(section.line), intake);
}

/** Headings that are underlined, or a list without any heading whose items say something of their papers. */
export function isItemised({ text }: TextFile): boolean {
  const { entries, items } = cutReport(text.split('\n'));
  return entries.length > 0 || items.some((item) => textsOf(readEntry(item)).some((each) => !isRemark(each)));
}

function take({ found, chatter, isFailed }: ReadEntry, day: string | undefined, intake: Intake): void {
  for (const line of chatter) intake.left('chatter', line, found.line);
  if (isFailed) {
    intake.left('failed-entry', found.title, found.line);
    for (const { heading, text } of found.extra) intake.left('failed-entry', `${heading}: ${text}`, found.line);
    intake.list({ ...found, day });
  } else intake.take({ ...found, day });
}

/** An item that says nothing of its paper but its title is one to be read. */
function takeItem(read: ReadEntry, day: string | undefined, intake: Intake): void {
  const { found } = read;
  const texts = textsOf(read);
  const isRead = texts.some((text) => !isRemark(text));
  if (isRead || read.isFailed) take(read, day, intake);
  else {
    for (const text of texts) intake.left('outside', `${found.title} ${text}`, found.line);
    intake.list({ ...found, day });
  }
}

function textsOf({ found }: ReadEntry): string[] {
  return [...Object.values(found.card), ...found.extra.map(({ text }) => text)];
}

/** Beside an item's title: a count of votes, links to code. */
function isRemark(text: string): boolean {
  const words = text.replace(/\]\([^)]*\)?|https?:\S+/g, ' ');
  return !/\p{Script=Han}{2}/u.test(words.replace(/点赞|评分|代码|论文|链接/g, '')) && (words.match(/[\p{L}]{2,}/gu) ?? []).length < 4;
}

/** The day of what stands in a line: a file may hold several, each under its heading. */
function daysOf(outside: readonly Section[], first: string | undefined): (line: number) => string | undefined {
  const days = outside.flatMap(({ line, heading }) => {
    const day = dayIn(heading);
    return day === undefined ? [] : [{ line, day }];
  });
  return (line) => days.findLast((each) => each.line <= line)?.day ?? first;
}

/** One note for what stands under a heading that is no paper's; a heading over papers says nothing of its own. */
function leave({ line, heading, lines }: Section, intake: Intake): void {
  const first = lines.findIndex((each) => !FURNITURE.test(each));
  if (first >= 0) intake.left('outside', `${heading} ${lines[first] ?? ''}`, heading === '' ? line + first : line);
}
