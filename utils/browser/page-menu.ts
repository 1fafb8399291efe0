import { browser } from 'wxt/browser';
import { parseAddress } from '@/utils/paper/paper-address';
import { openPanel } from './open-panel';
import { openLibrary } from './pages';
import { focusItem } from './storage';

const MENU_ID = 'read-page';

/**
 * A menu entry on every page and on the toolbar button. Its click is what lets the panel see the address of a tab that is no paper site's:
 * it grants `activeTab` until that tab goes elsewhere, where a click that only opens the panel does not.
 */
export function offerPageMenu(): void {
  browser.runtime.onInstalled.addListener(() => {
    void browser.contextMenus.create({ id: MENU_ID, title: browser.i18n.getMessage('menu' as never), contexts: ['page', 'action'] });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== MENU_ID || tab?.id === undefined) return;
    // First of all, before any `await`: it needs the click.
    const panel = openPanel(tab.windowId);
    void showPage(tab.id, tab.url ?? info.pageUrl ?? '', panel);
  });
}

async function showPage(tabId: number, url: string, panel: Promise<boolean>): Promise<void> {
  const paper = parseAddress(url);
  if (paper !== undefined) await focusItem(String(tabId)).setValue({ tabUrl: url.split('#')[0] ?? '', paper });
  if (!(await panel)) await openLibrary();
}
