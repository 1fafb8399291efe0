import type { Digest, DigestRun, Outcome } from '@/utils/digest/digest';
import type { MissingPaper } from '@/utils/library/export/export-options';
import { paperKey } from '@/utils/paper/paper-ref';
import { shownPapers } from './shown-papers';

interface Lacking {
  /** By `paperKey`. One that was done may have been deleted since. */
  hasCard(key: string): boolean;
  /** Says why in words; without an outcome it was not made, with one that is `done` its summary is gone. */
  reasonOf(outcome: Outcome | undefined): string;
}

/** The papers of a run that have no card, for what leaves of it. */
export function missingPapers(digest: Pick<Digest, 'papers'>, run: DigestRun, { hasCard, reasonOf }: Lacking): MissingPaper[] {
  return shownPapers(digest, run).flatMap(({ paper, title }) => {
    const key = paperKey(paper);
    return hasCard(key) ? [] : [{ paper, title, reason: reasonOf(run.outcomes[key]) }];
  });
}
