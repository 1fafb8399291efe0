import { browser } from 'wxt/browser';

export interface ActiveTab {
  id: number;
  windowId: number;
  /** Absent where the browser does not let us see it: anywhere but on the paper sites and our own pages. */
  url?: string;
  title?: string;
}

async function activeTab(): Promise<ActiveTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id, windowId: tab.windowId ?? -1, url: tab.url, title: tab.title };
}

let ahead: Promise<ActiveTab | undefined> | undefined;
let soFar: ActiveTab | undefined;

/** Asks for the tab before anybody follows it; whoever does first gets this answer. */
export async function tabAhead(): Promise<ActiveTab | undefined> {
  ahead ??= activeTab();
  soFar = await ahead;
  return soFar;
}

/** The tab that was asked for ahead, once it is known and as long as nobody follows it. */
export function tabSoFar(): ActiveTab | undefined {
  return soFar;
}

/** Follows the active tab of the window that the calling page stands in, in-page navigation included. */
export function watchActiveTab(onChange: (tab: ActiveTab | undefined) => void): () => void {
  let latest = 0;
  let told: string | undefined;
  const update = async (answer = activeTab()) => {
    latest += 1;
    const mine = latest;
    const tab = await answer;
    // Answers may come in another order than they were asked for.
    if (mine !== latest) return;
    const text = JSON.stringify(tab ?? null);
    if (text === told) return;
    told = text;
    onChange(tab);
  };
  const refresh = () => void update();
  browser.tabs.onActivated.addListener(refresh);
  browser.tabs.onUpdated.addListener(refresh);
  // The tab may have changed between the early answer and the listeners.
  void update(ahead).then(refresh);
  ahead = undefined;
  soFar = undefined;
  return () => {
    latest = Number.NaN;
    browser.tabs.onActivated.removeListener(refresh);
    browser.tabs.onUpdated.removeListener(refresh);
  };
}
