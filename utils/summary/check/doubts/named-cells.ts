import type { QueryWord } from '@/utils/summary/check/match/query';
import type { NamePart, PaperIndex, Place, TableNames } from '@/utils/summary/check/paper/paper-index';

/** Of a table: the rows and columns whose names stand in a clause, and whether some of them meet in a value. */
interface NamedInTable {
  rows: ReadonlySet<number>;
  columns: ReadonlySet<number>;
  isMet: boolean;
  /** They do, and one of the rows is named by a name, not by words that any sentence may have. */
  isByName: boolean;
}

/** What a clause names of the tables; looked at only where a value of a table is judged. */
export class NamedCells {
  private readonly said: ReadonlySet<number>;
  private readonly tables: NamedInTable[] = [];
  private isAnyByName: boolean | undefined;

  constructor(
    words: readonly QueryWord[],
    private readonly index: PaperIndex,
  ) {
    this.said = new Set(words.flatMap(({ isNear, terms }) => (isNear ? terms : [])));
  }

  of(table: number): NamedInTable {
    const known = this.tables[table];
    if (known !== undefined) return known;
    const found = this.namedIn(this.index.tables[table]);
    this.tables[table] = found;
    return found;
  }

  /** A value of any table is named, by more than words that any sentence may have. */
  isByName(): boolean {
    this.isAnyByName ??= this.index.tables.some((_, table) => this.of(table).isByName);
    return this.isAnyByName;
  }

  private namedIn(table: TableNames | undefined): NamedInTable {
    if (table === undefined) return { rows: NONE, columns: NONE, isMet: false, isByName: false };
    const { said, index } = this;
    const rows = named(table.rowParts, said);
    const columns = rows.size === 0 ? NONE : named(table.columnParts, said);
    const isMet = [...rows].some((row) => [...columns].some((column) => table.filled[row]?.has(column) === true));
    const isName = (words: NamePart) => words.some(([first = -1]) => said.has(first) && index.ids.isName(first));
    return { rows, columns, isMet, isByName: isMet && [...rows].some((row) => table.rowParts[row]?.some(isName)) };
  }
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

/** The clause names a value by its row and column, and this is another one. */
export function besideNamed({ cell }: Place, named: NamedCells): 'row' | 'column' | 'rival' | undefined {
  if (cell === undefined) return undefined;
  const { rows, columns, isMet } = named.of(cell.table);
  if (!isMet) return !rows.has(cell.row) && named.isByName() ? 'rival' : undefined;
  if (![...columns].some((column) => column >= cell.column && column < cell.columnEnd)) return 'column';
  return rows.has(cell.row) ? undefined : 'row';
}
