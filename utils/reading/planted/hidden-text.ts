import type { Concealment } from '@/utils/reading/receipt';

/** Text that was kept from the eye, and where it stood. */
export interface HiddenText {
  /** Word for word. */
  text: string;
  concealment: Concealment;
  anchor?: string;
  page?: number;
  /** Words that can be seen right before it, and after it, in the same paragraph. */
  before?: string;
  after?: string;
  /** Counted from the top of the page, in points: where no words are around it. */
  y?: number;
}
