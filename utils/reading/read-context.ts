import type { PaperRef } from '@/utils/paper/paper-ref';

/** What a reader cannot see in the page itself. */
export interface ReadContext {
  paper: PaperRef;
  /** Where the page or file came from; stands in the receipt. */
  url: string;
}
