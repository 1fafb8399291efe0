import type { PlacedHeading } from './choose-headings';
import type { SectionKey } from './own-headings';

/** Whether any words stand on the lines from `start` up to `end`. */
export function hasText(lines: readonly string[], start: number, end: number): boolean {
  for (let line = start; line < end; line++) if (/[\p{L}\p{N}]/u.test(lines[line] ?? '')) return true;
  return false;
}

export function countKeys(headings: readonly PlacedHeading[]): number {
  return new Set(headings.map((heading) => heading.key)).size;
}

/** Where a field's full name stands, its short form is text: `- **结果**：93%` beside `- **实验效果**：…`. */
export function preferSure<T extends PlacedHeading>(headings: readonly T[]): T[] {
  const sure = new Set(headings.filter((heading) => heading.isSure).map((heading) => heading.key));
  return headings.filter((heading) => heading.isSure || !sure.has(heading.key));
}

interface Bodied extends PlacedHeading {
  /** Whether text stands between it and the next heading of the kind. */
  hasBody: boolean;
}

/**
 * The sections among `#` headings. The level with the most fields is the main one. Above it stand titles and groups (`# 论文总结：…`, `## 二、方法`),
 * which are sections only if they hold text of their own; below it a heading counts only for a field that has none above, and not right
 * beneath another heading: `### 主要结果` under `## 实验效果` is text.
 */
export function chooseHash(candidates: readonly PlacedHeading[], lines: readonly string[]): { headings: PlacedHeading[]; level: number } {
  const hashes = candidates
    .filter((candidate) => candidate.style === 'hash')
    .map((heading, index, all) => ({ ...heading, hasBody: hasText(lines, heading.line + 1, all[index + 1]?.line ?? lines.length) }));
  const level = mainLevel(hashes);
  const atLevel = preferSure(hashes.filter((heading) => heading.level === level));
  const isEnough = countKeys(atLevel) >= 2;
  const main = new Map(atLevel.filter((heading) => isEnough || heading.isSure).map((heading) => [heading.line, heading]));
  const taken = new Set<SectionKey>([...main.values()].map((heading) => heading.key));
  const headings: PlacedHeading[] = [];
  for (const heading of hashes) {
    const isNew = heading.isSure && !taken.has(heading.key);
    const previous = headings.at(-1);
    const isApart = previous?.inline !== '' || hasText(lines, previous.line + 1, heading.line);
    const isChosen =
      main.has(heading.line) || (isNew && (heading.level < level ? isAbove(heading, taken) : isApart && heading.level > level));
    if (!isChosen) continue;
    headings.push(heading);
    taken.add(heading.key);
  }
  return { headings, level };
}

function isAbove(heading: Bodied, taken: ReadonlySet<SectionKey>): boolean {
  const isTitle = !heading.hasBody && (heading.inline === '' || heading.key === 'abstract');
  return heading.isSure && !taken.has(heading.key) && !isTitle;
}

/** A `#` that holds no text of its own is the document's title, whatever it is called. */
function mainLevel(hashes: readonly Bodied[]): number {
  const levels = [...new Set(hashes.map((heading) => heading.level))].sort((a, b) => a - b);
  const count = (level: number) => countKeys(hashes.filter((heading) => heading.level === level && (level > 1 || heading.hasBody)));
  return levels.reduce((best, level) => (count(level) > count(best) ? level : best), levels[0] ?? Number.POSITIVE_INFINITY);
}
