import type { CardNumeral } from '@/utils/summary/check/card/card-numerals';
import type { Doubt } from '@/utils/summary/check/checked-number';
import type { Match } from '@/utils/summary/check/match/find-matches';
import type { Judgement } from '@/utils/summary/check/match/judgement';
import { overlap } from '@/utils/summary/check/match/overlap';
import type { QueryWord } from '@/utils/summary/check/match/query';
import type { CellPlace, PaperIndex, Place, TableNames } from '@/utils/summary/check/paper/paper-index';
import { CLEAR } from './leading-names';
import { besideNamed } from './named-cells';

const COMPARED =
  /(?<!数值|大小)比(?!较|例|率|值|重|特|如|对)|相较|高于|低于|多于|少于|超过|领先|优于|不及|落后|基线|对照|对比|此前|原有|上界|上限|下界|而[^为]|最[强好优佳]|\d[%％]?\s?对/;
/** `由 65% 升到 66.5%`: one of the two is somebody else's. */
const FROM_TO = /[从由].*(?:升|降|增|减|提|缩|跌|到|至)/;
/** `降到 43.62`: perhaps where something else came to. */
const LEVEL = /[升降增减缩跌][到至为]|达到/;

/** What speaks against a cell: another row or column is named, or this one is not the greatest. */
export function cellDoubts(place: Place, match: Match, judgement: Judgement, clause: string): Doubt[] {
  const { index, words, leading } = judgement;
  const { cell } = place;
  const table = cell === undefined ? undefined : index.tables[cell.table];
  // A number in the name of a row is said there as in a sentence.
  if (cell === undefined || table === undefined || cell.isName) return [];
  const shared = sharedWith(cell, judgement);
  const doubts: Doubt[] = [];
  if (!shared.isRow && isOtherRow(cell, table, judgement, clause)) doubts.push('row');
  const along = { table: cell.table, names: 'columns', along: cell.row } as const;
  const isCounted =
    overlap(
      words.filter(({ isNoun }) => isNoun),
      cell.columnTerms,
    ) > 0;
  if (!match.hasUnit && !shared.isColumn && !isCounted && leading.isOther(along, cell.columnTerms, true)) doubts.push('column');
  if (doubts.length === 0 && !shared.isColumn && isOthersByName(table, cell, words)) doubts.push('column');
  if (doubts.length === 0 && isStrangeRow(place, judgement, clause)) doubts.push('row');
  const beside = doubts.length === 0 && !COMPARED.test(clause) ? besideNamed(place, judgement.named) : undefined;
  if (beside !== undefined) doubts.push(beside);
  if (/最(?:强|好|优|佳|多|高(?!档|层|级))/.test(clause) && !isExtreme(place, match, index)) doubts.push('superlative');
  return doubts;
}

/** Whether another number of the clause stands in the same row or column: a sentence goes along one of them. */
function sharedWith(cell: CellPlace, { index, siblings, numeral }: Judgement): { isRow: boolean; isColumn: boolean } {
  const cells = siblings.flatMap(({ numeral: other, matches }) => {
    if (other.clause[0] !== numeral.clause[0] || !isPrecise(other)) return [];
    return matches.flatMap(({ place }) => index.places[place]?.cell ?? []);
  });
  const near = cells.filter(({ table }) => table === cell.table);
  return {
    isRow: near.some(({ row, column }) => row === cell.row && column !== cell.column),
    isColumn: near.some(({ row, column }) => column === cell.column && row !== cell.row),
  };
}

/** The words name another row, and this one is not what that is compared with. */
function isOtherRow(cell: CellPlace, table: TableNames, { words, numeral, leading }: Judgement, clause: string): boolean {
  const isOwn = table.own.has(cell.row);
  if (isOwn && COMPARED.test(clause)) return false;
  const isFrom = /[从由][^，,]{0,6}$/.test(numeral.text.slice(numeral.clause[0], numeral.quantity.start));
  if (isFrom || (COMPARED.test(clause) && overlap(words, cell.rowTerms) > CLEAR)) return false;
  const line = { table: cell.table, names: 'rows', along: cell.column } as const;
  return leading.isOther(line, cell.rowTerms, isOwn || COMPARED.test(numeral.text.slice(...numeral.sentence)));
}

/** A name in the list item, such as that of a data set, heads other columns or rows, and none of its names this one. */
function isOthersByName(table: TableNames, { row, column }: CellPlace, words: readonly QueryWord[]): boolean {
  const names = words.filter(({ kind }) => kind === 'name');
  const isNamed = (terms: ReadonlySet<number> | undefined) => terms !== undefined && overlap(names, terms) > 0;
  if (isNamed(table.columns[column]) || isNamed(table.rows[row])) return false;
  return table.columns.some((terms, other) => other !== column && isNamed(terms) && table.filled[row]?.has(other) === true);
}

/** No word of the sentence names this row, and the other values of the sentence or the paper's own method stand in others. */
function isStrangeRow(place: Place, { index, words, siblings }: Judgement, clause: string): boolean {
  const { cell } = place;
  const table = cell === undefined ? undefined : index.tables[cell.table];
  if (cell === undefined || table === undefined || table.own.has(cell.row) || COMPARED.test(clause) || FROM_TO.test(clause)) return false;
  const rowNames = words.filter(({ kind, isNear, isCompared }) => isNear || (kind === 'name' && !isCompared));
  if (overlap(rowNames, cell.rowTerms) > 0) return false;
  const rows = new Set(
    siblings.flatMap(({ numeral: theirNumeral, clause: theirs, matches }) =>
      COMPARED.test(theirs) || matches.length > 3 || !isPrecise(theirNumeral)
        ? []
        : matches.flatMap((sibling) => {
            const other = index.places[sibling.place]?.cell;
            return other !== undefined && other.table === cell.table ? [other.row] : [];
          }),
    ),
  );
  if (rows.has(cell.row)) return false;
  return rows.size > 0 || (table.own.size > 0 && !LEVEL.test(clause));
}

/** Three digits shown are hardly met by chance. */
function isPrecise({ quantity }: CardNumeral): boolean {
  return quantity.amounts.some(({ digits }) => digits >= 3) && !quantity.isWords;
}

/** The greatest or least value of its column, the rows of the paper's own method aside. */
function isExtreme(place: Place, match: Match, index: PaperIndex): boolean {
  const { cell } = place;
  const own = index.quantities[match.quantity]?.quantity.amounts[0]?.value;
  if (cell === undefined || own === undefined) return true;
  const values = (index.tables[cell.table]?.quantities ?? []).flatMap((number) => {
    const { quantity, place: at } = index.quantities[number] ?? {};
    const other = index.places[at ?? -1]?.cell;
    const [amount] = quantity?.amounts ?? [];
    return other?.column === cell.column && amount !== undefined && quantity?.isLabel === false
      ? [{ value: amount.value, row: other.row }]
      : [];
  });
  const greater = new Set(values.filter(({ value }) => value > own).map(({ row }) => row)).size;
  const less = new Set(values.filter(({ value }) => value < own).map(({ row }) => row)).size;
  return greater <= 1 || less <= 1;
}
