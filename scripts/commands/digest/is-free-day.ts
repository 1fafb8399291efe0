import type { LoadedList } from './load-list';

/** Whether it is well that a list is empty: it is that of a Saturday or Sunday that is over, and has no entries of any kind. */
export function isFreeDay({ list: { day, papers, unlisted } }: LoadedList, now: number): boolean {
  const isEmpty = papers.length === 0 && unlisted.length === 0;
  return isEmpty && day !== undefined && isOver(day, now) && [0, 6].includes(new Date(day).getUTCDay());
}

/** Hugging Face's days end at midnight UTC. @param day ISO day */
export function isOver(day: string, now: number): boolean {
  return day < new Date(now).toISOString().slice(0, 10);
}
