import type { Browser } from 'wxt/browser';
import { identifyPaper } from '@/utils/paper/identify-page';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { focusItem, pinItem } from './storage';

/** What is known of a tab; without an address where the browser does not let us see it. */
export type SeenTab = Pick<Browser.tabs.Tab, 'url'> & { id: number; windowId?: number };

/** As the items of a tab write it: without what stands behind `#`. */
export function tabUrlOf({ url }: Pick<SeenTab, 'url'>): string {
  return url?.split('#')[0] ?? '';
}

/** The paper that the panel shows beside a tab: the one that was asked for there, else the tab's own. */
export async function tabPaper(tab: SeenTab): Promise<PaperRef | undefined> {
  const focus = await focusItem(String(tab.id)).getValue();
  return focus?.tabUrl === tabUrlOf(tab) ? focus.paper : identifyPaper(tab.url ?? '');
}

/** Has the panel show a paper beside a tab. A pin is for what the tabs show by themselves: what is asked for takes its place. */
export async function focusPaper(tab: SeenTab, paper: PaperRef): Promise<void> {
  if (tab.windowId !== undefined) await movePin(pinItem(String(tab.windowId)), paper);
  await focusItem(String(tab.id)).setValue({ tabUrl: tabUrlOf(tab), paper });
}

async function movePin(pin: ReturnType<typeof pinItem>, paper: PaperRef): Promise<void> {
  if ((await pin.getValue()) !== null) await pin.setValue(paper);
}
