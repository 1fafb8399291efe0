import { holdReader, readAheadInReader } from '@/utils/browser/reader-client';
import { toFailure } from '@/utils/failure';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';

/**
 * Reads the papers that come next, one after the other, while the model writes about those before them: arXiv lets one through in three seconds,
 * and no model shall wait for that. What cannot be read now fails when its turn comes. Call what comes back with the papers that are next.
 */
export function createReadNext(read: (paper: PaperRef) => Promise<void> = readAheadInReader): (papers: readonly PaperRef[]) => void {
  let next: readonly PaperRef[] = [];
  let isBusy = false;
  const done = new Set<string>();
  const readAll = async () => {
    // The reader document opens once for all of them.
    const letGo = holdReader();
    try {
      for (let paper = firstOf(next, done); paper !== undefined; paper = firstOf(next, done)) {
        done.add(paperKey(paper));
        await read(paper).catch(passOver);
      }
    } finally {
      isBusy = false;
      letGo();
    }
  };
  return (papers) => {
    next = papers;
    if (papers.length === 0) done.clear();
    if (isBusy || firstOf(next, done) === undefined) return;
    isBusy = true;
    void readAll();
  };
}

function firstOf(papers: readonly PaperRef[], done: ReadonlySet<string>): PaperRef | undefined {
  return papers.find((paper) => !done.has(paperKey(paper)));
}

/** A paper that cannot be read is told when it is its turn; a mistake of ours the developer hears of. */
function passOver(error: unknown): void {
  if (toFailure(error).code === 'unexpected') reportError(error);
}
