import { overlap } from '@/utils/summary/check/match/overlap';
import type { QueryWord } from '@/utils/summary/check/match/query';
import type { PaperIndex, TableNames } from '@/utils/summary/check/paper/paper-index';

/** What another row or column must have more of the near words, in their weight, to be the one that is meant. */
export const CLEAR = 0.9;

/** Among which names: those of the rows that have a value in a column, or of the columns that have one in a row. */
export interface Line {
  table: number;
  names: 'rows' | 'columns';
  /** Number of that column or row. */
  along: number;
}

/**
 * How much of a clause's words the name has that has most of them. Kept for the lines that are asked about: a value may stand in a long table
 * some hundred times.
 */
export class LeadingNames {
  private readonly near: readonly QueryWord[];
  private readonly known = new Map<string, number>();

  constructor(
    private readonly words: readonly QueryWord[],
    private readonly index: PaperIndex,
  ) {
    this.near = words.filter(({ isNear }) => isNear);
  }

  /** Whether the words of the clause name another than this one; where they name none, whether those of the sentence do. */
  isOther(line: Line, own: ReadonlySet<number>, isNearOnly: boolean): boolean {
    const most = this.most(line, 'near');
    const mine = overlap(this.near, own);
    if (most > mine + CLEAR && most > 1.6 * mine) return true;
    if (isNearOnly || (mine > CLEAR && mine >= most)) return false;
    const whole = this.most(line, 'words');
    return whole > overlap(this.words, own) + 1.25 * CLEAR && whole > 1.3 * overlap(this.words, own);
  }

  private most(line: Line, which: 'near' | 'words'): number {
    const key = `${which} ${line.table} ${line.names} ${line.along}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const most = Math.max(0, ...this.namesIn(line).map((terms) => overlap(this[which], terms)));
    this.known.set(key, most);
    return most;
  }

  private namesIn({ table, names, along }: Line): ReadonlySet<number>[] {
    const { filled, rows, columns }: Pick<TableNames, 'filled' | 'rows' | 'columns'> = this.index.tables[table] ?? NO_TABLE;
    return names === 'rows' ? rows.filter((_, row) => filled[row]?.has(along)) : columns.filter((_, column) => filled[along]?.has(column));
  }
}

const NO_TABLE = { filled: [], rows: [], columns: [] };
