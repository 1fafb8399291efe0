import type { ActiveTab } from '@/utils/browser/active-tab';
import type { Focus, ShownPage } from '@/utils/browser/storage';
import { tabUrlOf } from '@/utils/browser/tab-paper';
import { identifyPage, identifyPaper } from '@/utils/paper/identify-page';
import type { ListedPaper } from '@/utils/paper/listed-paper';
import { type PaperRef, paperKey } from '@/utils/paper/paper-ref';

/** What the panel knows of its tab. */
export interface TabFacts {
  tab: ActiveTab;
  pinned: PaperRef | null;
  focus: Focus | null;
  /** What the tab's page told last, and which list was seen last anywhere. */
  page: ShownPage | null;
  lastList: ShownPage | null;
  /** The person went from a paper to this list. */
  openList: ShownPage | undefined;
}

export type Shown =
  | { kind: 'paper'; paper: PaperRef; listed: ListedPaper | undefined; isFocused: boolean }
  | { kind: 'list'; page: ShownPage }
  /** A list whose page has told nothing. */
  | { kind: 'untold' }
  | { kind: 'none' };

export interface Scene {
  shown: Shown;
  /** The list that can be gone to: the tab's own, or the last one if it has the paper. */
  list: ShownPage | undefined;
  /** Where the tab shows another paper than the pinned one. */
  other: PaperRef | undefined;
}
/** The panel follows the tab: the paper that was asked for there, the paper or the list that it shows; a pin keeps one paper whatever it shows. */
export function whatToShow({ tab, pinned, focus, page, lastList, openList }: TabFacts): Scene {
  const tabUrl = tabUrlOf(tab);
  const focused = focus?.tabUrl === tabUrl ? focus.paper : undefined;
  const ofTab = tab.url === undefined ? undefined : identifyPaper(tab.url);
  const told = page?.tabUrl === tabUrl ? page : undefined;
  const ownList = ofTab === undefined ? told : undefined;
  const own = focused ?? ofTab;
  const paper = pinned ?? own;
  const list = openList ?? ownList ?? (paper && findIn(lastList, paper) ? (lastList ?? undefined) : undefined);
  const other = pinned && own && paperKey(own) !== paperKey(pinned) ? own : undefined;
  if (openList !== undefined) return { shown: { kind: 'list', page: openList }, list, other };
  if (paper !== undefined) {
    const listed = findIn(told ?? null, paper) ?? findIn(lastList, paper);
    return { shown: { kind: 'paper', paper, listed, isFocused: pinned === null && focused !== undefined }, list, other };
  }
  if (ownList !== undefined) return { shown: { kind: 'list', page: ownList }, list, other };
  const isUntold = tab.url !== undefined && identifyPage(tab.url).kind === 'list';
  return { shown: { kind: isUntold ? 'untold' : 'none' }, list, other };
}

export function findIn(page: ShownPage | null, paper: PaperRef): ListedPaper | undefined {
  const key = paperKey(paper);
  return page?.papers.find((listed) => paperKey(listed.paper) === key);
}
