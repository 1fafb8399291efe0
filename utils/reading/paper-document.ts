import type { PaperRef } from '@/utils/paper/paper-ref';
import type { Artefacts } from './artefacts/artefacts';
import type { Receipt } from './receipt';

/** What was read: arXiv's HTML, the PDF, ar5iv's HTML, another site's page, or no more than the abstract; `unknown` where an imported summary does not say. */
export type ReadSource = 'html' | 'pdf' | 'ar5iv' | 'page' | 'abstract' | 'unknown';

export type PassageKind = 'paragraph' | 'list' | 'equation' | 'table' | 'figure' | 'footnote' | 'listing';

/** A table with its spans resolved: a cell that spans others stands in each of them, so that a row or a column can be read alone. */
export interface TableGrid {
  /** Cells as Markdown with formulas in TeX, every row of the same length. */
  rows: string[][];
  /** How many rows from above name columns. */
  headerRows: number;
  /** How many columns from the left name rows. */
  headerColumns: number;
}

/** Why a passage is not whole: undefined macros stand in it, the table is only a picture, has no cells, or its letters cannot be told. */
export type Damage = 'errors' | 'image-only' | 'no-cells' | 'unreadable';

/** Where a passage stands on a PDF page, in points from the upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One quotable piece of a paper. */
export interface Passage {
  /** `P12` paragraph or list, `T3` table, `F2` figure caption, `E4` display equation, `N1` footnote, `L1` listing; counted in reading order. */
  id: string;
  kind: PassageKind;
  /** Index into `PaperDocument.sections`. */
  section: number;
  /** Markdown: formulas as `$…$` or `$$…$$` in TeX, tables as one row a line with their caption first. */
  text: string;
  /** The paper's own name for it: `Table 2`, `Figure 3`, `(4)`. */
  label?: string;
  /** Only of a table that has cells; one for each grid set under the same caption. */
  tables?: TableGrid[];
  damage?: Damage;
  /** Where it stands in the HTML, such as `S3.SS1.p2`. */
  anchor?: string;
  /** Where it stands in the PDF, counted from 1. */
  page?: number;
  box?: Box;
}

/** Sections in reading order; the tree follows from `level`. */
export interface Section {
  /** `3.1`, `A`; absent where the paper does not number it. */
  number?: string;
  /** Empty for text before the first heading. */
  heading: string;
  /** 1 for a section, 2 for a subsection … */
  level: number;
  isAppendix: boolean;
}

export interface Author {
  name: string;
  /** As the paper prints them; empty where it does not say whose they are. */
  affiliations: string[];
}

/** An entry of the reference list. It stands in the record only: no prompt holds it. */
export interface Reference {
  /** `R5`, counted in the order of the list. */
  id: string;
  /** As the text cites it: `[5]`, `Bohne et al. (2020)`. */
  label?: string;
  text: string;
  anchor?: string;
  page?: number;
}

/** A link in the text to what the paper offers, told by its host and the words around it. */
export interface PaperLink {
  url: string;
  kind: 'code' | 'model' | 'data' | 'project' | 'other';
  /** The passage it stands in. */
  passage?: string;
}

export interface PaperDocument {
  paper: PaperRef;
  title: string;
  authors: Author[];
  /** ISO day of this version or of the first, where known. */
  date?: string;
  /** Name or address of the licence, as the source gives it. */
  licence?: string;
  /** As the authors chose them; empty where the paper has none. */
  keywords: string[];
  /** Markdown; empty where the paper has none. Its passages stand in `sections` too, in a section of their own: a prompt takes them from there. */
  abstract: string;
  sections: Section[];
  passages: Passage[];
  references: Reference[];
  links: PaperLink[];
  receipt: Receipt;
  /** Asked for anew each time the paper is wanted; absent where Hugging Face was not asked or does not know it. */
  artefacts?: Artefacts;
}
