import { findPaperLinks } from '@/utils/library/import/entry/find-paper-links';
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
 * Cuts a report at the headings under which papers are: those of the level that gives the most papers, and the deepest of two alike. What stands
 * under a heading of that level or above without a link to a paper is no entry.
 */
export function cutPapers(lines: readonly string[]): CutMarkdown {
  const cuts = LEVELS.map((level) => cutAt(lines, level));
  const best = cuts.reduce((one, other) => (countPapers(other) >= countPapers(one) ? other : one));
  return countPapers(best) === 0 ? { entries: [], outside: best.outside } : best;
}

function cutAt(lines: readonly string[], level: number): CutMarkdown {
  const sections: (Section & { level: number })[] = [{ line: 1, heading: '', lines: [], level: 0 }];
  let isCode = false;
  lines.forEach((line, index) => {
    if (/^\s*(?:`{3,}|~{3,})/.test(line)) isCode = !isCode;
    const [, marks = '', heading = ''] = isCode ? [] : (HEADING.exec(line) ?? []);
    if (marks !== '' && marks.length <= level) sections.push({ line: index + 1, heading, lines: [], level: marks.length });
    else sections.at(-1)?.lines.push(line);
  });
  const isEntry = (section: (typeof sections)[number]) =>
    section.level === level && recogniseHeading(`# ${section.heading}`)?.inline !== '' && linksIn(section).length > 0;
  return { entries: sections.filter(isEntry), outside: sections.filter((section) => !isEntry(section)) };
}

/** A heading may hold the link itself. */
export function linksIn({ heading, lines }: Section) {
  return findPaperLinks([heading, ...lines].join('\n'));
}

function countPapers({ entries }: CutMarkdown): number {
  return new Set(entries.map((entry) => linksIn(entry)[0]?.paper.arxivId)).size;
}
