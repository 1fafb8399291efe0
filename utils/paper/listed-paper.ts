import type { ArxivRef } from './paper-ref';

/** A paper as a page of a paper site shows it, before anybody has read it. */
export interface ListedPaper {
  paper: ArxivRef;
  title: string;
  /** As many as the page names. */
  authors?: string[];
  /** ISO day. */
  date?: string;
  upvotes?: number;
  /** Addresses of the code and of the project page. */
  code?: string;
  project?: string;
}
