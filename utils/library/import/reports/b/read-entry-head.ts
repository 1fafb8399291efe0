import { type Fact, readFact, readFacts } from '@/utils/library/import/entry/fact-line';
import { findPaperLinks } from '@/utils/library/import/entry/find-paper-links';
import { isChatter } from '@/utils/library/import/entry/is-chatter';
import { bareText, isSameTitle, plainTitle } from '@/utils/library/import/entry/plain-title';
import { readEntities } from '@/utils/library/safe-title';
import { isFence } from '@/utils/markdown/code-fence';
import { recogniseHeading } from '@/utils/summary/parse/heading-line';

export interface EntryHead {
  title: string;
  facts: Fact[];
  /** Greetings, and titles over nothing. */
  chatter: string[];
  /** Titles that are not the paper's own: a translation of it. */
  otherTitles: string[];
  /** The lines of the card. */
  rest: string[];
}

const MARK =
  /^\s*(?:[-*+]\s+)?(?:#{1,6}\s+)?(?:\*\*)?\s*(?:(?:\d{1,3}[.、)）]|\[\d{1,3}\])\s+(?=[📄📑📝📰📃]))?(?:[📄📑📝📰📃]\s*(?:(?:\d{1,3}[.、)）]|\[\d{1,3}\])\s+)?)?(?:(?:论文标题|论文|标题|title)\s*(?:\*\*)?\s*[:：]\s*(?:\*\*)?\s*)?/iu;
const TABLE_HEAD = /^\s*\|(?:\s*(?:项目|字段|属性|内容|值|信息|说明|:?-+:?)\s*\|)+\s*$/u;
const FACTS = new Set(['link', 'source', 'authors', 'date', 'tags']);

/** Takes an entry's titles, facts and greetings off its card, as far as they stand before it. */
export function readEntryHead(lines: readonly string[]): EntryHead {
  const [first = '', ...others] = lines;
  const isUntitled = FACTS.has(readFact(first)?.name ?? '');
  const head: EntryHead = { title: isUntitled ? '' : titleOf(first), facts: [], chatter: [], otherTitles: [], rest: [] };
  const queue = isUntitled ? lines : others;
  const end = queue.findIndex((line) => !takeLine(line, head));
  return { ...head, rest: end < 0 ? [] : queue.slice(end) };
}

/** Whether the line belongs to the head. */
export function takeLine(line: string, head: EntryHead): boolean {
  if (line.trim() === '' || isFence(line)) return line.trim() === '';
  if (TABLE_HEAD.test(line)) return true;
  const facts = readFacts(line);
  if (facts.length > 0 && facts.every(({ name }) => FACTS.has(name))) head.facts.push(...facts);
  else if (isChatter(line) || /^\s*#{1,6}\s+(?:\*\*)?论文标题(?:\*\*)?\s*$/.test(line)) head.chatter.push(line.trim());
  else if (isTitleAgain(line, head)) return true;
  else if (/^\s*#{1,6}\s/.test(line) && (recogniseHeading(line) === undefined || /📄/u.test(line))) addTitle(titleOf(line), head);
  else return isOnlyLink(line, head);
  return true;
}

/** Also with words around it, where nothing but a title stands in the line: `# 论文总结：《A Title》`. */
function isTitleAgain(line: string, { title }: EntryHead): boolean {
  if (line.length > LONGEST_TITLE) return false;
  if (isSameTitle(titleOf(line), title)) return true;
  const isTitleLine = /^\s*#{1,6}\s/.test(line) || /^\s*\*\*.*\*\*\s*$/.test(line);
  const [whole, own] = [bareText(line), bareText(title)];
  const more = own.length > 12 ? 2 * MORE : MORE;
  return isTitleLine && own.length > 4 && whole.includes(own) && whole.length - own.length <= more;
}

const LONGEST_TITLE = 2_000;

/** `论文标题`, `论文总结报告`, beside a long title `Summary of the paper`: what may stand beside a title. */
const MORE = 8;

function addTitle(title: string, head: EntryHead): void {
  if (head.title === '') head.title = title;
  else head.otherTitles.push(title);
}

/** A raw link on a line of its own. */
function isOnlyLink(line: string, head: EntryHead): boolean {
  const [link] = findPaperLinks(line);
  if (link === undefined || line.replace(/\[[^\]]*\]\([^)]*\)|https?:\S+/g, '').replace(/[\s\p{P}\p{S}]|or|或/gu, '') !== '') return false;
  head.facts.push({ name: 'link', value: line.trim() });
  return true;
}

/** The title in the line that an entry begins with. */
export function titleOf(line: string): string {
  const text = line.replace(MARK, '').replace(/\s+#+\s*$/, '');
  const whole = plainTitle(line.includes('**') && !text.startsWith('**') ? text.replace(/\*\*\s*$/, '') : text);
  return readEntities(/^\[(.+)\]\(https?:[^)]*\)$/.exec(whole)?.[1] ?? whole);
}
