import type { Area } from './matrix';

/** How many numbers follow each step of a path, and that of closing it: pdf.js's own packing. */
const numbersAfter = [2, 2, 6, 4, 0];

/** A part of a path, and whether it is an upright box. */
export interface PathArea {
  area: Area;
  isBox: boolean;
}

/** Longer paths are drawings: their frame is enough. */
const MOST_NUMBERS = 20_000;

/** The parts of a path as pdf.js packs it; where it does not, or it is long, its frame. */
export function pathAreas(points: ArrayLike<number> | null | undefined, box: ArrayLike<number> | null): PathArea[] {
  if (points === null || points === undefined || points.length > MOST_NUMBERS) {
    const [left = 0, foot = 0, right = 0, head = 0] = box === null ? [] : Array.from(box);
    return [{ area: { left, foot, right, head }, isBox: false }];
  }
  const areas: (PathArea & { corners: number })[] = [];
  let at = 0;
  while (at < points.length) {
    const step = points[at] ?? 4;
    const count = numbersAfter[step] ?? 0;
    const [x, y] = [points[at + count - 1], points[at + count]];
    at += count + 1;
    if (count === 0 || x === undefined || y === undefined) continue;
    const last = areas.at(-1);
    if (step === 0 || last === undefined) {
      areas.push({ area: { left: x, right: x, foot: y, head: y }, isBox: true, corners: 1 });
      continue;
    }
    const { area } = last;
    // Upright from corner to corner: each step keeps one of both.
    const [lastX, lastY] = [points[at - count - 3], points[at - count - 2]];
    last.corners += 1;
    last.isBox &&= step === 1 && (x === lastX || y === lastY);
    area.left = Math.min(area.left, x);
    area.right = Math.max(area.right, x);
    area.foot = Math.min(area.foot, y);
    area.head = Math.max(area.head, y);
  }
  return areas.map(({ area, isBox, corners }) => ({ area, isBox: isBox && corners >= 4 && corners <= 5 }));
}
