import { choosePapers } from '@/utils/digest/choose-papers';
import type { Digest, DigestRun } from '@/utils/digest/digest';
import type { DigestPaper } from '@/utils/digest/digest-paper';
import { paperKey } from '@/utils/paper/paper-ref';

/**
 * The papers that a run is about, in the order in which its digest shows them: while it goes on papers are put back and brought forward, and what
 * is being read must not move for that. Those that are no longer on the list are left out.
 */
export function shownPapers({ papers }: Pick<Digest, 'papers'>, { chosen, plan }: Pick<DigestRun, 'chosen' | 'plan'>): DigestPaper[] {
  const places = new Map(chosen.map((key, index) => [key, index]));
  const placeOf = ({ paper }: DigestPaper) => places.get(paperKey(paper)) ?? chosen.length;
  const wanted = papers.filter(({ paper }) => places.has(paperKey(paper)));
  if (plan.order === undefined) return wanted.sort((one, other) => placeOf(one) - placeOf(other));
  return choosePapers(wanted, { order: plan.order }, new Map());
}
