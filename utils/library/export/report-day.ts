import type { SavedPaper } from '@/utils/summary/summary';

/** The day that a report of these papers is of: the one that all of them were imported for, else that of the newest summary, in UTC. */
export function reportDay(papers: readonly SavedPaper[]): string {
  const newest = papers.map(({ summaries: [summary] }) => summary);
  const days = new Set(newest.map(({ imported }) => imported?.day));
  const [day] = days;
  if (days.size === 1 && day !== undefined) return day;
  const last = newest.reduce((latest, { made }) => Math.max(latest, made.finishedAt), 0);
  return new Date(last).toISOString().slice(0, 10);
}

/** The list of a day that reports name as their source. */
export function dayListUrl(day: string): string {
  return `https://huggingface.co/papers/date/${day}`;
}
