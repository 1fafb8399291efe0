import type { FieldKey } from './card';
import type { HeadingLine, HeadingStyle } from './heading-line';

/** A heading and the index of its line. */
export interface PlacedHeading extends HeadingLine {
  line: number;
}

const STYLES: readonly HeadingStyle[] = ['hash', 'line', 'numbered', 'bullet', 'inline'];

/**
 * Tells headings from lines that only look like one. A text keeps to one way of setting headings: the surest style decides, and
 * a less sure style only adds fields that are still missing. `- **结果**：…` inside a section under `##` is text, the same line
 * in a report made of such bullets is a heading.
 */
export function chooseHeadings(candidates: readonly PlacedHeading[]): PlacedHeading[] {
  const chosen: PlacedHeading[] = [];
  const found = new Set<FieldKey>();
  for (const style of STYLES) {
    const isWeak = style === 'bullet' || style === 'inline';
    if (isWeak && found.size >= 2) break;
    const own = preferSure(ofOneLevel(candidates.filter((candidate) => candidate.style === style && !found.has(candidate.key))));
    const isEnough = new Set(own.map((candidate) => candidate.key)).size >= 2;
    const accepted = own.filter((candidate) => isEnough || candidate.isSure);
    chosen.push(...(chosen.length > 0 ? accepted.filter((candidate) => candidate.isSure) : accepted));
    for (const heading of accepted) found.add(heading.key);
  }
  return chosen.sort((a, b) => a.line - b.line);
}

/** Among `#` headings a deeper one counts only for a field that has no heading at the upper level: `### 主要结果` under `## 实验效果` is text. */
function ofOneLevel(headings: PlacedHeading[]): PlacedHeading[] {
  const upper = Math.min(...headings.map((heading) => heading.level));
  const atUpper = new Set(headings.filter((heading) => heading.level === upper).map((heading) => heading.key));
  return headings.filter((heading) => heading.level === upper || (!atUpper.has(heading.key) && heading.isSure));
}

/** Where a field's full name stands, its short form is text: `- **结果**：93%` beside `- **实验效果**：…`. */
function preferSure(headings: PlacedHeading[]): PlacedHeading[] {
  const sure = new Set(headings.filter((heading) => heading.isSure).map((heading) => heading.key));
  return headings.filter((heading) => heading.isSure || !sure.has(heading.key));
}
