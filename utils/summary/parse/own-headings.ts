import type { FieldKey } from '@/utils/summary/card';
import { type HeadingLine, headingOf } from './heading-line';
import { takeMarks } from './heading-marks';
import { patternOf } from './section-label';

/** The index of a heading that was asked for beside the card's. */
type OwnKey = `own-${number}`;
/** What a section of an answer is filed under. */
export type SectionKey = FieldKey | OwnKey;

export function isOwnKey(key: SectionKey): key is OwnKey {
  return key.startsWith('own-');
}

/** Recognises the lines that open a section under one of these headings, decorated as the card's own may be. */
export function readOwnHeadings(headings: readonly string[]): (line: string) => HeadingLine<OwnKey> | undefined {
  const own = headings
    .map((heading, index) => ({ key: `own-${index}` as const, name: bareName(heading) }))
    .filter(({ name }) => name !== '')
    // The longest name wins: `数据` begins `数据与代码` as well.
    .sort((a, b) => b.name.length - a.name.length)
    .map(({ key, name }) => ({ key, pattern: patternOf(name) }));
  if (own.length === 0) return () => undefined;
  return (line) => {
    const marks = takeMarks(line);
    for (const { key, pattern } of own) {
      const match = pattern.exec(marks.rest);
      if (match === null) continue;
      const label = { key, isSure: true, isOwn: true, rest: marks.rest.slice(match[0].length) };
      const heading = headingOf(label, marks);
      if (heading !== undefined && !(heading.style === 'plain' && heading.inline !== '')) return heading;
    }
    return undefined;
  };
}

/** Without what a line's marks would take with them: the `1.` of `1. 环境`. */
function bareName(heading: string): string {
  return takeMarks(`## ${heading.trim()}`).rest.trim();
}
