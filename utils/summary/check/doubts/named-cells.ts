import type { QueryWord } from '@/utils/summary/check/match/query';
import type { NamePart, PaperIndex, Place } from '@/utils/summary/check/paper/paper-index';

/** Of a table: the rows and columns whose names stand in a clause, and whether some of them meet in a value. */
export interface NamedCells {
  rows: ReadonlySet<number>;
  columns: ReadonlySet<number>;
  isMet: boolean;
}

/** What a clause names of each table. */
export function namedCells(words: readonly QueryWord[], index: PaperIndex): NamedCells[] {
  const said = new Set(words.flatMap(({ isNear, terms }) => (isNear ? terms : [])));
  return index.tables.map(({ rowParts, columnParts, filled }) => {
    const columns = named(columnParts, said);
    const rows = named(rowParts, said);
    return { rows, columns, isMet: [...rows].some((row) => [...columns].some((column) => filled[row]?.has(column) === true)) };
  });
}

/** The names that are said, whole or in one of their parts; `ResNet-50` is not meant where `ResNet-50 with SE` is said. */
function named(names: readonly (readonly NamePart[])[], said: ReadonlySet<number>): Set<number> {
  const found = names.flatMap((parts, number) => {
    const whole = parts.filter((words) => words.every((terms) => terms.some((term) => said.has(term))));
    return whole.length === 0 ? [] : [{ number, words: new Set(whole.flat().map(([first = -1]) => first)) }];
  });
  const isLess = (one: ReadonlySet<number>, other: ReadonlySet<number>) =>
    one.size < other.size && [...one].every((word) => other.has(word));
  return new Set(found.filter(({ words }) => !found.some((other) => isLess(words, other.words))).map(({ number }) => number));
}

/** The clause names a value of this table by its row and column, and this is another one. */
export function besideNamed({ cell }: Place, named: readonly NamedCells[]): 'row' | 'column' | undefined {
  if (cell === undefined) return undefined;
  const own = named[cell.table];
  if (own?.isMet !== true) return undefined;
  if (![...own.columns].some((column) => column >= cell.column && column < cell.columnEnd)) return 'column';
  return own.rows.has(cell.row) ? undefined : 'row';
}
