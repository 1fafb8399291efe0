import type { Author } from '@/utils/reading/paper-document';

/** What arXiv knows about a paper without its text. */
export interface PaperMetadata {
  title: string;
  authors: Author[];
  /** Plain text with TeX formulas as the authors typed them. */
  abstract: string;
  /** ISO day of the version shown. */
  date?: string;
  /** The version shown. */
  version?: number;
}
