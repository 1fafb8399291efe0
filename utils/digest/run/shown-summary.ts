import type { Outcome } from '@/utils/digest/digest';
import type { SavedPaper, Summary } from '@/utils/summary/summary';

/** The summary that a digest shows of a paper: the one that it was made with, else the newest. */
export function shownSummary({ summaries }: SavedPaper, outcome: Outcome | undefined): Summary {
  const made = outcome?.status === 'done' ? summaries.find((summary) => summary.made.startedAt === outcome.summary) : undefined;
  return made ?? summaries[0];
}
