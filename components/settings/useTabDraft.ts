import { useState } from 'react';

/** Something that is being written. It stays in the tab until it is saved or given up, also when the person leaves the page or loads it again. */
export function useTabDraft<T>(name: string): [T | undefined, (draft: T | undefined) => void] {
  const [draft, setDraft] = useState(() => readDraft<T>(name));
  const change = (next: T | undefined) => {
    if (next === undefined) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, JSON.stringify(next));
    setDraft(next);
  };
  return [draft, change];
}

function readDraft<T>(name: string): T | undefined {
  const kept = sessionStorage.getItem(name);
  return kept === null ? undefined : (JSON.parse(kept) as T);
}
