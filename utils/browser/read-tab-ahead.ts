import { identifyPaper } from '@/utils/paper/identify-page';
import { paperKey } from '@/utils/paper/paper-ref';
import { type ActiveTab, tabAhead } from './active-tab';
import { digestHeadsItem } from './digest/digest-items';
import { readAhead } from './read-ahead';
import {
  focusItem,
  jobItem,
  keptJobItem,
  lastListItem,
  pinItem,
  profilesItem,
  questionItem,
  readingItem,
  savedPaperItem,
  shownPageItem,
  templatesItem,
  troubleItem,
  unsavedItem,
} from './storage';

/** Reads what the panel will show of its tab's paper while the panel itself is still being set up: then it is shown all at once. */
export async function readTabAhead(): Promise<void> {
  const known = [readingItem, lastListItem, profilesItem, templatesItem, troubleItem, digestHeadsItem].map((item) =>
    readAhead<unknown>(item),
  );
  const tab = await tabAhead();
  await Promise.all([...known, ...readOfTab(tab)]);
}

function readOfTab(tab: ActiveTab | undefined): Promise<void>[] {
  if (tab === undefined) return [];
  const ofTab = [focusItem(String(tab.id)), shownPageItem(String(tab.id)), pinItem(String(tab.windowId))];
  const paper = tab.url === undefined ? undefined : identifyPaper(tab.url);
  const ofPaper =
    paper === undefined ? [] : [savedPaperItem, jobItem, keptJobItem, unsavedItem, questionItem].map((of) => of(paperKey(paper)));
  return [...ofTab, ...ofPaper].map((item) => readAhead<unknown>(item));
}
