import { useEffect, useState } from 'react';

interface Item<T> {
  getValue(): Promise<T>;
  watch(onChange: (value: T) => void): () => void;
}

/** A stored item's value, kept up to date; undefined until it has been read. `name` tells items apart: the hook follows when it changes. */
export function useItem<T>(item: Item<T>, name: string): T | undefined {
  const [state, setState] = useState<{ name: string; value: T }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: items are made anew at each render, their name says which one is meant
  useEffect(() => {
    let isOver = false;
    const take = (value: T) => {
      if (!isOver) setState({ name, value });
    };
    const unwatch = item.watch(take);
    void item.getValue().then(take);
    return () => {
      isOver = true;
      unwatch();
    };
  }, [name]);
  return state?.name === name ? state.value : undefined;
}
