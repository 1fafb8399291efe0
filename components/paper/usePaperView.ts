import { useItem } from '@/components/useItem';
import { failedJobItem, jobItem, savedPaperItem } from '@/utils/browser/storage';
import type { Job, SavedPaper } from '@/utils/summary/summary';

/** What there is to show of a paper. A new try hides the saved summary until it is finished or dismissed. */
export type PaperView =
  | { status: 'loading' }
  | { status: 'idle' }
  | { status: 'running'; job: Job }
  | { status: 'failed'; job: Job; saved: SavedPaper | null }
  | { status: 'done'; saved: SavedPaper };

export function usePaperView(key: string): PaperView {
  const saved = useItem(savedPaperItem(key));
  const job = useItem(jobItem(key));
  const failed = useItem(failedJobItem(key));
  if (saved === undefined || job === undefined || failed === undefined) return { status: 'loading' };
  if (job && job.status !== 'failed') return { status: 'running', job };
  const ended = failed ?? job;
  if (ended) return { status: 'failed', job: ended, saved };
  return saved ? { status: 'done', saved } : { status: 'idle' };
}
