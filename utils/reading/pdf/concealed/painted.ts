import { type Area, holds } from './matrix';

/** Red, green and blue from 0 to 255; `unknown` for patterns, pictures and inks that cannot be told. */
export type Paint = readonly [number, number, number] | 'unknown';

export const black: Paint = [0, 0, 0];
export const white: Paint = [255, 255, 255];

interface PaintedArea extends Area {
  paint: Paint;
  /** A box; of any other shape only the box around it is known. */
  isBox: boolean;
}

/** Below this, in points, nothing can be written on it: a rule, a tick. */
const LEAST_HEIGHT = 2.5;
/** A plotted cloud has a hundred thousand points; labels stand on few of them. */
const MOST_AREAS = 4_000;
/** Two paints that differ by less in each channel look the same. */
const ALIKE = 13;

/** What has been painted on a page so far, other than text. */
export class Painted {
  private readonly areas: PaintedArea[] = [];

  add(area: Area, paint: Paint, isBox: boolean): void {
    if (area.head - area.foot < LEAST_HEIGHT || area.right - area.left < LEAST_HEIGHT) return;
    if (this.areas.length < MOST_AREAS) this.areas.push({ ...area, paint, isBox });
  }

  /** Whether letters of this paint can be told at this place: where it cannot be known what lies there, they can. */
  shows(paint: Paint, x: number, y: number, otherwise: Paint = white): boolean {
    if (paint === 'unknown') return true;
    for (let index = this.areas.length - 1; index >= 0; index -= 1) {
      const area = this.areas[index];
      if (area === undefined || !holds(area, x, y)) continue;
      if (area.paint === 'unknown' || !isAlike(area.paint, paint)) return true;
      if (area.isBox) return false;
    }
    return otherwise === 'unknown' || !isAlike(otherwise, paint);
  }
}

export function isAlike(one: Paint, other: Paint): boolean {
  return one !== 'unknown' && other !== 'unknown' && one.every((channel, index) => Math.abs(channel - (other[index] ?? 0)) <= ALIKE);
}
