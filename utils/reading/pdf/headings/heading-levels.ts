import type { HeadingCandidate } from './heading-candidates';
import type { FoundHeading } from './heading-finder';
import { isAbstractName, isAppendixName, isReferencesName } from './section-names';

/** Depth and appendix of every heading: by its number, then by the outline, then by the type it is set in. */
export function headingLevels(candidates: HeadingCandidate[], sure: ReadonlySet<HeadingCandidate>): FoundHeading[] {
  const isRoman = candidates.some(({ shape }) => shape.scheme === 'roman');
  const offset = outlineOffset(candidates, isRoman);
  const byStyle = new Map<string, number>();
  const named = namedStyle(candidates);
  let isAppendix = false;
  return candidates.map((candidate) => {
    const { index, lines, shape, style, entry, rest } = candidate;
    const own = depthOf(candidate, isRoman, isAppendix);
    const level =
      own ??
      (entry === undefined ? undefined : Math.max(1, entry.level + offset)) ??
      (candidate.isNamed ? 1 : byStyle.get(style)) ??
      (isBelow(candidate, named) ? 2 : 1);
    if (own !== undefined && !byStyle.has(style)) byStyle.set(style, level);
    isAppendix = beginsAppendix(candidate, isRoman, level) || (isAppendix && !isReferencesName(shape.heading));
    return {
      index,
      lines,
      ...(shape.number === undefined ? {} : { number: shape.number }),
      heading: shape.heading,
      level,
      isAppendix,
      isSure: sure.has(candidate),
      ...(rest === undefined ? {} : { rest }),
      ...(shape.path === undefined ? {} : { path: shape.path }),
    };
  });
}

/** The type of the sections whose names are well known, where at least two of them share one and no section is numbered. */
function namedStyle(candidates: readonly HeadingCandidate[]): HeadingCandidate | undefined {
  if (candidates.some(({ shape, entry }) => shape.number !== undefined || entry !== undefined)) return undefined;
  const named = candidates.filter(({ isNamed, shape }) => isNamed && !isAbstractName(shape.heading) && !isReferencesName(shape.heading));
  return named.find(({ style }, index) => named.some((other, place) => place > index && other.style === style));
}

function isBelow({ style, size }: HeadingCandidate, named: HeadingCandidate | undefined): boolean {
  return named !== undefined && style !== named.style && size <= named.size;
}

/** `undefined` when the number does not tell: among roman sections A is a subsection, 1 and 1) stand below it. */
function depthOf({ shape, entry }: HeadingCandidate, isRoman: boolean, isAppendix: boolean): number | undefined {
  const { scheme, path = [] } = shape;
  if (scheme === undefined) return undefined;
  if (scheme === 'bracket') return isRoman ? 3 : undefined;
  if (!isRoman || shape.isAppendix || scheme === 'roman') return path.length;
  if (path.length > 1) return path.length;
  if (scheme === 'letter') return entry?.level ?? (isAppendix ? 1 : 2);
  return scheme === 'decimal' ? 3 : path.length;
}

function beginsAppendix({ shape, entry }: HeadingCandidate, isRoman: boolean, level: number): boolean {
  if (shape.isAppendix || isAppendixName(shape.heading) || shape.scheme === 'supplement') return true;
  return shape.scheme === 'letter' && level === 1 && (!isRoman || entry !== undefined);
}

/** Outlines begin at odd levels: where numbers tell the depth, most of them tell by how much. */
function outlineOffset(candidates: HeadingCandidate[], isRoman: boolean): number {
  const counts = new Map<number, number>();
  for (const candidate of candidates) {
    const depth = depthOf(candidate, isRoman, false);
    if (candidate.entry === undefined || depth === undefined || candidate.shape.scheme === 'letter') continue;
    const offset = depth - candidate.entry.level;
    counts.set(offset, (counts.get(offset) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
