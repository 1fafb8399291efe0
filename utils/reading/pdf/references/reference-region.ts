import type { FoundHeadings } from '@/utils/reading/pdf/headings/heading-finder';
import { isAppendixName, isReferencesName, isSectionName } from '@/utils/reading/pdf/headings/section-names';
import { isElsewhere, isSameSize, type PlacedLine } from '@/utils/reading/pdf/pages/placed-line';
import { endsSentence } from '@/utils/reading/pdf/text/paragraph-break';
import { referencesStart } from './references-start';

/** The lines of a reference list, from `start` up to but without `end`. */
export interface ReferenceRegion {
  heading: string;
  /** Its heading is printed. */
  isTitled: boolean;
  start: number;
  end: number;
}

/** All reference lists: below their headings, or, where no heading names one, from the entry `[1]` on. */
export function referenceRegions(
  lines: readonly PlacedLine[],
  { at }: FoundHeadings,
  isFloat: (place: number) => boolean,
): ReferenceRegion[] {
  const regions: ReferenceRegion[] = [];
  for (const { heading, index, lines: count } of at.values()) {
    if (!isReferencesName(heading)) continue;
    const start = index + count;
    regions.push({ heading, isTitled: true, start, end: regionEnd(lines, start, at, isFloat) });
  }
  if (regions.length > 0) return regions;
  const start = referencesStart(lines);
  return start < 0 ? [] : [{ heading: 'References', isTitled: false, start, end: regionEnd(lines, start, at, isFloat) }];
}

/** Up to the next section, or to lines of another type that no entry follows. */
function regionEnd(lines: readonly PlacedLine[], start: number, at: FoundHeadings['at'], isFloat: (place: number) => boolean): number {
  const size = usualSize(lines.slice(start, start + 40));
  const lastEntry = lastNumbered(lines, start, at);
  let above: PlacedLine | undefined;
  for (let index = start; index < lines.length; index += 1) {
    const heading = at.get(index);
    if (heading !== undefined && (heading.isSure || isAppendixName(heading.heading) || isSectionName(heading.heading))) return index;
    const line = lines[index];
    // A float between two entries ends no list. Seen on https://arxiv.org/pdf/2204.10628v1.
    if (line === undefined || isFloat(index)) continue;
    if (above !== undefined) {
      const gap = isElsewhere(above, line) ? undefined : above.y - line.y;
      // After the last number a wider gap ends the list. Seen on https://arxiv.org/pdf/1904.01169v3.
      if (lastEntry > 0 && index > lastEntry && (gap === undefined ? endsSentence(above.text) : gap > 2 * line.size)) return index;
      const isOther = !isSameSize(line, { size }, 0.06) && !isSameSize(line, above, 0.03);
      if (isOther && (gap === undefined || gap > 1.3 * line.size) && !goesOn(lines, index, size)) return index;
    }
    above = line;
  }
  return lines.length;
}

/** Where the last entry of a list that counts begins; -1 for other lists. */
function lastNumbered(lines: readonly PlacedLine[], start: number, at: FoundHeadings['at']): number {
  let [expected, last] = [1, -1];
  for (let index = start; index < lines.length && at.get(index)?.isSure !== true; index += 1) {
    const [, number] = /^\[?(\d{1,4})[\].]\s/.exec(lines[index]?.text.slice(0, 12) ?? '') ?? [];
    if (Number(number) !== expected) continue;
    expected += 1;
    last = index;
  }
  return expected > 3 ? last : -1;
}

/** Footnotes and floats may interrupt a list: soon another entry follows, in the list's type. */
function goesOn(lines: readonly PlacedLine[], index: number, size: number): boolean {
  const following = lines.slice(index, index + 60);
  const own = following.filter((line) => isSameSize(line, { size }, 0.03));
  return own.some(({ text }) => /^(?:\[\d{1,4}\]|\d{1,3}\.)\s/.test(text)) || own.length > 20;
}

function usualSize(lines: readonly PlacedLine[]): number {
  const sizes = lines.map(({ size }) => size).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 10;
}
