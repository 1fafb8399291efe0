import { filledIn, isName, type LabelledRow, usualPitch } from './row-labels';

/**
 * Rows between two rules, told by the greater distance around these, have one name. Where it stands between the baselines of two of them, on
 * one line or several, it becomes the name of all.
 */
export function nameBetween<Row extends LabelledRow>(rows: Row[]): Row[] {
  const dropped = new Set<Row>();
  for (const column of [0, 1]) {
    const names = rows.filter((row) => !dropped.has(row) && filledIn(row).length === 1 && (row.cells[column] ?? '') !== '');
    const alone = new Set(names);
    const groups = ruledGroups(rows.filter((row) => !dropped.has(row) && !alone.has(row)));
    for (const group of groups.length > 1 ? groups : []) {
      const own = names.filter(({ y }) => y < (group[0]?.y ?? 0) && y > (group.at(-1)?.y ?? 0));
      const label = own.length > 0 ? labelOf(own, group, column) : undefined;
      if (label === undefined) continue;
      for (const row of group) row.cells[column] = label;
      for (const row of own) dropped.add(row);
    }
  }
  return rows.filter((row) => !dropped.has(row));
}

/** Where it stands on the baseline of the middle row, or of one of the two in the middle, the others bear it as well. */
export function nameInside(rows: readonly LabelledRow[]): void {
  for (const group of ruledGroups(rows)) {
    const label = labelInside(group);
    if (label !== undefined) for (const row of group) row.cells[0] = label;
  }
}

/** Between the baselines, in a column that is empty beside it, near enough to the middle. */
function labelOf(names: readonly LabelledRow[], group: readonly LabelledRow[], column: number): string | undefined {
  const label = names.map(({ cells }) => cells[column] ?? '').join(' ');
  if (!isName(label) || group.some(({ cells }) => (cells[column] ?? '') !== '')) return undefined;
  const [pitch, middle] = [usualPitch(group), middleOf(group)];
  const isOne = names.every(({ y }, index) => index === 0 || (names[index - 1]?.y ?? 0) - y < 1.3 * pitch);
  return isOne && Math.abs(middleOf(names) - middle) < 0.6 * pitch ? label : undefined;
}

function labelInside(group: readonly LabelledRow[]): string | undefined {
  const named = group.flatMap(({ cells }, index) => ((cells[0] ?? '') === '' ? [] : [index]));
  const [middle, other] = named;
  const label = middle === undefined ? '' : (group[middle]?.cells[0] ?? '');
  if (middle === undefined || other !== undefined || group.length < 3 || !isName(label)) return undefined;
  return Math.abs(middle - (group.length - 1) / 2) <= 0.5 ? label : undefined;
}

function middleOf(rows: readonly LabelledRow[]): number {
  return ((rows[0]?.y ?? 0) + (rows.at(-1)?.y ?? 0)) / 2;
}

/** Runs of rows at one distance; around a rule the distance is greater. */
function ruledGroups<Row extends LabelledRow>(rows: readonly Row[]): Row[][] {
  const usual = usualPitch(rows);
  const groups: Row[][] = [];
  for (const [index, row] of rows.entries()) {
    const isNext = index > 0 && (rows[index - 1]?.y ?? 0) - row.y < 1.1 * usual;
    if (isNext) groups.at(-1)?.push(row);
    else groups.push([row]);
  }
  return groups;
}

// Seen on https://arxiv.org/pdf/1904.01169v3, https://arxiv.org/pdf/2412.20138v7.
