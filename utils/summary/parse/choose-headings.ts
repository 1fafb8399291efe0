import { FIELD_KEYS } from '@/utils/summary/card';
import { chooseHash, countKeys, hasText, preferSure } from './choose-hash';
import type { HeadingLine, HeadingStyle } from './heading-line';
import { isOwnKey, type SectionKey } from './own-headings';

/** A heading and the index of its line. */
export interface PlacedHeading extends HeadingLine<SectionKey> {
  line: number;
}

export interface Choice {
  headings: PlacedHeading[];
  /** Level of the `#` headings that part sections; deeper ones are text. */
  level: number;
  /** The style that decided; none if nothing was found. */
  style: HeadingStyle | undefined;
}

/** From the surest to the least sure. */
const STYLES: readonly HeadingStyle[] = ['table', 'bracket', 'bold', 'numbered', 'plain', 'bullet'];

/**
 * Tells headings from lines that only look like one. A text keeps to one way of setting headings: `#` if there are any, else the decoration
 * that gives the most fields; other decorations only add fields that are still missing. `- **结果**：…` inside a section under `##` is text,
 * the same line in a report made of such bullets is a heading.
 */
export function chooseHeadings(candidates: readonly PlacedHeading[], lines: readonly string[]): Choice {
  const hash = chooseHash(candidates, lines);
  const other = strongest(candidates);
  const isHash = hash.headings.length > 0 && !isTitleOver(hash.headings, other, lines);
  const main = isHash ? hash.headings : other;
  const headings = withMissing(main, candidates, lines);
  return { headings, level: isHash ? hash.level : DEEPEST, style: main[0]?.style };
}

/** Among headings of another decoration, `#### 消融` parts the section that it stands in. */
const DEEPEST = 3;

/** `# 论文总结` over `**应用领域**：…`: the only `#` heading, with no text of its own before the others begin. */
function isTitleOver(hashes: readonly PlacedHeading[], other: readonly PlacedHeading[], lines: readonly string[]): boolean {
  const [title] = hashes;
  const [first] = other;
  if (!title || !first || hashes.length > 1 || first.line < title.line) return false;
  const isEmpty = (title.inline === '' || title.key === 'abstract') && !hasText(lines, title.line + 1, first.line);
  const needed = title.level > 1 ? 4 : first.style === 'bullet' ? 3 : 2;
  return isEmpty && countKeys(other.filter((heading) => heading.isSure)) >= needed;
}

/** The headings of the decoration that gives the most fields; of two alike, the one that comes first. */
function strongest(candidates: readonly PlacedHeading[]): PlacedHeading[] {
  let best: PlacedHeading[] = [];
  for (const style of STYLES) {
    const own = withoutLeadIns(outermost(candidates.filter((candidate) => candidate.style === style)));
    const isEnough = countKeys(own) >= 2;
    const accepted = own.filter((candidate) => isEnough || (candidate.isSure && style !== 'table'));
    const gain = score(accepted) - score(best);
    if (gain > 0 || (gain === 0 && (accepted[0]?.line ?? 0) < (best[0]?.line ?? 0))) best = accepted;
  }
  return best;
}

/** `**使用方法**：` inside of the section `**使用指南**` is text. */
function withoutLeadIns(headings: readonly PlacedHeading[]): PlacedHeading[] {
  return headings.filter(({ key, isOwn, hasOrdinal }, index) => {
    const before = headings[index - 1];
    return isOwn || before?.key !== key || !before.isOwn || (hasOrdinal && before.hasOrdinal);
  });
}

function score(headings: readonly PlacedHeading[]): number {
  return countKeys(headings) + countKeys(headings.filter((heading) => heading.isSure));
}

/** Without children of list items, and, where the fields go by their full names, without short names that stand out of order. */
function outermost(headings: readonly PlacedHeading[]): PlacedHeading[] {
  const sure = headings.filter((heading) => heading.isSure);
  const indent = (sure.length > 0 ? sure : headings).reduce((least, heading) => Math.min(least, heading.indent), Number.POSITIVE_INFINITY);
  const outer = preferSure(headings.filter((heading) => heading.indent <= indent + 1));
  if (countKeys(sure) < 3) return outer;
  let last = -1;
  return outer.filter((heading) => {
    const isKept = heading.isSure || placeOf(heading) > last;
    if (isKept && placeOf(heading) >= 0) last = placeOf(heading);
    return isKept;
  });
}

function placeOf({ key }: PlacedHeading): number {
  return isOwnKey(key) ? -1 : FIELD_KEYS.indexOf(key);
}

/** Adds what is set in another decoration, where it is clear that it opens a section and is no lead-in of the one it stands in. */
function withMissing(main: readonly PlacedHeading[], candidates: readonly PlacedHeading[], lines: readonly string[]): PlacedHeading[] {
  const [first] = main;
  if (!first) return [];
  const taken = new Set(main.map((heading) => heading.key));
  const hasOrdinals = main.some((heading) => heading.hasOrdinal);
  const chosen = new Map(main.map((heading) => [heading.line, heading]));
  const rowsOf = new Set(candidates.map((candidate) => candidate.line));
  let previous: PlacedHeading | undefined;
  for (const candidate of candidates) {
    const own = chosen.get(candidate.line);
    if (!own && !taken.has(candidate.key) && isSection(candidate, previous, hasOrdinals, lines, rowsOf)) {
      chosen.set(candidate.line, candidate);
      taken.add(candidate.key);
      previous = candidate;
    } else previous = own ?? previous;
  }
  return [...chosen.values()].sort((a, b) => a.line - b.line);
}

function isSection(
  candidate: PlacedHeading,
  previous: PlacedHeading | undefined,
  hasOrdinals: boolean,
  lines: readonly string[],
  known: ReadonlySet<number>,
): boolean {
  const { style, inline, line } = candidate;
  if (!candidate.isSure || candidate.indent > 1 || style === 'hash' || style === 'bullet' || style === 'table') return false;
  if (style === 'numbered' && !hasOrdinals) return false;
  if (style === 'plain' && inline !== '' && !candidate.isOwn) return false;
  const isOwnParagraph = inline === '' || !lines[line - 1]?.trim() || known.has(line - 1);
  return isOwnParagraph && !isLeadIn(candidate, previous, lines);
}

/** Right beneath a heading, or in a section that opens with a lead-in of the same kind. */
function isLeadIn(candidate: PlacedHeading, previous: PlacedHeading | undefined, lines: readonly string[]): boolean {
  if (previous?.inline !== '') return false;
  let opening = previous.line + 1;
  while (opening < candidate.line && !hasText(lines, opening, opening + 1)) opening++;
  if (opening >= candidate.line) return true;
  return (
    candidate.style === 'bold' &&
    candidate.inline !== '' &&
    /^\s*(?:\*\*|__)[^*_]{1,20}(?:[：:]\s?(?:\*\*|__)|(?:\*\*|__)\s?[：:])/.test(lines[opening] ?? '')
  );
}
