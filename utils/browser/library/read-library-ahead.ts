import { readAhead } from '@/utils/browser/read-ahead';
import {
  jobItem,
  keptJobItem,
  openJobsItem,
  profilesItem,
  questionItem,
  queueItem,
  readingItem,
  savedPaperItem,
  templatesItem,
  troubleItem,
  unsavedItem,
} from '@/utils/browser/storage';
import { backupItem } from './backup-state';
import { newestItem } from './catalogue';
import { readingListItem } from './reading-list';
import { trashItem } from './trash';

/** Reads what the library page shows first while the page itself is still being set up: its list and the paper that is open. @param opened its key */
export async function readLibraryAhead(opened: string | undefined): Promise<void> {
  const always = [
    newestItem,
    openJobsItem,
    queueItem,
    backupItem,
    trashItem,
    readingListItem,
    profilesItem,
    templatesItem,
    troubleItem,
    readingItem,
  ];
  const ofPaper = opened === undefined ? [] : [savedPaperItem, jobItem, keptJobItem, unsavedItem, questionItem].map((of) => of(opened));
  await Promise.all([...always, ...ofPaper].map((item) => readAhead<unknown>(item)));
}
