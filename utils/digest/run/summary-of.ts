import type { DigestRun } from '@/utils/digest/digest';
import type { SavedPaper, Summary } from '@/utils/summary/summary';

/** The summary that was made of a paper since the run began, for it or by the person's own click. */
export function summaryOf(saved: SavedPaper | null, { startedAt }: Pick<DigestRun, 'startedAt'>): Summary | undefined {
  return saved?.summaries.find(({ made, imported }) => imported === undefined && made.startedAt >= startedAt);
}
