import type { PaperRef } from '@/utils/paper/paper-ref';

/** What was read: arXiv's HTML (or an author's own HTML page), the PDF, or no more than the abstract. */
export type ReadSource = 'html' | 'pdf' | 'abstract';

export type PassageKind = 'paragraph' | 'list' | 'equation' | 'table' | 'figure' | 'footnote' | 'listing';

/** One quotable piece of a paper. */
export interface Passage {
  /** `P12` paragraph or list, `T3` table, `F2` figure caption, `E4` display equation, `N1` footnote, `L1` listing; counted in reading order. */
  id: string;
  kind: PassageKind;
  /** Index into `PaperDocument.sections`. */
  section: number;
  /** Markdown: formulas as `$…$` or `$$…$$` in TeX, tables as one row a line with their caption first. */
  text: string;
  /** Where it stands in the HTML, such as `S3.SS1.p2`. */
  anchor?: string;
  /** Where it stands in the PDF, counted from 1. */
  page?: number;
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

/** One rung of HTML → PDF → abstract. */
export interface LadderStep {
  source: ReadSource;
  url: string;
  outcome: 'used' | 'missing' | 'failed';
  /** HTTP status or the reason, in few words. */
  detail?: string;
}

/** What was read and what was not: nothing is left out silently. */
export interface Receipt {
  source: ReadSource;
  /** The version really served, where the page says so. */
  version?: number;
  ladder: LadderStep[];
  sections: { heading: string; passages: number; characters: number }[];
  tables: number;
  formulas: number;
  /** Only for a PDF. */
  pages?: number;
  /** What is in the paper but not in the prompt. */
  leftOut: { what: string; rule: 'bibliography' | 'budget'; characters: number }[];
}

export interface PaperDocument {
  paper: PaperRef;
  title: string;
  authors: string[];
  /** ISO day of this version or of the first, where known. */
  date?: string;
  /** Markdown; empty where the paper has none. Its passages stand in `sections` too, in a section of their own: a prompt takes them from there. */
  abstract: string;
  sections: Section[];
  passages: Passage[];
  receipt: Receipt;
}
