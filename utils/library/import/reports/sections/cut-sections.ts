import { findPaperIds, findPaperLinks } from '@/utils/library/import/entry/find-paper-links';
import { markCode } from '@/utils/markdown/code-fence';
import type { ArxivRef } from '@/utils/paper/paper-ref';
import { recogniseHeading } from '@/utils/summary/parse/heading-line';

/** Lines under one heading. */
export interface Section {
  /** Of the heading, counted from 1; of the first line where it has none. */
  line: number;
  /** Without its `#`; empty for what stands before the first heading. */
  heading: string;
  lines: string[];
}

export interface CutMarkdown {
  /** Each with a heading and a link to a paper beneath it. */
  entries: Section[];
  /** Everything else. */
  outside: Section[];
}

const HEADING = /^\s{0,3}(#{1,4})\s+(.*?)\s*#*\s*$/;
const LEVELS = [1, 2, 3, 4];

/**
 * Cuts a report at the headings under which papers are: those of the level that gives the most papers, and the deepest of two alike; a section
 * above that level whose paper has no other is an entry as well. What stands under such a heading without a link to a paper is no entry.
 */
export function cutPapers(lines: readonly string[]): CutMarkdown {
  const cuts = LEVELS.map((level) => cutAt(lines, level));
  const best = cuts.reduce((one, other) => (countPapers(other) >= countPapers(one) ? other : one));
  return countPapers(best) === 0 ? { entries: [], outside: best.outside } : withHigher(best);
}

function cutAt(lines: readonly string[], level: number): CutMarkdown {
  const sections: (Section & { level: number })[] = [{ line: 1, heading: '', lines: [], level: 0 }];
  const isCode = codeIn(lines);
  lines.forEach((line, index) => {
    const [, marks = '', heading = ''] = isCode[index] ? [] : (HEADING.exec(line) ?? []);
    if (marks !== '' && marks.length <= level) sections.push({ line: index + 1, heading, lines: [], level: marks.length });
    else sections.at(-1)?.lines.push(line);
  });
  const isEntry = (section: (typeof sections)[number]) => section.level === level && isTitle(section) && paperIn(section) !== undefined;
  return { entries: sections.filter(isEntry), outside: sections.filter((section) => !isEntry(section)) };
}

/** A fence around the whole report holds no code. */
function codeIn(lines: readonly string[]): boolean[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  return markCode(lines.map((line, index) => (index === first ? '' : line)));
}

/** A heading of the card's is no paper's title. */
function isTitle({ heading }: Section): boolean {
  return heading !== '' && recogniseHeading(`# ${heading}`)?.inline !== '';
}

function withHigher({ entries, outside }: CutMarkdown): CutMarkdown {
  const known = new Set(entries.map((entry) => paperIn(entry)?.arxivId));
  const more = outside.filter(
    (section) => isTitle(section) && linksIn(section).length > 0 && !linksIn(section).some(({ paper }) => known.has(paper.arxivId)),
  );
  if (more.length === 0) return { entries, outside };
  return {
    entries: [...entries, ...more].sort((one, other) => one.line - other.line),
    outside: outside.filter((section) => !more.includes(section)),
  };
}

/** A heading may hold the link itself. */
export function linksIn({ heading, lines }: Section) {
  return findPaperLinks([heading, ...lines].join('\n'));
}

/** The id alone in a line, with or without what it is called. */
const ID_LINE =
  /^[\s>*_`-]*(?:arxiv(?:\s*id)?|论文编号|编号|id|链接|link)?[\s*_`]*[:：]?[\s*_`]*(?:arxiv:)?\d{4}\.\d{4,5}(?:v\d{1,2})?[\s*_`]*$/i;

export function isIdLine(line: string): boolean {
  return line.length < LONGEST_ID_LINE && ID_LINE.test(line);
}

const LONGEST_ID_LINE = 80;

/** The paper that a section is about: the first that it links to, else the one whose id stands in its heading or in a line of its own. */
export function paperIn(section: Section): ArxivRef | undefined {
  return linksIn(section)[0]?.paper ?? [section.heading, ...section.lines.filter(isIdLine)].flatMap(findPaperIds)[0];
}

export function countPapers({ entries }: CutMarkdown): number {
  return new Set(entries.map((entry) => paperIn(entry)?.arxivId)).size;
}
