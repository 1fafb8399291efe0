import { useSyncExternalStore } from 'react';
import { toStorageFailure } from '@/utils/browser/explain-quota';
import type { FailureRecord } from '@/utils/failure';

/** A short word at the page's foot: what was done, or why it could not be. */
export type ShownToast = { id: number } & ({ text: string; undo?: () => void } | { failure: FailureRecord });

/** More at once nobody reads. */
const MOST = 3;

let shown: readonly ShownToast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function show(next: readonly ShownToast[]): void {
  shown = next.slice(-MOST);
  for (const listener of listeners) listener();
}

/** @param undo takes back what was done, while the word is shown */
export function toast(text: string, undo?: () => void): void {
  lastId += 1;
  show([...shown, { id: lastId, text, ...(undo === undefined ? {} : { undo }) }]);
}

/** For work that a button began and whose end nobody else waits for: should it fail, the person is told. */
export function act(work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    lastId += 1;
    show([...shown, { id: lastId, failure: toStorageFailure(error) }]);
  });
}

export function closeToast(id: number): void {
  show(shown.filter((each) => each.id !== id));
}

/** With the page that shows them. */
export function closeAllToasts(): void {
  show([]);
}

export function useToasts(): readonly ShownToast[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}
