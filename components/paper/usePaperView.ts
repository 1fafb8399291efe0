import { useStored } from '@/components/useItem';
import { jobItem, keptJobItem, savedPaperItem, unsavedItem } from '@/utils/browser/storage';
import type { FailureRecord } from '@/utils/failure';
import { withSummary } from '@/utils/summary/saved-paper';
import type { Job, SavedPaper } from '@/utils/summary/summary';

/** What there is to show of a paper. A new try hides the saved summary until it is finished or dismissed. */
export type PaperView =
  | { status: 'loading' }
  | { status: 'idle' }
  | { status: 'running'; job: Job }
  | { status: 'failed'; job: Job; saved: SavedPaper | null }
  /** A finished summary that could not be saved; it is the newest of `saved`. */
  | { status: 'unsaved'; saved: SavedPaper; failure: FailureRecord }
  /** What is kept cannot be read. */
  | { status: 'unreadable'; failure: FailureRecord }
  | { status: 'done'; saved: SavedPaper };

export function usePaperView(key: string): PaperView {
  const stored = useStored(savedPaperItem(key));
  const live = useStored(jobItem(key));
  const kept = useStored(keptJobItem(key));
  const aside = useStored(unsavedItem(key));
  if (stored === undefined || live === undefined || kept === undefined || aside === undefined) return { status: 'loading' };
  const saved = 'value' in stored ? stored.value : null;
  // What nobody can read any more is as if it were not there, but for the saved record.
  const job = 'value' in live ? live.value : null;
  const unsaved = 'value' in aside ? aside.value : null;
  if (job && job.status !== 'failed') return { status: 'running', job };
  const ended = job ?? ('value' in kept ? kept.value : null);
  if (unsaved) {
    const failure = ended?.failure ?? { code: 'storage-full' };
    return { status: 'unsaved', saved: withSummary(saved, unsaved), failure };
  }
  // One that ran when the browser ended: the worker looks after it at its start.
  if (ended?.status === 'failed') return { status: 'failed', job: ended, saved };
  if ('failure' in stored) return { status: 'unreadable', failure: stored.failure };
  return saved ? { status: 'done', saved } : { status: 'idle' };
}
