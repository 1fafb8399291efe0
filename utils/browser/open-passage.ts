import { browser } from 'wxt/browser';

/** Shows a place in a paper: in the active tab where that stands open there already, else in a new one. */
export async function openPassage(url: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const [, place = ''] = url.split(/(?=#)/);
  if (tab?.id === undefined || tab.url === undefined || documentOf(tab.url) !== documentOf(url)) {
    await browser.tabs.create({ url });
    return;
  }
  // The tab's own spelling of the address, so that only the place changes and nothing is loaded again.
  const target = tab.url.replace(/#.*$/s, '') + place;
  // Chromium's PDF viewer looks at the place only when it starts (seen in 156); Firefox's follows.
  if (!place.startsWith('#page=') || import.meta.env.FIREFOX) await browser.tabs.update(tab.id, { url: target });
  else if (tab.url === target) await browser.tabs.reload(tab.id);
  else await moveAndReload(tab.id, target);
}

/** A reload before the address has changed would call the change off. */
async function moveAndReload(tab: number, target: string): Promise<void> {
  const reload = (id: number, { url }: { url?: string }) => {
    if (id !== tab || url !== target) return;
    browser.tabs.onUpdated.removeListener(reload);
    void browser.tabs.reload(tab);
  };
  browser.tabs.onUpdated.addListener(reload);
  await browser.tabs.update(tab, { url: target });
}

/** An address without the place in it, and without what arXiv takes either way. */
function documentOf(url: string): string {
  return url
    .replace(/#.*$/s, '')
    .replace(/^(https:\/\/)www\.(?=arxiv\.org\/)/, '$1')
    .replace(/^(https:\/\/arxiv\.org\/pdf\/.*)\.pdf$/, '$1')
    .replace(/\/$/, '');
}
