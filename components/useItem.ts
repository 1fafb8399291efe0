import { useEffect, useState } from 'react';

interface Item<T> {
  getValue(): Promise<T>;
  watch(onChange: (value: T) => void): () => void;
}

/** A stored item's value, kept up to date; undefined until it has been read. */
export function useItem<T>(item: Item<T>): T | undefined {
  const [state, setState] = useState<{ item: Item<T>; value: T }>();
  useEffect(() => {
    let isOver = false;
    const take = (value: T) => {
      if (!isOver) setState({ item, value });
    };
    const unwatch = item.watch(take);
    void item.getValue().then(take);
    return () => {
      isOver = true;
      unwatch();
    };
  }, [item]);
  return state?.item === item ? state.value : undefined;
}
