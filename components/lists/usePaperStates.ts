import { useEffect, useMemo, useState } from 'react';
import { useItem } from '@/components/useItem';
import { entriesItem } from '@/utils/browser/library/catalogue';
import { queueItem } from '@/utils/browser/storage';
import { type JobStage, watchJobStages } from '@/utils/browser/watch-job-stages';
import { paperState } from '@/utils/library/paper-state';
import type { PaperState } from '@/utils/paper/paper-mark';
import { paperKey } from '@/utils/paper/paper-ref';

/** What a list shows of a paper's summary. */
export interface ListedState {
  state: PaperState;
  /** The contribution of its newest summary; absent: there is none. */
  oneLine?: string;
  /** Of its job; the same record until the next stage. */
  stage?: JobStage;
}

/** How far some papers are, by `paperKey`; `undefined` until it is known. The same array as long as they are the same. */
export function usePaperStates(keys: readonly string[]): ReadonlyMap<string, ListedState> | undefined {
  const entries = useItem(useMemo(() => entriesItem(keys), [keys]));
  const queue = useItem(queueItem);
  const stages = useJobStages(keys);
  return useMemo(() => {
    if (entries === undefined || queue === undefined || stages === undefined) return undefined;
    const queued = new Set([...queue.waiting, ...queue.running].map(paperKey));
    return new Map(
      keys.map((key) => {
        const entry = entries.get(key);
        const stage = stages.get(key);
        return [key, { state: paperState(entry, stage, queued.has(key)), oneLine: entry?.oneLine, stage }];
      }),
    );
  }, [entries, queue, stages, keys]);
}

function useJobStages(keys: readonly string[]): ReadonlyMap<string, JobStage> | undefined {
  const [known, setKnown] = useState<{ keys: readonly string[]; stages: ReadonlyMap<string, JobStage> }>();
  useEffect(() => watchJobStages(keys, (stages) => setKnown({ keys, stages })), [keys]);
  return known?.keys === keys ? known.stages : undefined;
}
