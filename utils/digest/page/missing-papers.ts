import type { Digest, DigestRun, Outcome } from '@/utils/digest/digest';
import type { MissingPaper } from '@/utils/library/export/export-options';
import { paperKey } from '@/utils/paper/paper-ref';
import { shownPapers } from './shown-papers';

/** The papers of a run that have no card, for its exports. @param reasonOf says why in words; without an outcome it was not made */
export function missingPapers(digest: Digest, run: DigestRun, reasonOf: (outcome: Outcome | undefined) => string): MissingPaper[] {
  return shownPapers(digest, run).flatMap(({ paper, title }) => {
    const outcome = run.outcomes[paperKey(paper)];
    return outcome?.status === 'done' ? [] : [{ paper, title, reason: reasonOf(outcome) }];
  });
}
