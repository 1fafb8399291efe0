import { browser } from 'wxt/browser';

/** Shows a place in a paper: in the active tab where that stands open there already, else in a new one. */
export async function openPassage(url: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const [, place = ''] = url.split(/(?=#)/);
  if (tab?.id === undefined || tab.url === undefined || documentOf(tab.url) !== documentOf(url)) {
    await browser.tabs.create({ url });
    return;
  }
  // Its own spelling of the address, so that only the place changes and nothing is loaded again.
  await browser.tabs.update(tab.id, { url: tab.url.replace(/#.*$/s, '') + place });
}

/** An address without the place in it, and without what arXiv takes either way. */
function documentOf(url: string): string {
  return url
    .replace(/#.*$/s, '')
    .replace(/^(https:\/\/)www\.(?=arxiv\.org\/)/, '$1')
    .replace(/^(https:\/\/arxiv\.org\/pdf\/.*)\.pdf$/, '$1')
    .replace(/\/$/, '');
}
