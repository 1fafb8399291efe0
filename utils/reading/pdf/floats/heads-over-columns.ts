interface Head {
  text: string;
  x: number;
  right: number;
  /** First and last column it stands in. */
  from: number;
  to: number;
}

/**
 * The heads above the columns' own: TeX sets each in the middle of its columns, of which it may touch but one. Where they can
 * stand side by side without a gap, each of them in the middle of its share, these are their columns.
 */
export function overColumns<Cell extends Head>(
  heads: readonly Cell[],
  columns: readonly { x: number; right: number }[],
  size: number,
): Cell[] {
  const [first] = heads;
  let best: Shares<Cell> = { cells: [...heads], isWhole: false, shift: Number.POSITIVE_INFINITY };
  if (first === undefined || !heads.every(({ text }) => /[\p{L}\d]{2}/u.test(text))) return best.cells;
  if (heads.length === 1) return [overRest(first, columns, size)];
  for (let start = 0; start <= first.from; start += 1) {
    const shares = sharesFrom(start, heads, columns, size);
    const isBetter = shares?.isWhole === best.isWhole ? shares.shift < best.shift : shares?.isWhole === true;
    if (shares !== undefined && isBetter) best = shares;
  }
  return best.cells;
}

/** One head alone, over all columns but the names at their left. */
function overRest<Cell extends Head>(head: Cell, columns: readonly { x: number; right: number }[], size: number): Cell {
  const right = columns.at(-1)?.right ?? 0;
  const shifts = columns.slice(1, head.from + 1).map(({ x }) => Math.abs(x + right - head.x - head.right) / 2);
  const least = Math.min(...shifts);
  return least < 0.8 * size ? { ...head, from: shifts.indexOf(least) + 1, to: columns.length - 1 } : head;
}

interface Shares<Cell> {
  cells: Cell[];
  /** Up to the last column. */
  isWhole: boolean;
  /** How far the heads stand from the middle of their shares, together. */
  shift: number;
}

function sharesFrom<Cell extends Head>(
  start: number,
  heads: readonly Cell[],
  columns: readonly { x: number; right: number }[],
  size: number,
): Shares<Cell> | undefined {
  const shares: Shares<Cell> = { cells: [], isWhole: false, shift: 0 };
  let from = start;
  for (const [index, head] of heads.entries()) {
    const limit = (heads[index + 1]?.from ?? columns.length) - 1;
    const middle = (head.x + head.right) / 2;
    const shift = (to: number): number => Math.abs(((columns[from]?.x ?? 0) + (columns[to]?.right ?? 0)) / 2 - middle);
    if (from > head.from) return undefined;
    let to = head.to;
    for (let other = head.to + 1; other <= limit; other += 1) if (shift(other) < shift(to)) to = other;
    // The head of one column stands at its left as well.
    if (to > from && shift(to) > 0.8 * size) return undefined;
    shares.cells.push({ ...head, from, to });
    shares.shift += shift(to);
    from = to + 1;
  }
  return { ...shares, isWhole: from === columns.length };
}

// Seen on https://arxiv.org/pdf/2204.10628v1, https://arxiv.org/pdf/2412.20138v7.
