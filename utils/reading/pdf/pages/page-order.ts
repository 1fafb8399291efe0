import type { PdfLine } from '@/utils/reading/pdf/lines/pdf-line';

/**
 * TeX draws a page in reading order, and sorting by place would only spoil it. Other programs draw a page from its foot upwards, its right
 * column first, or row by row across both columns: each of these shows in most lines of the page, and only then is it put right.
 */
export function inReadingOrder(lines: PdfLine[]): PdfLine[] {
  const ordered = isUpwards(lines) ? [...lines].reverse() : lines;
  return columnByColumn(ordered);
}

/** Neighbours in the drawing that are neighbours on the page: nearly all of them one above the one before. */
function isUpwards(lines: PdfLine[]): boolean {
  let up = 0;
  let down = 0;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (
      before === undefined ||
      before.text.length < 20 ||
      line.text.length < 20 ||
      Math.min(before.right, line.right) <= Math.max(before.x, line.x)
    )
      continue;
    const step = before.y - line.y;
    if (Math.abs(step) > 2.2 * line.size || Math.abs(step) < 0.8 * line.size) continue;
    if (step > 0) down += 1;
    else up += 1;
  }
  return up >= 8 && up > 9 * down;
}

type Side = 'left' | 'right';

function columnByColumn(lines: PdfLine[]): PdfLine[] {
  const long = lines.filter((line) => line.isTurned !== true && line.right - line.x > line.sheet.width * 0.28);
  const sides = long.map(sideOf);
  const left = sides.filter((side) => side === 'left').length;
  const right = sides.filter((side) => side === 'right').length;
  // Lines across both columns part the page: what belongs above and what below them cannot be told.
  if (left < 8 || right < 8 || left + right < long.length) return lines;
  const changes = sides.filter((side, index) => index > 0 && side !== sides[index - 1]).length;
  const isSwapped = changes === 1 && sides[0] === 'right' && overlaps(long);
  const isRowByRow = changes > 0.7 * (sides.length - 1);
  if (!isSwapped && !isRowByRow) return lines;
  const isRight = ({ x, sheet }: PdfLine): boolean => x > sheet.width / 2 - 6;
  return [...lines.filter((line) => !isRight(line)), ...lines.filter(isRight)];
}

function sideOf({ x, right, sheet }: PdfLine): Side | undefined {
  const middle = sheet.width / 2;
  if (right < middle + 6) return 'left';
  return x > middle - 6 ? 'right' : undefined;
}

/** Both columns stand beside each other for most of their height. */
function overlaps(long: PdfLine[]): boolean {
  const [left, right] = (['left', 'right'] as const).map((side) => {
    const heights = long.filter((line) => sideOf(line) === side).map(({ y }) => y);
    return { head: Math.max(...heights), foot: Math.min(...heights) };
  });
  if (left === undefined || right === undefined) return false;
  const shared = Math.min(left.head, right.head) - Math.max(left.foot, right.foot);
  return shared > 0.5 * Math.min(left.head - left.foot, right.head - right.foot);
}
