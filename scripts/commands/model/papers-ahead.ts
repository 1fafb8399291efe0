import { isPapersOwn } from '@/utils/digest/run/papers-own';
import { toFailure } from '@/utils/failure';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';

export interface PapersAhead {
  /** Reads these, one at a time, instead of those that were to come next before. */
  readAhead(papers: readonly PaperRef[]): void;
  /** Before a paper is read in its turn: waits for it if it is in hand, so that nothing is fetched twice. Throws what was found out for good, once. */
  ended(paper: PaperRef): Promise<void>;
}

/** Reads papers before their turn, while the model writes about those before them. */
export function createPapersAhead(read: (paper: PaperRef) => Promise<unknown>): PapersAhead {
  let next: readonly PaperRef[] = [];
  let isBusy = false;
  const begun = new Map<string, Promise<PromiseSettledResult<unknown>[]>>();
  const goOn = async () => {
    if (isBusy) return;
    isBusy = true;
    for (let paper = firstOf(next); paper !== undefined; paper = firstOf(next)) {
      const reading = Promise.allSettled([read(paper)]);
      begun.set(paperKey(paper), reading);
      await reading;
    }
    isBusy = false;
  };
  const firstOf = (papers: readonly PaperRef[]) => papers.find((paper) => !begun.has(paperKey(paper)));
  return {
    readAhead(papers) {
      next = papers;
      void goOn();
    },
    async ended(paper) {
      const key = paperKey(paper);
      const [read] = (await begun.get(key)) ?? [];
      begun.set(key, Promise.resolve([]));
      if (read?.status === 'rejected' && isPapersOwn(toFailure(read.reason).code)) throw read.reason;
    },
  };
}
