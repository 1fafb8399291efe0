import { overlap } from '@/utils/summary/check/match/overlap';
import type { QueryWord } from '@/utils/summary/check/match/query';
import type { CellPlace, PaperIndex, Place, TableNames } from '@/utils/summary/check/paper/paper-index';
import { type Derivation, everyPair, operandsAt, operandsIn, RELATED } from './derivation';
import type { Operand } from './operations';

const MOST_SENTENCES = 10;
/** What a row or column must have of the words, in their weight, to be named by them. */
const NAMED = 0.8;
/** In a table of so few rows a column names both operands. */
const FEW_ROWS = 3;

/** The values that the sentence itself gives, and what stands beside them. */
export function* ofAnchors({ anchors, index, numeral, words }: Derivation): Generator<[Operand, Operand]> {
  const operands = anchors.flatMap((anchor) => operandsAt(index, anchor));
  yield* everyPair(operands);
  const isPrecise = (numeral.quantity.amounts[0]?.digits ?? 0) >= 3;
  for (const anchor of anchors) {
    const own = operandsAt(index, anchor);
    for (const other of companions(index, anchor, words, isPrecise))
      for (const operand of operandsAt(index, other)) for (const mine of own) yield [mine, operand];
  }
}

/** Of a value in a sentence the others in it; of a cell those in its column, and those in its row. */
function companions(index: PaperIndex, anchor: number, words: readonly QueryWord[], isPrecise: boolean): number[] {
  const home = index.quantities[anchor]?.place ?? -1;
  const place = index.places[home];
  if (place === undefined) return [];
  const near = place.cell === undefined ? besideSentence(index, home) : (index.tables[place.cell.table]?.quantities ?? []);
  return near.filter((number) => {
    const { quantity, place: at } = index.quantities[number] ?? {};
    if (number === anchor || quantity?.isLabel !== false) return false;
    const other = index.places[at ?? -1];
    return place.cell === undefined || (other !== undefined && isBeside(place, other, words, isPrecise, index));
  });
}

/** The numbers of a sentence, and of the one before and after it in the same passage. */
function besideSentence({ places, quantitiesAt }: PaperIndex, home: number): number[] {
  return [home, home - 1, home + 1].flatMap((place) =>
    places[place]?.passage === places[home]?.passage ? (quantitiesAt[place] ?? []) : [],
  );
}

function isBeside(place: Place, other: Place, words: readonly QueryWord[], isPrecise: boolean, index: PaperIndex): boolean {
  const [a, b] = [place.cell, other.cell];
  if (a === undefined || b === undefined || a.table !== b.table) return false;
  const isNamed = (terms: ReadonlySet<number>) => words.some((word) => word.terms.some((term) => terms.has(term)));
  if (a.column === b.column) return isPrecise || isNamed(b.rowTerms) || (index.tables[b.table]?.own.has(b.row) ?? false);
  return a.row === b.row && (isPrecise || isNamed(b.columnTerms));
}

export function* ofSentences({ index, scores, numeral }: Derivation): Generator<[Operand, Operand]> {
  const cited = new Set(numeral.cited);
  const isCited = (place: number) => cited.has(index.document.passages[index.places[place]?.passage ?? -1]?.id ?? '');
  const best = index.valueSentences
    .filter((place) => (scores[place] ?? 0) >= RELATED || isCited(place))
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
    .slice(0, MOST_SENTENCES);
  for (const place of best) yield* everyPair(operandsIn(index, place));
}

/** Two rows or two columns that the sentence names. */
export function* ofTables({ index, words }: Derivation): Generator<[Operand, Operand]> {
  for (const table of index.tables) {
    const named = namedIn(table, words);
    if (named.rows.size < 2 && named.columns.size < 1) continue;
    const cells = cellsOf(table, index);
    const isShort = new Set(cells.map(({ cell }) => cell.row)).size <= FEW_ROWS;
    for (const [at, first] of cells.entries())
      for (const second of cells.slice(at + 1))
        if (isNamedPair(first.cell, second.cell, named, isShort))
          for (const a of operandsAt(index, first.number)) for (const b of operandsAt(index, second.number)) yield [a, b];
  }
}

interface Named {
  rows: ReadonlySet<number>;
  columns: ReadonlySet<number>;
}

function namedIn({ rows, columns, own }: TableNames, words: readonly QueryWord[]): Named {
  const isNamed = (terms: ReadonlySet<number>) => overlap(words, terms) > NAMED;
  return {
    rows: new Set(rows.flatMap((terms, row) => (own.has(row) || isNamed(terms) ? [row] : []))),
    columns: new Set(columns.flatMap((terms, column) => (isNamed(terms) ? [column] : []))),
  };
}

function cellsOf({ quantities }: TableNames, index: PaperIndex): { cell: CellPlace; number: number }[] {
  return quantities.flatMap((number) => {
    const { quantity, place } = index.quantities[number] ?? {};
    const cell = index.places[place ?? -1]?.cell;
    return cell !== undefined && quantity?.isLabel === false ? [{ cell, number }] : [];
  });
}

function isNamedPair(first: CellPlace, second: CellPlace, { rows, columns }: Named, isShort: boolean): boolean {
  if (first.column === second.column) {
    const isColumn = columns.has(first.column);
    return rows.has(first.row) && rows.has(second.row) ? columns.size === 0 || isColumn : isShort && isColumn;
  }
  if (first.row !== second.row) return false;
  return columns.has(first.column) && columns.has(second.column) && (rows.size === 0 || rows.has(first.row));
}
