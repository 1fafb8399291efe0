import type { ReadSource } from './paper-document';

/** One rung of HTML → PDF → ar5iv → abstract. */
export interface LadderStep {
  source: ReadSource;
  url: string;
  /**
   * `used`: this is what was read. `set-aside`: it was read as well, and another rung gave more. `missing`: the site says that there is
   * none. `failed`: everything else.
   */
  outcome: 'used' | 'set-aside' | 'missing' | 'failed';
  /** HTTP status or the reason, in few words. */
  detail?: string;
}

/** A reason not to trust a reading blindly; `detail` names the section, the number of errors, the pages. */
export interface Doubt {
  code: 'ends-early' | 'sections-missing' | 'tables-empty' | 'many-errors' | 'pages-unreadable' | 'pages-empty';
  detail: string;
}

/** How many there are, how many of them are not whole, and how many cannot be read at all. */
export interface Tally {
  found: number;
  damaged: number;
  unreadable: number;
}

/** What is in the paper but not in the text that is passed on. */
export interface LeftOut {
  what: string;
  /** `bibliography`, `contents`: by rule; `furniture`: running heads, page numbers, buttons; `hidden`: no eye sees it on the page, `what` is its text; `budget`: it did not fit into the model's context. */
  rule: 'bibliography' | 'contents' | 'furniture' | 'hidden' | 'budget';
  characters: number;
}

/** What was read and what was not: nothing is left out silently. */
export interface Receipt {
  source: ReadSource;
  /** The version really served, where the page says so. */
  version?: number;
  ladder: LadderStep[];
  sections: { heading: string; passages: number; characters: number; tokens: number }[];
  tables: Tally;
  /** All of a page's; of a PDF, in which formulas within sentences are text like any other, those set apart. */
  formulas: Tally;
  /** Only for a PDF. */
  pages?: number;
  leftOut: LeftOut[];
  doubts: Doubt[];
  /** How long fetching and reading took; 0 where nobody looked at a clock. */
  milliseconds: number;
  /** Taken from the papers read before; nothing was fetched but perhaps the question whether it is still the same. */
  isFromCache?: boolean;
}
