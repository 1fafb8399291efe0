import type { PaperRef } from '@/utils/paper/paper-ref';
import type { Breathe } from './breathe';

/** What a reader cannot see in the page itself. */
export interface ReadContext {
  paper: PaperRef;
  /** Where the page or file came from; stands in the receipt. */
  url: string;
  /** Absent where nobody else waits for the thread, as on the command line. */
  breathe?: Breathe;
}
