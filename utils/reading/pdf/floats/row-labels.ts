import { nameBetween, nameInside } from './row-groups';

export interface LabelledRow {
  y: number;
  cells: string[];
}

/**
 * TeX sets the name of several rows in the middle of them: between two baselines, or on the one in the middle. It names every row around it
 * as far as their distances stay the same on both sides. Only names, never values, and only where the middle is exact.
 * Seen on https://arxiv.org/pdf/1706.03762v5, https://arxiv.org/pdf/2412.20138v7.
 */
export function spreadLabels<Row extends LabelledRow>(printed: readonly Row[]): Row[] {
  const rows = betweenSpread(nameBetween(printed.map((row) => ({ ...row, cells: [...row.cells] }))));
  const dropped = new Set<number>();
  const spread = rows.map((row) => ({ ...row, cells: [...row.cells] }));
  for (const [index, row] of rows.entries()) {
    const filled = filledIn(row);
    const [column] = filled;
    const label = column === undefined ? '' : (row.cells[column] ?? '');
    if (filled.length !== 1 || column === undefined || column > 1 || !isName(label)) continue;
    const reach = evenReach(rows, index, column);
    for (let step = 1; step <= reach; step += 1)
      for (const place of [index - step, index + step]) spread[place]?.cells.splice(column, 1, label);
    if (reach > 0) dropped.add(index);
  }
  const told = spread.filter((_, index) => !dropped.has(index));
  nameInside(told);
  return told;
}

/** Names that stand between two lines of a heading, too close to both to be a row, belong to both. */
function betweenSpread<Row extends LabelledRow>(rows: Row[]): Row[] {
  const usual = usualPitch(rows);
  return rows.filter((row, index) => {
    const [above, below] = [rows[index - 1], rows[index + 1]];
    if (above === undefined || below === undefined || above.y - below.y > 1.75 * usual) return true;
    const filled = filledIn(row);
    const share = (above.y - row.y) / (above.y - below.y);
    const isBetween = share > 0.2 && share < 0.8 && filled.every((column) => isName(row.cells[column] ?? ''));
    if (!isBetween || filled.some((column) => above.cells[column] !== '' || below.cells[column] !== '')) return true;
    for (const column of filled) for (const other of [above, below]) other.cells[column] = row.cells[column] ?? '';
    return false;
  });
}

/** How many rows above and below a name between two baselines belong to it: all as far apart as the first two, with nothing in its column. */
function evenReach(rows: readonly LabelledRow[], index: number, column: number): number {
  const middle = rows[index]?.y ?? 0;
  let reach = 0;
  let pitch: number | undefined;
  for (let step = 1; ; step += 1) {
    const [above, below] = [rows[index - step], rows[index + step]];
    if (above === undefined || below === undefined || isFilled(above, column) || isFilled(below, column)) break;
    if (Math.abs((above.y + below.y) / 2 - middle) > 1) break;
    const distance = step === 1 ? above.y - below.y : above.y - (rows[index - step + 1]?.y ?? 0);
    pitch ??= distance;
    if (Math.abs(distance) > 1.1 * pitch) break;
    reach = step;
  }
  return reach;
}

function isFilled(row: LabelledRow, column: number): boolean {
  return (row.cells[column] ?? '') !== '' || filledIn(row).length < 2;
}

export function usualPitch(rows: readonly LabelledRow[]): number {
  const pitches = rows.slice(1).map(({ y }, index) => (rows[index]?.y ?? 0) - y);
  return pitches.sort((a, b) => a - b)[Math.floor(pitches.length / 2)] ?? 0;
}

export function filledIn({ cells }: LabelledRow): number[] {
  return cells.flatMap((cell, column) => (cell === '' ? [] : [column]));
}

export function isName(cell: string): boolean {
  return /\p{L}/u.test(cell);
}
