import type { DigestRun } from '@/utils/digest/digest';
import type { SavedPaper, Summary } from '@/utils/summary/summary';

/** The summary of a paper that was finished since the run began: made for it, by the person's own click, or for another digest. */
export function summaryOf(saved: SavedPaper | null, { startedAt }: Pick<DigestRun, 'startedAt'>): Summary | undefined {
  return saved?.summaries.find(({ made, imported }) => imported === undefined && made.finishedAt >= startedAt);
}
