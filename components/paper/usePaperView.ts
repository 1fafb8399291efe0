import { useItem } from '@/components/useItem';
import { jobItem, summaryItem } from '@/utils/browser/storage';
import type { Job, Summary } from '@/utils/summary/summary';

/** What there is to show of a paper. A new try hides the saved summary until it is finished or dismissed. */
export type PaperView =
  | { status: 'loading' }
  | { status: 'idle' }
  | { status: 'running'; job: Job }
  | { status: 'failed'; job: Job; saved: Summary | null }
  | { status: 'done'; summary: Summary };

export function usePaperView(key: string): PaperView {
  const summary = useItem(summaryItem(key), key);
  const job = useItem(jobItem(key), key);
  if (summary === undefined || job === undefined) return { status: 'loading' };
  if (job?.status === 'failed') return { status: 'failed', job, saved: summary };
  if (job) return { status: 'running', job };
  return summary ? { status: 'done', summary } : { status: 'idle' };
}
