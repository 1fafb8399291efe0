import type { Count } from './count-words';

/** What was counted in some time. */
export interface Counted {
  /** Of so many papers. */
  papers: number;
  counts: readonly Count[];
}

export interface Trend extends Count {
  /** Of all papers, from 0 to 1. */
  share: number;
  /** Beside the former time, with its share then; absent where that has no papers. */
  change?: { to: 'new' | 'up' | 'down' | 'same'; from: number };
}

/** The counts beside those of a former time, by their share of all papers: a month with fewer papers has not less of everything. */
export function compareCounts({ papers, counts }: Counted, before: Counted): Trend[] {
  const known = new Map(before.counts.map((count) => [count.word.toLowerCase(), count.papers]));
  return counts.map((count) => {
    const trend = { ...count, share: count.papers / papers };
    if (before.papers === 0) return trend;
    const from = (known.get(count.word.toLowerCase()) ?? 0) / before.papers;
    return { ...trend, change: { to: from === 0 ? 'new' : changeOf(count.papers - from * papers), from } };
  });
}

/** Less than a paper more or less is chance. */
function changeOf(difference: number): 'up' | 'down' | 'same' {
  if (Math.abs(difference) < 1) return 'same';
  return difference > 0 ? 'up' : 'down';
}
