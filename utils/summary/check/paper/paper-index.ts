import type { PaperDocument, Passage } from '@/utils/reading/paper-document';
import { TermIds } from '@/utils/summary/check/context/term-ids';
import { markLabels } from '@/utils/summary/check/quantities/mark-labels';
import type { Quantity } from '@/utils/summary/check/quantities/quantity';
import { scanQuantities } from '@/utils/summary/check/quantities/scan-quantities';
import { abbreviationsOf } from './abbreviations';
import { addTables } from './add-tables';
import { ownNamesOf } from './own-names';
import { Postings } from './postings';
import { sentencesOf } from './sentences-of';

/** A sentence or a table cell: the smallest piece of a paper in which a value means something. */
export interface Place {
  passage: number;
  /** Offset in the passage's text; 0 of a cell. */
  start: number;
  text: string;
  cell?: CellPlace;
}

export interface CellPlace {
  table: number;
  row: number;
  /** The first, and the one after the last that it spans. */
  column: number;
  columnEnd: number;
  rowTerms: ReadonlySet<number>;
  columnTerms: ReadonlySet<number>;
  rowName: string;
  columnName: string;
  /** It names its row, or holds such a name beside numbers. */
  isName: boolean;
}

/** A number of the paper. */
export interface PaperQuantity {
  quantity: Quantity;
  place: number;
}

/** By word of a name: the terms by any of which it is said. */
export type NamePart = readonly (readonly number[])[];

/** What of a table tells its rows and columns apart. */
export interface TableNames {
  /** By row, and by column: its name, and the parts of which that is made. */
  rowParts: NamePart[][];
  columnParts: NamePart[][];
  rows: ReadonlySet<number>[];
  columns: ReadonlySet<number>[];
  /** By row and column: whether a value stands there. */
  filled: ReadonlySet<number>[];
  /** Rows of the paper's own method, where they can be told. */
  own: ReadonlySet<number>;
  rowNames: string[];
  /** Indices of its quantities. */
  quantities: number[];
}

export interface PaperIndex {
  document: PaperDocument;
  ids: TermIds;
  places: Place[];
  quantities: PaperQuantity[];
  /** By place: indices of its quantities. */
  quantitiesAt: number[][];
  tables: TableNames[];
  /** Places that are sentences with numbers. */
  valueSentences: number[];
  /** By place, terms of its words, names and numbers; of a cell, of its row and the heads of its column. */
  inPlaces: Postings;
  /** By passage, its caption and the heading of its section included. */
  inPassages: Postings;
  /** By passage, terms of the heading of its section. */
  inHeadings: Postings;
  /** Terms of the names that the paper gives to what it proposes. */
  ownNames: ReadonlySet<number>;
}

/** Reads a paper once for all the numbers of a card. */
export function indexPaper(document: PaperDocument): PaperIndex {
  const ids = new TermIds(abbreviationsOf(document));
  const ownNames = new Set(ownNamesOf(document).flatMap((name) => ids.termsOf(name).slice(0, name.includes(' ') ? undefined : 1)));
  const index: PaperIndex = {
    document,
    ids,
    ownNames,
    places: [],
    quantities: [],
    quantitiesAt: [],
    tables: [],
    valueSentences: [],
    inPlaces: new Postings(),
    inPassages: new Postings(),
    inHeadings: new Postings(),
  };
  const headings = document.sections.map(({ heading }) => ids.termsOf(heading));
  for (const [number, passage] of document.passages.entries()) {
    for (const term of headings[passage.section] ?? []) {
      index.inPassages.add(term, number);
      index.inHeadings.add(term, number);
    }
    addPassage(index, number, passage);
  }
  for (const _ of index.places) index.quantitiesAt.push([]);
  for (const [number, { place }] of index.quantities.entries()) {
    index.quantitiesAt[place]?.push(number);
    if (index.places[place]?.cell === undefined && index.valueSentences.at(-1) !== place) index.valueSentences.push(place);
  }
  return index;
}

function addPassage(index: PaperIndex, number: number, passage: Passage): void {
  const { ids, inPlaces, inPassages } = index;
  const isGrid = passage.tables !== undefined && passage.tables.length > 0;
  const text = isGrid ? captionOf(passage.text) : passage.text;
  const quantities = markLabels(text, scanQuantities(text));
  let next = 0;
  for (const { start, end } of sentencesOf(text, passage.kind === 'table' && !isGrid)) {
    const shown = text.slice(start, end);
    const place = index.places.length;
    const add = (term: number) => {
      inPlaces.add(term, place);
      inPassages.add(term, number);
    };
    ids.eachTerm(shown, add);
    for (; next < quantities.length; next += 1) {
      const quantity = quantities[next];
      if (quantity === undefined || quantity.start >= end) break;
      index.quantities.push({ quantity, place });
      for (const term of ids.valueTerms(quantity)) add(term);
    }
    index.places.push({ passage: number, start, text: shown });
  }
  if (isGrid) addTables(index, number, passage);
}

/** The lines of a table passage before its rows. */
function captionOf(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('|'))
    .join('\n');
}
