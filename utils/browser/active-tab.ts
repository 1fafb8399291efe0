import { browser } from 'wxt/browser';

export interface ActiveTab {
  id: number;
  /** Absent where the browser does not let us see it: anywhere but on the paper sites and our own pages. */
  url?: string;
  title?: string;
}

/** Follows the active tab of the window that the calling page stands in, in-page navigation included. */
export function watchActiveTab(onChange: (tab: ActiveTab | undefined) => void): () => void {
  const update = async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    onChange(tab?.id === undefined ? undefined : { id: tab.id, url: tab.url, title: tab.title });
  };
  const refresh = () => void update();
  browser.tabs.onActivated.addListener(refresh);
  browser.tabs.onUpdated.addListener(refresh);
  refresh();
  return () => {
    browser.tabs.onActivated.removeListener(refresh);
    browser.tabs.onUpdated.removeListener(refresh);
  };
}
