import type { BodyType } from '@/utils/reading/pdf/pages/body-type';
import type { PlacedLine } from '@/utils/reading/pdf/pages/placed-line';
import { type CaptionStart, captionLines, captionStart } from './caption';
import { figureBody } from './figure-body';
import { beginsStep, listingBody } from './listing-body';
import { tableBody } from './table-body';

/** A figure, table or algorithm: its caption and what is drawn or set in it, as indexes of lines. */
export interface Float extends CaptionStart {
  caption: number[];
  body: number[];
}

export interface Surroundings {
  lines: readonly PlacedLine[];
  body: BodyType;
  /** Running text is never part of a float. */
  isRunning: readonly boolean[];
  /** Headings, captions and what already belongs to a float. */
  isTaken(place: number): boolean;
}

/** All floats of a paper, by their captions. TeX writes a float in one piece, so its lines stand next to the caption's. */
export function findFloats(
  lines: readonly PlacedLine[],
  body: BodyType,
  isRunning: readonly boolean[],
  isHeading: (place: number) => boolean,
): Float[] {
  const starts = new Map<number, CaptionStart>();
  for (const [index, line] of lines.entries()) {
    const found = isHeading(index) ? undefined : captionStart(line, lines[index - 1], body.font);
    if (found !== undefined) starts.set(index, found);
  }
  const taken = new Set<number>();
  const floats: Float[] = [];
  for (const [index, start] of starts) {
    if (taken.has(index)) continue;
    const caption = captionLines(
      lines,
      index,
      (place) => isHeading(place) || starts.has(place) || isStepOf(start, lines[place]),
      body.spread,
    );
    for (const place of caption) taken.add(place);
    floats.push({ ...start, caption, body: [] });
  }
  const around: Surroundings = { lines, body, isRunning, isTaken: (place) => taken.has(place) || isHeading(place) };
  for (const float of floats) {
    float.body = bodyOf(float, around);
    for (const place of float.body) taken.add(place);
  }
  return floats;
}

function bodyOf(float: Float, around: Surroundings): number[] {
  if (float.kind === 'figure') return figureBody(float.caption, around);
  return float.kind === 'listing' ? listingBody(float.caption, around) : tableBody(float, around);
}

function isStepOf({ kind }: CaptionStart, line: PlacedLine | undefined): boolean {
  return kind === 'listing' && line !== undefined && beginsStep(line.text);
}
