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
  /** Of `budget`: which step of the order took it, and the ids of the passages. */
  step?: CutStep;
  passages?: string[];
}

/** The order in which passages give way to the model's context; `protected` come last of all. */
export type CutStep = 'appendix' | 'acknowledgements' | 'related-work' | 'longest' | 'protected';

/** How text is kept from the eye. */
export type Concealment = 'display' | 'visibility' | 'opacity' | 'size' | 'colour' | 'off-page' | 'clipped' | 'render-mode' | 'crop-box';

/** Text that no reader sees, or that speaks to a language model instead of a reader. */
export interface Planted {
  /** Word for word. */
  text: string;
  /** Absent where everybody can see it: then it is in the prompt, quoted. */
  concealment?: Concealment;
  /** `instruction`: tells a model or a reviewer what to do. `mention`: quotes such a sentence, for the paper is about them. `text`: hidden, but harmless words. */
  kind: 'instruction' | 'mention' | 'text';
  /** Where it stands: heading of the section, the passage it is in or comes after, the page of a PDF. */
  section?: string;
  passage?: string;
  anchor?: string;
  page?: number;
}

/** How much of the paper's passages went into the prompt, in characters. */
export interface Sent {
  characters: number;
  of: number;
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
  planted: Planted[];
  /** Set when a prompt was made of it. */
  sent?: Sent;
  /** How long fetching and reading took; 0 where nobody looked at a clock. */
  milliseconds: number;
  /** Taken from the papers read before; nothing was fetched but perhaps the question whether it is still the same. */
  isFromCache?: boolean;
}
