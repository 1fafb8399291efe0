import { useEffect, useState } from 'react';
import { readOnce } from '@/utils/browser/read-ahead';
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
  const [state, setState] = useState<{ item: Item<T>; stored: Stored<T> }>();
  useEffect(() => {
    let isOver = false;
    // A first read may come back behind a change that it does not know of.
    let hasChanged = false;
    const take = (stored: Stored<T>) => {
      if (!isOver) setState({ item, stored });
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
