import type { Count } from './count-words';

/** What was counted in some time. */
export interface Counted {
  /** Of so many papers. */
  papers: number;
  counts: readonly Count[];
}

export interface Trend extends Count {
  /** In so many papers of the former time. */
  former: number;
  /** Absent where the former time has no papers. */
  change?: 'new' | 'up' | 'down' | 'same';
}

/** The counts beside those of a former time, by their share of all papers: a month with fewer papers has not less of everything. */
export function compareCounts({ papers, counts }: Counted, before: Counted): Trend[] {
  const known = new Map(before.counts.map((count) => [count.word.toLowerCase(), count.papers]));
  return counts.map((count) => {
    const former = known.get(count.word.toLowerCase()) ?? 0;
    if (before.papers === 0) return { ...count, former };
    const expected = (former / before.papers) * papers;
    return { ...count, former, change: former === 0 ? 'new' : changeOf(count.papers - expected) };
  });
}

/** Less than a paper more or less is chance. */
function changeOf(difference: number): 'up' | 'down' | 'same' {
  if (Math.abs(difference) < 1) return 'same';
  return difference > 0 ? 'up' : 'down';
}
