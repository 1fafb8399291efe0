import type { Author } from '@/utils/reading/paper-document';

/** What is known about a paper without its text; the abstract page, the Atom API and Hugging Face's API all give this one record. */
export interface PaperMetadata {
  /** The paper it is about: an answer about another paper must not pass for this one. */
  arxivId?: string;
  title: string;
  authors: Author[];
  /** Plain text with TeX formulas as the authors typed them; empty where the source gives none. */
  abstract: string;
  /** ISO day of the version shown. */
  date?: string;
  /** The version shown. */
  version?: number;
  /** ISO day of the first version. */
  firstDate?: string;
  /** arXiv's codes, such as `cs.CL`; the primary one first. */
  categories?: string[];
  /** The authors' remark: pages, figures, where it was accepted. */
  comment?: string;
  /** Of the publication elsewhere, without `https://doi.org/`. */
  doi?: string;
  /** Where it was published. */
  journal?: string;
  /** The licence's address. */
  licence?: string;
}
