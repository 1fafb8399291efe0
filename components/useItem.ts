import { useEffect, useState } from 'react';
import { readOnce, readSoFar } from '@/utils/browser/read-ahead';
import { type Failure, type FailureRecord, toFailure } from '@/utils/failure';

interface Item<T> {
  getValue(): Promise<T>;
  watch(onChange: (value: T) => void, onFailure?: (failure: Failure) => void): () => void;
}

/** What there is of a stored item: its value, or why it cannot be read. */
type Stored<T> = { value: T } | { failure: FailureRecord };

/** A stored item's value, kept up to date; undefined until it has been read. */
export function useItem<T>(item: Item<T>): T | undefined {
  const stored = useStored(item);
  return stored !== undefined && 'value' in stored ? stored.value : undefined;
}

/** The same for an item that may be damaged. */
export function useStored<T>(item: Item<T>): Stored<T> | undefined {
  const [state, setState] = useState<{ item: Item<T>; stored: Stored<T> } | undefined>(() => {
    const stored = readSoFar(item);
    return stored && { item, stored };
  });
  useEffect(() => {
    let isOver = false;
    // A first read may come back behind a change that it does not know of.
    let hasChanged = false;
    const take = (stored: Stored<T>) => {
      if (!isOver) setState((before) => (before?.item === item && isSame(before.stored, stored) ? before : { item, stored }));
    };
    const takeChange = (stored: Stored<T>) => {
      hasChanged = true;
      take(stored);
    };
    const takeFirst = (stored: Stored<T>) => {
      if (!hasChanged) take(stored);
    };
    const unwatch = item.watch(
      (value) => takeChange({ value }),
      (failure) => takeChange({ failure: toFailure(failure) }),
    );
    void readOnce(item).then(
      (value) => takeFirst({ value }),
      (error: unknown) => takeFirst({ failure: toFailure(error) }),
    );
    return () => {
      isOver = true;
      unwatch();
    };
  }, [item]);
  return state?.item === item ? state.stored : undefined;
}

/** What was read ahead is there twice: at once, and when the reading is asked for. */
function isSame<T>(one: Stored<T>, other: Stored<T>): boolean {
  return 'value' in one && 'value' in other && one.value === other.value;
}
