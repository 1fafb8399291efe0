import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { act } from '@/components/toast/toasts';
import { useItem } from '@/components/useItem';
import { type Reading, readingItem } from '@/utils/browser/storage';
import { type ReadingChoice, ReadingContext } from './reading-context';

/** Remembers how the person reads, for every paper and page. Shows nothing before it is known, lest what is shown jumps. */
export function ReadingMemory({ children }: { children: ReactNode }) {
  const stored = useItem(readingItem);
  // Shown at once, and stored meanwhile.
  const [reading, setReading] = useState<Reading>();
  const latest = useRef<Reading>(undefined);
  latest.current = reading ?? stored;
  useEffect(() => setReading(stored), [stored]);
  const now = reading ?? stored;
  const choice = useMemo((): ReadingChoice => {
    const change = (part: Partial<Reading>) => {
      const next: Reading = { folded: [], ...latest.current, ...part };
      setReading(next);
      act(readingItem.setValue(next));
    };
    const folded = now?.folded ?? [];
    return {
      view: now?.view,
      setView: (view) => change({ view }),
      folded,
      setFolded(ids, isFolded) {
        const others = folded.filter((other) => !ids.includes(other));
        change({ folded: isFolded ? [...others, ...ids] : others });
      },
    };
  }, [now]);
  if (now === undefined) return null;
  return <ReadingContext value={choice}>{children}</ReadingContext>;
}
