import { type Float, findFloats } from '@/utils/reading/pdf/floats/floats';
import type { FoundHeading, FoundHeadings } from '@/utils/reading/pdf/headings/heading-finder';
import type { BodyType } from '@/utils/reading/pdf/pages/body-type';
import type { PlacedLine } from '@/utils/reading/pdf/pages/placed-line';
import { type ReferenceRegion, referenceRegions } from '@/utils/reading/pdf/references/reference-region';
import { type DisplayFormula, displayFormulas } from '@/utils/reading/pdf/text/display-formulas';
import { findFootnotes } from '@/utils/reading/pdf/text/footnotes';
import { runningText } from './running-text';

/** What a line begins; lines that belong to something begun earlier are `taken`. */
export type Construct =
  | { kind: 'heading'; heading: FoundHeading }
  | { kind: 'float'; float: Float }
  | { kind: 'footnote'; places: number[] }
  | { kind: 'formula'; formula: DisplayFormula }
  | { kind: 'references'; region: ReferenceRegion; places: number[] }
  | { kind: 'taken' };

/** Everything in a paper that is not running text, by the index of its first line. */
export async function paperLayout(
  lines: readonly PlacedLine[],
  body: BodyType,
  headings: FoundHeadings,
  rest: () => Promise<void>,
): Promise<Construct[]> {
  const constructs: Construct[] = [];
  const take = (places: readonly number[], construct: Construct): void => {
    for (const [order, place] of [...places].sort((a, b) => a - b).entries())
      constructs[place] = order === 0 ? construct : { kind: 'taken' };
  };
  const isTaken = (place: number): boolean => constructs[place] !== undefined;
  const isRunning = await runningText(lines, body, rest);
  await rest();
  const found = [...headings.at.values()];
  for (const heading of found.filter(({ isSure }) => isSure)) take(placesOf(heading), { kind: 'heading', heading });
  for (const float of findFloats(lines, body, isRunning, isTaken)) take([...float.caption, ...float.body], { kind: 'float', float });
  await rest();
  // A legend may be set like the headings; what stands in a float is none.
  for (const heading of found.filter(({ isSure, index }) => !isSure && !isTaken(index)))
    take(placesOf(heading), { kind: 'heading', heading });
  const regions = referenceRegions(lines, headings, isTaken);
  await rest();
  const inRegion = regionSizes(lines, regions);
  const isEntry = (place: number): boolean => isTaken(place) || (lines[place]?.size ?? 0) > (inRegion[place] ?? Number.POSITIVE_INFINITY);
  for (const places of findFootnotes(lines, body.size, isRunning, isEntry)) take(places, { kind: 'footnote', places });
  await rest();
  for (const region of regions) {
    const places = Array.from({ length: region.end - region.start }, (_, offset) => region.start + offset).filter(
      (place) => !isTaken(place),
    );
    take(places, { kind: 'references', region, places });
  }
  await rest();
  for (const formula of displayFormulas(lines, isRunning, isTaken)) take(formula.places, { kind: 'formula', formula });
  return constructs;
}

function placesOf({ index, lines }: FoundHeading): number[] {
  return Array.from({ length: lines }, (_, offset) => index + offset);
}

/** For lines of a reference list the size above which they are entries; smaller ones are footnotes. */
function regionSizes(lines: readonly PlacedLine[], regions: readonly ReferenceRegion[]): number[] {
  const sizes: number[] = [];
  for (const { start, end } of regions) {
    const own = lines.slice(start, end).map(({ size }) => size);
    const usual = [...own].sort((a, b) => a - b)[Math.floor(own.length / 2)] ?? 0;
    for (let place = start; place < end; place += 1) sizes[place] = usual * 0.92;
  }
  return sizes;
}
