import { browser } from 'wxt/browser';
import { identifyPage } from '@/utils/paper/identify-page';
import type { ListedPaper } from '@/utils/paper/listed-paper';
import { lastListItem, type MarkedSite, type ShownPage, shownPageItem } from './storage';
import { tabUrlOf } from './tab-paper';

type Sender = { url?: string; frameId?: number; tab?: { id?: number; url?: string } } | undefined;

/** What a tab shows in its whole window's page, of a site that we mark; the browser says which page that is, not the page. */
export interface MarkedPage {
  site: MarkedSite;
  isList: boolean;
  tabId: number;
  /** Without what stands behind `#`. */
  tabUrl: string;
}

export function markedPageOf(sender: Sender): MarkedPage | undefined {
  const page = identifyPage(sender?.url ?? '');
  const tabId = sender?.tab?.id;
  if (tabId === undefined || (sender?.frameId ?? 0) !== 0 || page.kind === 'other') return undefined;
  const site = page.site === 'huggingface' ? 'huggingface' : 'arxiv';
  return { site, isList: page.kind === 'list', tabId, tabUrl: tabUrlOf({ url: sender?.tab?.url ?? sender?.url }) };
}

/** Of all the tabs' pages together the session's room is 10 MB. As many characters are some thousand papers. */
const MOST_CHARACTERS = 300_000;

/** Keeps what a page shows, for the panel. */
export async function keepShownPage({ tabId, tabUrl, isList }: MarkedPage, papers: readonly ListedPaper[]): Promise<void> {
  const shown: ShownPage = { tabUrl, papers: fitting(papers) };
  await shownPageItem(String(tabId)).setValue(shown);
  if (isList && papers.length > 0) await lastListItem.setValue(shown);
}

function fitting(papers: readonly ListedPaper[]): ListedPaper[] {
  let characters = 0;
  return papers.filter((paper) => {
    characters += JSON.stringify(paper).length;
    return characters <= MOST_CHARACTERS;
  });
}

/** What a closed tab showed is of no use. */
export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    shownPageItem(String(tabId)).removeValue().catch(reportError);
  });
}
