import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { act } from '@/components/toast/toasts';
import { useItem } from '@/components/useItem';
import { type Reading, readingItem } from '@/utils/browser/storage';
import { FoldingContext, ViewChoiceContext } from './reading-context';

const NONE: readonly string[] = [];

/** Remembers how the person reads, for every paper and page. Shows nothing before it is known, lest what is shown jumps. */
export function ReadingMemory({ children }: { children: ReactNode }) {
  const stored = useItem(readingItem);
  // Shown at once, and stored meanwhile.
  const [own, setOwn] = useState<Reading>();
  const now = own ?? stored;
  const latest = useRef<Reading>(undefined);
  latest.current = now;
  // What comes back from the storage is mostly what was just put there.
  useEffect(() => setOwn((before) => (isSame(before, stored) ? before : stored)), [stored]);
  const change = useCallback((part: Partial<Reading>) => {
    const next: Reading = { folded: NONE, ...latest.current, ...part };
    latest.current = next;
    setOwn(next);
    act(readingItem.setValue(next));
  }, []);
  const view = now?.view;
  const folded = now?.folded ?? NONE;
  const viewChoice = useMemo(() => ({ view, setView: (chosen: string) => change({ view: chosen }) }), [view, change]);
  const folding = useMemo(
    () => ({
      folded,
      setFolded(names: readonly string[], isFolded: boolean) {
        const others = folded.filter((other) => !names.includes(other));
        change({ folded: isFolded ? [...others, ...names] : others });
      },
    }),
    [folded, change],
  );
  if (now === undefined) return null;
  return (
    <ViewChoiceContext value={viewChoice}>
      <FoldingContext value={folding}>{children}</FoldingContext>
    </ViewChoiceContext>
  );
}

function isSame(one: Reading | undefined, other: Reading | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
