import { useCallback, useEffect, useRef, useState } from 'react';
import { type ListQuery, readQuery, writeQuery } from '@/utils/library/list-query';

/** Browsers refuse to change the address oftener than some twenty times a second. */
const TYPED_MS = 150;

interface ListQueryState {
  query: ListQuery;
  /** A step that the browser's back button undoes. */
  choose(query: ListQuery): void;
  /** The same while the person types: no step for each letter. */
  type(query: ListQuery): void;
  /** Brings the address up to date before it leads elsewhere. */
  settle(): void;
}

/**
 * Which papers are listed. It stands in the address before the `#`, so that it outlives a reload and the list stays as it is while papers are opened
 * behind the `#`.
 */
export function useListQuery(): ListQueryState {
  const [query, setQuery] = useState(() => readQuery(location.search));
  const typed = useRef<{ query: ListQuery; timer: ReturnType<typeof setTimeout> }>(undefined);
  const settle = useCallback(() => {
    if (typed.current === undefined) return;
    clearTimeout(typed.current.timer);
    history.replaceState(null, '', addressOf(typed.current.query));
    typed.current = undefined;
  }, []);
  useEffect(() => {
    const follow = () => {
      settle();
      setQuery(readQuery(location.search));
    };
    window.addEventListener('popstate', follow);
    return () => {
      window.removeEventListener('popstate', follow);
      settle();
    };
  }, [settle]);
  const choose = (next: ListQuery) => {
    settle();
    history.pushState(null, '', addressOf(next));
    setQuery(next);
  };
  const type = (next: ListQuery) => {
    clearTimeout(typed.current?.timer);
    typed.current = { query: next, timer: setTimeout(settle, TYPED_MS) };
    setQuery(next);
  };
  return { query, choose, type, settle };
}

function addressOf(query: ListQuery): string {
  return `${location.pathname}${writeQuery(query)}${location.hash}`;
}
