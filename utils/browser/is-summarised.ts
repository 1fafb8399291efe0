import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import { savedPaperItem } from './storage';

/** What nobody can read is there all the same: the panel says so and asks. */
export function isSummarised(paper: PaperRef): Promise<boolean> {
  return savedPaperItem(paperKey(paper))
    .getValue()
    .then(
      (saved) => saved !== null,
      () => true,
    );
}
