import type { PaperState } from '@/utils/paper/paper-mark';
import type { PaperTask } from '@/utils/summary/summary';
import type { CatalogueEntry } from './catalogue/catalogue-entry';

/** How far a paper is. A failed try counts only where there is no summary: beside one, the summary is what there is. */
export function paperState(entry: CatalogueEntry | undefined, job: Pick<PaperTask, 'status'> | undefined, isQueued: boolean): PaperState {
  if (job !== undefined && job.status !== 'failed') return 'running';
  if (isQueued) return 'queued';
  if (entry === undefined) return job === undefined ? 'unread' : 'failed';
  if (entry.isOutdated) return 'outdated';
  return entry.isUnread ? 'unread' : 'read';
}
