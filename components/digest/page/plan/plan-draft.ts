import { choosePapers, type Known, type Wish } from '@/utils/digest/choose-papers';
import type { DigestPaper } from '@/utils/digest/digest-paper';
import { paperKey } from '@/utils/paper/paper-ref';
import { splitList } from '@/utils/split-list';

export const CHOICES = ['all', 'top', 'unread', 'words'] as const;

/** What the person has said so far about a run that is still to begin. */
export interface PlanDraft {
  choice: (typeof CHOICES)[number];
  /** As typed. */
  top: string;
  words: string;
  order: Wish['order'];
  /** Papers that were ticked or unticked by hand, by `paperKey`. */
  ticks: ReadonlyMap<string, boolean>;
  reusesAny: boolean;
  hasOverview: boolean;
  /** Id of another profile than the one in use; empty: that one. */
  profile: string;
  /** As typed. */
  ceiling: string;
}

export function emptyDraft(papers: readonly DigestPaper[]): PlanDraft {
  return {
    choice: 'all',
    top: '10',
    words: '',
    order: papers.some(({ upvotes }) => upvotes !== undefined) ? 'votes' : 'list',
    ticks: new Map(),
    reusesAny: false,
    hasOverview: true,
    profile: '',
    ceiling: '',
  };
}

/** How many are wanted at most; what is no number wants one. */
export function topOf({ top }: Pick<PlanDraft, 'top'>): number {
  return Math.max(1, Math.floor(Number(top.normalize('NFKC'))) || 1);
}

function wishOf(draft: PlanDraft): Wish {
  switch (draft.choice) {
    case 'all':
      return { order: draft.order };
    case 'top':
      return { order: draft.order, top: topOf(draft) };
    case 'unread':
      return { order: draft.order, onlyUnread: true };
    case 'words':
      return { order: draft.order, words: splitList(draft.words) };
  }
}

/** Which papers are chosen: by the rule, and then by hand. In the chosen order, those that are not chosen among them. */
export function listedChoice(
  papers: readonly DigestPaper[],
  draft: PlanDraft,
  known: ReadonlyMap<string, Known>,
): { listed: DigestPaper; isChosen: boolean }[] {
  const byRule = new Set(choosePapers(papers, wishOf(draft), known));
  return choosePapers(papers, { order: draft.order }, known).map((listed) => ({
    listed,
    isChosen: draft.ticks.get(paperKey(listed.paper)) ?? byRule.has(listed),
  }));
}
