import { useRef, useState } from 'react';
import { loadPapers } from '@/utils/browser/library/change-papers';
import { type FailureRecord, toFailure } from '@/utils/failure';
import type { SavedPaper } from '@/utils/summary/summary';

/** So many are read before the progress is told and a stop is heard. */
const AT_ONCE = 50;

export type ExportState =
  | { status: 'idle' }
  | { status: 'reading'; done: number; all: number }
  | { status: 'done'; count: number; lacking: number }
  | { status: 'failed'; failure: FailureRecord };

/** Reads many papers, tells how far it is, and hands them over; one that cannot be read is counted and left out. */
export function useExport() {
  const [state, setState] = useState<ExportState>({ status: 'idle' });
  const run = useRef(0);
  const start = async (keys: readonly string[], write: (papers: SavedPaper[]) => void) => {
    run.current++;
    const own = run.current;
    const papers: SavedPaper[] = [];
    try {
      for (let done = 0; done < keys.length; done += AT_ONCE) {
        setState({ status: 'reading', done, all: keys.length });
        papers.push(...(await loadPapers(keys.slice(done, done + AT_ONCE))));
        if (own !== run.current) return;
      }
      write(papers);
      setState({ status: 'done', count: papers.length, lacking: keys.length - papers.length });
    } catch (error) {
      if (own === run.current) setState({ status: 'failed', failure: toFailure(error) });
    }
  };
  const stop = () => {
    run.current++;
    setState({ status: 'idle' });
  };
  return { state, start, stop };
}
