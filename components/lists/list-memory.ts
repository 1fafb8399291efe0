import type { ListedState } from './usePaperStates';

export type ListFilter = 'all' | 'unread' | 'read';
export type ListOrder = 'page' | 'votes';

/** How the person left a list, for when they come back to it. */
export interface ListMemory {
  filter: ListFilter;
  order: ListOrder;
  /** The row of the paper that was gone to, and how far from the window's top it stood; until the list is shown again. */
  left?: { key: string; top: number };
  /** How far down the panel was otherwise. */
  scrollY?: number;
  /** As they were last known: a library of ten thousand takes a while to be read again. */
  states?: ReadonlyMap<string, ListedState>;
}

export function newListMemory(): ListMemory {
  return { filter: 'all', order: 'page' };
}
