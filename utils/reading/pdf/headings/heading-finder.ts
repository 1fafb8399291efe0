import { lettersOf } from '@/utils/reading/pdf/lines/letters-of';
import type { BodyType } from '@/utils/reading/pdf/pages/body-type';
import { isElsewhere, isShort, type PlacedLine } from '@/utils/reading/pdf/pages/placed-line';
import { type HeadingCandidate, headingCandidates } from './heading-candidates';
import { headingLevels } from './heading-levels';
import { withListedNames } from './listed-names';
import { type ChainLink, longestChain } from './number-chain';
import type { OutlineEntry } from './outline-entries';
import { OutlineMatch } from './outline-match';
import { unprintedSections } from './unprinted-section';

export interface Heading {
  number?: string;
  heading: string;
  /** 1 for a section. */
  level: number;
  isAppendix: boolean;
}

export interface FoundHeading extends Heading {
  /** Index of its line. */
  index: number;
  lines: number;
  /** What follows a run-in heading on its line. */
  rest?: string;
  /** As counted: [2, 3] for 2.3. */
  path?: readonly number[];
  /** The section it stands in, where only the outline names that one. */
  within?: string;
  /** Told by the outline, its number or its name, not only by its looks. */
  isSure: boolean;
}

export interface FoundHeadings {
  /** By the index of their first line. */
  at: Map<number, FoundHeading>;
  /** Entries of the outline that stand nowhere as headings. */
  unfound: OutlineEntry[];
}

/**
 * The headings of a paper. Evidence, from strong to weak: the PDF's outline; numbers that count on from one another; well-known names; large
 * type; the look of the headings already found.
 */
export async function findHeadings(
  lines: readonly PlacedLine[],
  entries: OutlineEntry[],
  body: BodyType,
  rest: () => Promise<void>,
): Promise<FoundHeadings> {
  const outline = new OutlineMatch(entries);
  const printed = await headingCandidates(lines, outline, body, countsInRoman(lines, entries), rest);
  const candidates = withListedNames(printed, lines, outline);
  for (const candidate of candidates) {
    if (candidate.entry !== undefined || !candidate.isSetApart) continue;
    if (outline.isUsedUp) break;
    const entry = outline.findLoosely(candidate.shape.heading, candidate.shape.number);
    if (entry === undefined) continue;
    candidate.entry = entry;
    outline.use(entry);
  }
  await rest();
  withoutLoneLetters(candidates);
  const counted = inChain(candidates);
  await rest();
  const sure = candidates.filter((candidate) => candidate.entry !== undefined || candidate.isNamed || counted.has(candidate));
  const styles = new Set(sure.filter(({ isNamed, rest }) => !isNamed && rest === undefined).map(({ style }) => style));
  const first = sure[0]?.index ?? Number.POSITIVE_INFINITY;
  if (counted.size === 0 && entries.length === 0) for (const style of repeatedStyles(lines, candidates, first, body)) styles.add(style);
  const isSure = new Set(sure);
  const found = candidates.filter(
    (candidate) => isSure.has(candidate) || (candidate.index > first && looksLikeOne(lines, candidate, styles, body)),
  );
  const sections = unprintedSections(found, entries);
  const at = new Map<number, FoundHeading>();
  for (const heading of headingLevels(found, isSure)) {
    const within = heading.level > 1 ? sections.get(heading.index)?.title : undefined;
    at.set(heading.index, within === undefined ? heading : { ...heading, within });
  }
  const unprinted = new Set(sections.values());
  return { at, unfound: outline.unused.filter((entry) => !unprinted.has(entry)) };
}

/** Those whose numbers count on from one another. A number of its own says nothing, unless it is the first. */
function inChain(candidates: HeadingCandidate[]): Set<HeadingCandidate> {
  const numbered = candidates.filter(({ shape }) => shape.path !== undefined && shape.scheme !== 'bracket');
  const isRoman = numbered.some(({ shape }) => shape.scheme === 'roman');
  let roman = 0;
  const links = numbered.map(({ shape, style, entry, isSetApart }): ChainLink => {
    const path = shape.path ?? [];
    if (shape.scheme === 'roman') roman = path[0] ?? roman;
    // Below roman sections letters count subsections.
    const isBelow = isRoman && shape.scheme === 'letter' && !shape.isAppendix && path.length === 1;
    return { path: isBelow ? [roman, (path[0] ?? 100) - 100] : path, style, weight: entry !== undefined ? 5 : isSetApart ? 1.2 : 0.8 };
  });
  const chosen = [...longestChain(links)].flatMap((index) => numbered[index] ?? []);
  const isEnough = chosen.length >= 2 || chosen[0]?.shape.path?.[0] === 1;
  return new Set(isEnough ? chosen : []);
}

/** Where nothing else is numbered, `A Case of Beans` is no section A. */
function withoutLoneLetters(candidates: HeadingCandidate[]): void {
  if (candidates.some(({ shape: { scheme } }) => scheme === 'decimal' || scheme === 'roman')) return;
  for (const candidate of candidates)
    if (candidate.shape.scheme === 'letter' && !candidate.shape.isAppendix && /^A\s/.test(candidate.text))
      candidate.shape = { heading: candidate.text, isAppendix: false };
}

/** Not numbered, not in the outline: large, or in the type of the headings found, with room above and text below. */
function looksLikeOne(
  lines: readonly PlacedLine[],
  candidate: HeadingCandidate,
  styles: ReadonlySet<string>,
  body: { size: number },
): boolean {
  const { index, shape, text, size, style } = candidate;
  const [before, line, after] = [lines[index - 1], lines[index], lines[index + candidate.lines]];
  if (shape.number !== undefined || candidate.rest !== undefined || line === undefined || after === undefined) return false;
  if (text.length > 110 || lettersOf(text).length < 4 || !/^[\p{Lu}“"‘¿\d]/u.test(text) || /[=<>|∑∫]|@/u.test(text)) return false;
  if (!styles.has(style) && !(size > body.size * 1.15 && styles.size < 3)) return false;
  const isUniform = line.pieces.every(({ font }) => font === line.font);
  const hasRoom = before === undefined || isElsewhere(before, line) || before.y - line.y > 1.5 * size;
  return isUniform && hasRoom && !isElsewhere(line, after) && after.size <= size;
}

/** Papers that number nothing and list nothing: lines alone in a type that is not the body's, more than once, with text below. */
function repeatedStyles(lines: readonly PlacedLine[], candidates: HeadingCandidate[], first: number, body: BodyType): string[] {
  const counts = new Map<string, number>();
  for (const candidate of candidates) {
    const { index, style, size, text, isSetApart } = candidate;
    const below = lines[index + candidate.lines];
    if (!isSetApart || index <= first || size < 0.98 * body.size || below?.font !== body.font || isShort(below) || /[.:]$/.test(text))
      continue;
    if (lines[index]?.font !== body.font && looksLikeOne(lines, candidate, new Set([style]), body))
      counts.set(style, (counts.get(style) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 1).map(([style]) => style);
}

/** Roman numbers count sections only where II follows I. */
function countsInRoman(lines: readonly PlacedLine[], entries: OutlineEntry[]): boolean {
  const begins = (number: string): boolean =>
    lines.some(({ text }) => text.length < 120 && text.startsWith(number) && /^[IVX]+[.:]?\s+\p{Lu}/u.test(text)) ||
    entries.some(({ title }) => title.startsWith(`${number} `));
  return begins('II') && begins('III') && begins('I');
}

// Seen on https://arxiv.org/pdf/1804.08269v2, https://arxiv.org/pdf/1904.01169v3, https://arxiv.org/pdf/2412.20138v7.
