import type { QueryWord } from '@/utils/summary/check/match/query';
import type { NamePart, PaperIndex, Place } from '@/utils/summary/check/paper/paper-index';

/** Of a table: the rows and columns whose names stand in a clause, and whether some of them meet in a value. */
export interface NamedCells {
  rows: ReadonlySet<number>;
  columns: ReadonlySet<number>;
  isMet: boolean;
  /** One of the rows is named by a name, not by words that any sentence may have. */
  isByName: boolean;
}

/** What a clause names of each table. */
export function namedCells(words: readonly QueryWord[], index: PaperIndex): NamedCells[] {
  const said = new Set(words.flatMap(({ isNear, terms }) => (isNear ? terms : [])));
  return index.tables.map(({ rowParts, columnParts, filled }) => {
    const columns = named(columnParts, said);
    const rows = named(rowParts, said);
    const isByName = [...rows].some((row) =>
      rowParts[row]?.some((words) => words.some(([first = -1]) => said.has(first) && index.ids.isName(first))),
    );
    return { rows, columns, isByName, isMet: [...rows].some((row) => [...columns].some((column) => filled[row]?.has(column) === true)) };
  });
}

/** The names that are said, whole or in one of their parts; `ResNet-50` is not meant where `ResNet-50 with SE` is said. */
function named(names: readonly (readonly NamePart[])[], said: ReadonlySet<number>): ReadonlySet<number> {
  const isSaid = (words: NamePart) => words.every((terms) => terms.some((term) => said.has(term)));
  const found: { number: number; words: Set<number> }[] = [];
  for (const [number, parts] of names.entries())
    if (parts.some(isSaid))
      found.push({ number, words: new Set(parts.filter(isSaid).flatMap((words) => words.map(([first = -1]) => first))) });
  if (found.length === 0) return NONE;
  const isLess = (one: ReadonlySet<number>, other: ReadonlySet<number>) =>
    one.size < other.size && [...one].every((word) => other.has(word));
  return new Set(found.filter(({ words }) => !found.some((other) => isLess(words, other.words))).map(({ number }) => number));
}

const NONE: ReadonlySet<number> = new Set();

/** The clause names a value of this table by its row and column, and this is another one. */
export function besideNamed({ cell }: Place, named: readonly NamedCells[]): 'row' | 'column' | 'rival' | undefined {
  if (cell === undefined) return undefined;
  const own = named[cell.table];
  if (own?.isMet !== true)
    return own?.rows.has(cell.row) !== true && named.some(({ isMet, isByName }) => isMet && isByName) ? 'rival' : undefined;
  if (![...own.columns].some((column) => column >= cell.column && column < cell.columnEnd)) return 'column';
  return own.rows.has(cell.row) ? undefined : 'row';
}
