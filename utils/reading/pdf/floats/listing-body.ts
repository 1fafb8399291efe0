import type { PlacedLine } from '@/utils/reading/pdf/pages/placed-line';
import type { Surroundings } from './floats';

/** No algorithm on one page has more lines. */
const most = 1500;
/** A step broken by fractions has no more pieces. */
const mostPieces = 30;

/** The steps of an algorithm or the lines of a program below the caption; where nothing stands there, a program above it. */
export function listingBody(caption: readonly number[], around: Surroundings): number[] {
  const below = stepsBelow(caption.at(-1) ?? 0, around);
  return below.length > 0 ? below : programAbove(caption[0] ?? 0, around);
}

/** Close together, numbered, indented or in the type of programs, up to the next paragraph. */
function stepsBelow(start: number, { lines, body, isRunning, isTaken }: Surroundings): number[] {
  const places: number[] = [];
  let left = Number.POSITIVE_INFINITY;
  let last: number | undefined;
  for (let place = start + 1; place < lines.length && places.length < most; place += 1) {
    const [above, line] = [lines[place - 1], lines[place]];
    if (above === undefined || line === undefined || line.page !== above.page || isTaken(place)) break;
    const isIndented = left - line.column.left > 5 && line.x > left - 1 && !isRunning[place];
    // Between the parts of a program lines are left empty.
    const isProgram = line.font !== body.font && !isRunning[place] && (places.length === 0 || line.font === above.font);
    const gap = (above.y - line.y) / line.size;
    const isClose = isIndented || beginsStep(line.text) ? gap < 2.6 : gap < (isRunning[place] ? 1.35 : 1.75);
    if (gap < -1 || !(isClose || (isProgram && gap < 4) || leadsToNext(lines, place, last, isTaken))) break;
    places.push(place);
    left = Math.min(left, line.x);
    last = stepNumber(line.text) ?? last;
  }
  return places;
}

/** Lines of one font that is not the text's. */
function programAbove(start: number, { lines, body, isRunning, isTaken }: Surroundings): number[] {
  const places: number[] = [];
  const font = lines[start - 1]?.font;
  for (let place = start - 1; place >= 0 && places.length < most; place -= 1) {
    const [line, below] = [lines[place], lines[place + 1]];
    if (line === undefined || below === undefined || isTaken(place) || isRunning[place] || line.page !== below.page) break;
    const gap = line.y - below.y;
    if (line.font !== font || font === body.font || font === lines[start]?.font || gap <= 0 || gap > 4 * line.size) break;
    places.unshift(place);
  }
  return places.length > 1 ? places : [];
}

/** Below fractions and long steps the next number follows soon. Seen on https://arxiv.org/pdf/2205.14135v2. */
function leadsToNext(lines: readonly PlacedLine[], place: number, last: number | undefined, isTaken: (place: number) => boolean): boolean {
  if (last === undefined) return false;
  const page = lines[place]?.page;
  for (let next = place; next < place + mostPieces; next += 1) {
    const line = lines[next];
    if (line === undefined || line.page !== page || isTaken(next)) return false;
    if (stepNumber(line.text) === last + 1) return true;
  }
  return false;
}

function stepNumber(text: string): number | undefined {
  const [, number] = /^(\d{1,3})\s?[:.)]?\s/.exec(text.slice(0, 8)) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** A numbered line, a word of pseudocode, or what goes in and comes out: `Input:`. */
export function beginsStep(text: string): boolean {
  return /^(?:\d{1,3}\s?[:.)]?\s|\p{Lu}\p{L}{2,14}\s?:\s|(?:Require|Ensure|Input|Output|Data|Result)\b\s?:?|(?:end|if|for|foreach|while|return|else|repeat|until|function|procedure|def)\b)/iu.test(
    text,
  );
}

// Seen on https://arxiv.org/pdf/2205.14135v2, https://arxiv.org/pdf/2112.04426v1, https://arxiv.org/pdf/1803.02999v3.
