import type { PlacedLine } from '@/utils/reading/pdf/pages/placed-line';
import { widestGap } from './caption';
import type { Float, Surroundings } from './floats';

/** No table on one page has more lines. */
const most = 1500;
/** Notes below the last row. */
const mostNotes = 8;

/** The rows of a table: they follow the caption, or stand above it. */
export function tableBody({ caption }: Float, around: Surroundings): number[] {
  const [first, last] = [around.lines[caption[0] ?? 0], around.lines[caption.at(-1) ?? 0]];
  if (first === undefined || last === undefined) return [];
  const below = rows(caption.at(-1) ?? 0, 1, last, around);
  const above = rows(caption[0] ?? 0, -1, first, around);
  if (below.length === 0 || above.length === 0) return below.length === 0 ? above : below;
  const gap = (places: number[], from: number): number =>
    Math.min(...places.map((place) => Math.abs((around.lines[place]?.y ?? 0) - from)));
  return gap(below, last.y) <= gap(above, first.y) ? below : above;
}

/** Lines beyond the caption that are rows, up to running text; without one row of two cells it is no table. */
function rows(start: number, step: 1 | -1, caption: PlacedLine, { lines, isRunning, isTaken }: Surroundings): number[] {
  const places: number[] = [];
  let lastRow = -1;
  let edge = caption.y;
  for (let place = start + step; place >= 0 && place < lines.length && places.length < most; place += step) {
    const line = lines[place];
    if (line === undefined || line.page !== caption.page || isTaken(place) || (line.y - caption.y) * step >= 0) break;
    const isRow = isCells(line);
    if (isRunning[place] && gapsIn(line) < 2 && !isAligned(line, lines[places.at(-1) ?? -1])) break;
    if ((edge - line.y) * step > 5 * line.size) break;
    edge = step > 0 ? Math.min(edge, line.y) : Math.max(edge, line.y);
    places.push(place);
    if (isRow) lastRow = places.length - 1;
    if (places.length - 1 - lastRow > mostNotes) break;
  }
  const more = (step > 0 ? notes : heads)(places, lastRow, lines);
  const kept = lastRow < 0 ? [] : places.slice(0, lastRow + 1 + more);
  return step > 0 ? kept : kept.reverse();
}

/** Small lines close below the last row are its notes. */
function notes(places: readonly number[], lastRow: number, lines: readonly PlacedLine[]): number {
  let count = 0;
  for (; lastRow + count + 1 < places.length && count < mostNotes; count += 1) {
    const [above, line] = [lines[places[lastRow + count] ?? 0], lines[places[lastRow + count + 1] ?? 0]];
    if (above === undefined || line === undefined || above.y - line.y > 2.2 * line.size || line.y > above.y + line.size) break;
  }
  return count;
}

/** One line close above the first row, in the middle: the head of several columns. */
function heads(places: readonly number[], lastRow: number, lines: readonly PlacedLine[]): number {
  const [row, head] = [lines[places[lastRow] ?? -1], lines[places[lastRow + 1] ?? -1]];
  if (row === undefined || head === undefined || head.x < row.x + row.size || head.right > row.right) return 0;
  return head.y - row.y < 2 * row.size && head.y > row.y ? 1 : 0;
}

/** More than one cell: a space that no sentence has. */
export function isCells(line: PlacedLine): boolean {
  return line.pieces.length > 1 && widestGap(line) > 0.9 * line.size;
}

/** A run-in heading is followed by one wide space as well. */
function gapsIn(line: PlacedLine): number {
  return cellStarts(line).length;
}

function cellStarts({ pieces, size }: PlacedLine): number[] {
  return pieces.flatMap(({ x }, index) => (index > 0 && x - (pieces[index - 1]?.right ?? x) > 0.9 * size ? [x] : []));
}

/** Its cell begins where one of the row before does. Seen on https://arxiv.org/pdf/2202.00535v1. */
function isAligned(line: PlacedLine, row: PlacedLine | undefined): boolean {
  const starts = row === undefined ? [] : [...(row.x > row.column.left + row.size ? [row.x] : []), ...cellStarts(row)];
  return cellStarts(line).some((x) => starts.some((start) => Math.abs(x - start) < 1));
}
