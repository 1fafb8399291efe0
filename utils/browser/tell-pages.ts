import { browser } from 'wxt/browser';
import { changedMarks, changesPageSettings, type StorageChanges } from './changed-marks';
import { sendMessage } from './messages';
import { marksFor } from './page-marks';
import { shownPageItem } from './storage';
import { tabUrlOf } from './tab-paper';

/** Where our content script is. */
const MARKED_PAGES = ['https://huggingface.co/*', 'https://hf-mirror.com/*', 'https://*.arxiv.org/*'];

/** Changes that come together are told together, in milliseconds. */
const TOGETHER_MS = 60;

/** Tells the pages of paper sites what has changed about their papers. To be called before anything is waited for: the event wakes the worker. */
export function tellPagesOfChanges(): void {
  const changed = new Set<string>();
  let isDue = false;
  const tellSoon = () => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      const keys = [...changed];
      changed.clear();
      tellMarks(keys).catch(reportError);
    }, TOGETHER_MS);
  };
  browser.storage.onChanged.addListener((changes: StorageChanges) => {
    if (changesPageSettings(changes))
      tellEach((tabId) => sendMessage('pageSettingsChanged', undefined, { tabId, frameId: 0 })).catch(reportError);
    const keys = changedMarks(changes);
    for (const key of keys) changed.add(key);
    if (keys.length > 0) tellSoon();
  });
}

async function tellMarks(keys: readonly string[]): Promise<void> {
  const marks = await marksFor(keys);
  await tellEach((tabId) => sendMessage('marksChanged', marks, { tabId, frameId: 0 }));
}

/** Where a PDF is shown, or a page since before the extension was there, nobody listens: only those that said what they show are told. */
async function tellEach(tell: (tabId: number) => Promise<void>): Promise<void> {
  const tabs = await browser.tabs.query({ url: MARKED_PAGES });
  const listening = await Promise.all(
    tabs.map(async ({ id, url }) => {
      const shown = id === undefined ? null : await shownPageItem(String(id)).getValue();
      return id !== undefined && shown?.tabUrl === tabUrlOf({ url }) ? [id] : [];
    }),
  );
  // A tab may go to another page meanwhile.
  await Promise.allSettled(listening.flat().map(tell));
}
