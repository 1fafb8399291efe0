import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';

/** Reads papers before their turn, one at a time; whoever wants the one in hand waits for it, so that nothing is fetched twice. */
export function createPapersAhead(read: (paper: PaperRef) => Promise<unknown>) {
  let next: readonly PaperRef[] = [];
  let inHand: { key: string; ended: Promise<unknown> } | undefined;
  const begun = new Set<string>();
  const goOn = async () => {
    if (inHand !== undefined) return;
    for (let paper = firstOf(next, begun); paper !== undefined; paper = firstOf(next, begun)) {
      const key = paperKey(paper);
      begun.add(key);
      // What cannot be read now fails when its turn comes.
      inHand = { key, ended: Promise.allSettled([read(paper)]) };
      await inHand.ended;
    }
    inHand = undefined;
  };
  return {
    readAhead(papers: readonly PaperRef[]) {
      next = papers;
      void goOn();
    },
    async ended(paper: PaperRef) {
      begun.add(paperKey(paper));
      if (inHand?.key === paperKey(paper)) await inHand.ended;
    },
  };
}

function firstOf(papers: readonly PaperRef[], begun: ReadonlySet<string>): PaperRef | undefined {
  return papers.find((paper) => !begun.has(paperKey(paper)));
}
