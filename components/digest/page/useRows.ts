import { useMemo, useRef } from 'react';
import { usePaperStates } from '@/components/lists/usePaperStates';
import type { Digest, DigestRun } from '@/utils/digest/digest';
import { shownPapers } from '@/utils/digest/page/shown-papers';
import { paperKey } from '@/utils/paper/paper-ref';
import { type DigestRow, digestRow, sameRow } from './digest-row';
import type { useSavedPapers } from './useSavedPapers';

interface Asked {
  digest: Digest;
  run: DigestRun | null;
  /** `paperKey` of all papers of the list; the same array as long as they are the same. */
  keys: readonly string[];
  known: ReturnType<typeof useSavedPapers>;
}

/** The papers of a run as they are now; the same record for one that has not changed. */
export function useRows({ digest, run, keys, known: { papers, isWhole } }: Asked): readonly DigestRow[] {
  const states = usePaperStates(keys);
  const before = useRef<ReadonlyMap<string, DigestRow>>(new Map());
  return useMemo(() => {
    if (run === null) return [];
    const rows = shownPapers(digest, run).map((listed, index) => {
      const key = paperKey(listed.paper);
      const row = digestRow({ key, number: index + 1, listed, run, listedState: states?.get(key), saved: papers.get(key), isWhole });
      return sameRow(before.current.get(key), row);
    });
    before.current = new Map(rows.map((row) => [row.key, row]));
    return rows;
  }, [digest, run, states, papers, isWhole]);
}
