import type { JobRunner } from '@/utils/browser/job-runner';
import { findJob } from '@/utils/browser/job-store';
import { openLibrary } from '@/utils/browser/pages';
import { profilesItem, savedPaperItem } from '@/utils/browser/storage';
import { focusPaper, type SeenTab } from '@/utils/browser/tab-paper';
import { isUsable, profilesInUse } from '@/utils/llm/profile';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';

interface OpenedPaper {
  paper: PaperRef;
  /** Beside it the panel shows the paper. */
  tab: SeenTab;
  /** Whether it is open; asked for before any `await`. */
  panel: Promise<boolean>;
  /** A person surely asked for it: it may be paid for though the panel stays closed. */
  isAsked: boolean;
}

/** Shows a paper beside a tab and starts it where it is new, all by one click or key. */
export async function openPaper(jobs: JobRunner, { paper, tab, panel, isAsked }: OpenedPaper): Promise<void> {
  await focusPaper(tab, paper);
  const isOpen = await panel;
  if ((isOpen || isAsked) && (await isNew(paper))) await jobs.start(paper);
  if (!isOpen) await openLibrary(`paper/${paperKey(paper)}`);
}

/** What is not there yet is started; whether to pay again for a summary or a failed try is decided in the panel. */
async function isNew(paper: PaperRef): Promise<boolean> {
  const key = paperKey(paper);
  if (!profilesInUse(await profilesItem.getValue()).some(isUsable)) return false;
  // What nobody can read is there all the same: the panel says so and asks.
  const isSaved = await savedPaperItem(key)
    .getValue()
    .then(
      (saved) => saved !== null,
      () => true,
    );
  return !isSaved && (await findJob(key)) === undefined;
}
