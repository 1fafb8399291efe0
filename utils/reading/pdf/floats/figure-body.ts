import { isSameSize, type PlacedLine } from '@/utils/reading/pdf/pages/placed-line';
import { widestGap } from './caption';
import type { Surroundings } from './floats';

/** No figure has more labels; hostile files may. */
const most = 4000;

/** Labels, legends and panel titles drawn above a caption: small scattered lines that are no running text, down to near the caption. */
export function figureBody(caption: readonly number[], { lines, body, isRunning, isTaken }: Surroundings): number[] {
  const [start = 0] = caption;
  const first = lines[start];
  if (first === undefined) return [];
  const places: number[] = [];
  for (let place = start - 1; place >= 0 && places.length < most; place -= 1) {
    const line = lines[place];
    if (line === undefined || line.page !== first.page || isTaken(place) || isRunning[place] || line.y < first.y) break;
    if (isText(line, body)) break;
    places.push(place);
  }
  places.reverse();
  const lowest = Math.min(...places.map((place) => lines[place]?.y ?? 0));
  const isDrawn = places.some((place) => !isSameSize(lines[place] ?? first, body));
  // A formula above a picture stands off from its caption.
  return places.length === 0 || (lowest - first.y > 80 && !isDrawn) ? [] : places;
}

/** A short line of the body's own type is the end of a paragraph, an item of a list or a formula. */
function isText(line: PlacedLine, body: { size: number; font: string }): boolean {
  if (!isSameSize(line, body) || /^\([a-z]\)/.test(line.text) || widestGap(line) > 1.5 * line.size) return false;
  const words = line.text.slice(0, 200).match(/\p{L}{2,}/gu) ?? [];
  return line.font === body.font
    ? words.length >= 3
    : /\((?:[A-Z]\.?)?\d{1,3}(?:\.\d+)?[a-z]?\)$/.test(line.text) || /[=≤≥∈]/u.test(line.text);
}
