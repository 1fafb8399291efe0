import { identifyPaper } from '@/utils/paper/identify-page';
import { paperKey } from '@/utils/paper/paper-ref';
import { tabAhead } from './active-tab';
import { readAhead } from './read-ahead';
import { focusItem, jobItem, keptJobItem, lastListItem, pinItem, readingItem, savedPaperItem, shownPageItem, unsavedItem } from './storage';

/** Begins to read what the panel will show of its tab's paper while the panel itself is still being set up. */
export async function readTabAhead(): Promise<void> {
  readAhead(readingItem);
  readAhead(lastListItem);
  const tab = await tabAhead();
  if (tab === undefined) return;
  const ofTab = [focusItem(String(tab.id)), shownPageItem(String(tab.id)), pinItem(String(tab.windowId))];
  for (const item of ofTab) readAhead<unknown>(item);
  const paper = tab.url === undefined ? undefined : identifyPaper(tab.url);
  if (paper === undefined) return;
  const key = paperKey(paper);
  for (const item of [savedPaperItem(key), jobItem(key), keptJobItem(key), unsavedItem(key)]) readAhead<unknown>(item);
}
