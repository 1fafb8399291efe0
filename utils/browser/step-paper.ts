import { browser } from 'wxt/browser';
import { identifyPaper } from '@/utils/paper/identify-page';
import { type ArxivRef, type PaperRef, paperKey } from '@/utils/paper/paper-ref';
import { lastListItem, pinItem, shownPageItem } from './storage';
import { focusPaper, type SeenTab, tabPaper, tabUrlOf } from './tab-paper';

/** A tab and its window, whose panel may be kept to a paper. */
export type SteppedTab = SeenTab & { windowId: number };

/**
 * Shows the neighbour in the list of papers: in that which the tab shows, else in the one that was seen last, where the paper stands in it.
 * A list of which no paper is shown yet begins at its first. A pin moves along. One step after the other, whichever context asks for it.
 * @returns whether there was one to go to
 */
export async function stepPaper(tab: SteppedTab, step: 1 | -1): Promise<boolean> {
  return navigator.locks.request('step to a paper', async () => {
    const pin = pinItem(String(tab.windowId));
    const pinned = await pin.getValue();
    const shown = pinned ?? (await tabPaper(tab));
    const own = await listOf(tab);
    const last = (await lastListItem.getValue())?.papers.map(({ paper }) => paper) ?? [];
    const next = shown === undefined ? first(own, step) : neighbour(own.some(isSame(shown)) ? own : last, shown, step);
    if (next === undefined) return false;
    await (pinned ? pin.setValue(next) : focusPaper(tab, next));
    return true;
  });
}

/** The same for the tab beside which the calling page stands. */
export async function stepPaperHere(step: 1 | -1): Promise<boolean> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id !== undefined && stepPaper({ id: tab.id, windowId: tab.windowId, url: tab.url }, step);
}

/** The list that the tab shows; the page of a single paper is none. */
async function listOf(tab: SeenTab): Promise<readonly ArxivRef[]> {
  const page = await shownPageItem(String(tab.id)).getValue();
  if (page === null || page.tabUrl !== tabUrlOf(tab) || identifyPaper(page.tabUrl) !== undefined) return [];
  return page.papers.map(({ paper }) => paper);
}

function first(list: readonly ArxivRef[], step: 1 | -1): ArxivRef | undefined {
  return step === 1 ? list[0] : undefined;
}

function neighbour(list: readonly ArxivRef[], shown: PaperRef, step: 1 | -1): ArxivRef | undefined {
  const place = list.findIndex(isSame(shown));
  return place === -1 ? undefined : list[place + step];
}

function isSame(shown: PaperRef): (paper: ArxivRef) => boolean {
  const key = paperKey(shown);
  return (paper) => paperKey(paper) === key;
}
