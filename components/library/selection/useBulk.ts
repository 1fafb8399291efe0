import { useEffect, useRef, useState } from 'react';
import type { Watch } from '@/utils/browser/library/each-batch';

export interface Bulk {
  /** Absent while nothing is being done. */
  work?: BulkWork;
  /** @param onEnd is told how many were done, also where it was stopped or failed half-way; not called where none were */
  run(all: number, work: (watch: Required<Watch>) => Promise<unknown>, onEnd: (done: number) => void): Promise<void>;
  stop(): void;
}

export interface BulkWork {
  done: number;
  all: number;
  /** It takes longer than a moment: worth a line of its own. */
  isLong: boolean;
}

const MOMENT_MS = 400;

/** Something that is done to many papers. It belongs to the list: the bar that began it goes with the choice. */
export function useBulk(): Bulk {
  const [work, setWork] = useState<BulkWork>();
  const current = useRef<AbortController>(undefined);
  const isUnderWay = work !== undefined;
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setTimeout(() => setWork((now) => now && { ...now, isLong: true }), MOMENT_MS);
    return () => clearTimeout(timer);
  }, [isUnderWay]);
  const run: Bulk['run'] = async (all, begin, onEnd) => {
    const own = new AbortController();
    current.current = own;
    let done = 0;
    setWork({ done, all, isLong: false });
    const onProgress = (count: number) => {
      done = count;
      if (current.current === own) setWork((now) => now && { ...now, done });
    };
    try {
      await begin({ onProgress, signal: own.signal });
    } catch (error) {
      // Whoever stopped it knows.
      if (!own.signal.aborted || error !== own.signal.reason) throw error;
    } finally {
      if (current.current === own) setWork(undefined);
      if (done > 0) onEnd(done);
    }
  };
  return { ...(work === undefined ? {} : { work }), run, stop: () => current.current?.abort() };
}
