import { browser } from 'wxt/browser';
import { keys as texts } from '@/assets/messages.json';
import type { Language } from '@/utils/failure';
import { identifyPaper, paperUrlPatterns } from '@/utils/paper/identify-page';
import { parseAddress } from '@/utils/paper/paper-address';
import type { ArxivRef } from '@/utils/paper/paper-ref';
import { openPanel } from './open-panel';
import { openLibrary } from './pages';
import { settingsItem } from './storage';
import { focusPaper, type SeenTab } from './tab-paper';

const PAGE_MENU = 'read-page';
const LINK_MENU = 'read-link';

type SummariseBeside = (paper: ArxivRef, tab: SeenTab, panel: Promise<boolean>) => Promise<void>;

/**
 * A menu entry on every page and on the toolbar button, and one on links to papers, which summarises them beside the page. The first one's click
 * is what lets the panel see the address of a tab that is no paper site's: it grants `activeTab` until that tab goes elsewhere, where a click
 * that only opens the panel does not.
 */
export function offerPageMenu(summarise: SummariseBeside): void {
  browser.runtime.onInstalled.addListener(() => void createMenus());
  settingsItem.watch(({ language }) => void nameMenus(language));
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab?.id === undefined || (info.menuItemId !== PAGE_MENU && info.menuItemId !== LINK_MENU)) return;
    const paper = info.menuItemId === LINK_MENU ? identifyPaper(info.linkUrl ?? '') : undefined;
    if (info.menuItemId === LINK_MENU && paper === undefined) return;
    // First of all, before any `await`: it needs the click.
    const panel = openPanel(tab.windowId);
    const seen = { id: tab.id, url: tab.url ?? info.pageUrl };
    void (paper === undefined ? showPage(seen, panel) : summarise(paper, seen, panel));
  });
}

/** Shows what the panel offers for the page of a tab. */
export async function showPage(tab: SeenTab, panel: Promise<boolean>): Promise<void> {
  const paper = parseAddress(tab.url ?? '');
  if (paper !== undefined) await focusPaper(tab, paper);
  if (!(await panel)) await openLibrary();
}

async function createMenus(): Promise<void> {
  const { language } = await settingsItem.getValue();
  const { contextMenus } = browser;
  // Some browsers keep them over an update.
  await contextMenus.removeAll();
  contextMenus.create({ id: PAGE_MENU, title: texts.menuPage[language], contexts: ['page', 'action'] });
  contextMenus.create({
    id: LINK_MENU,
    title: texts.menuLink[language],
    contexts: ['link'],
    targetUrlPatterns: paperUrlPatterns(),
  });
}

/** The menus' names are in the language of the settings, not of the browser. */
async function nameMenus(language: Language): Promise<void> {
  await Promise.all([
    browser.contextMenus.update(PAGE_MENU, { title: texts.menuPage[language] }),
    browser.contextMenus.update(LINK_MENU, { title: texts.menuLink[language] }),
  ]);
}
