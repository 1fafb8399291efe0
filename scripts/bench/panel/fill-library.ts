import { catalogueItems } from '@/scripts/browser/catalogue-items';
import type { RawBrowser } from '@/scripts/browser/raw-cdp';
import { madeEntry, madePaper } from './made-library';
import { atDesk, CARD_BYTES } from './panel-stage';

/** The paper that is opened, the same with formulas in it, and the first of those that only lie there. */
export const OPENED = '2603.00001';
export const WITH_FORMULAS = '2603.00002';
const FIRST_OTHER = 10_000;

/** In one call of `storage.local.set`: 6 MB. */
const BATCH = 100;

/** Of the places in which things lie: nothing is to be moved when the worker starts. */
const PLACES = { 'storage-version': 4 };

/** Saves so many made summaries, the opened ones among them, and their catalogue. */
export async function fillLibrary(browser: RawBrowser, count: number): Promise<void> {
  const opened = [OPENED, WITH_FORMULAS].slice(0, count);
  const others = Array.from({ length: Math.max(0, count - opened.length) }, (_, index) => `2604.${FIRST_OTHER + index}`);
  const papers = opened.map((id) => [`summary:arxiv:${id}`, madePaper(id, { bytes: CARD_BYTES, hasFormulas: id === WITH_FORMULAS })]);
  const catalogue = [...opened, ...others].map(madeEntry);
  await atDesk(browser, async (desk) => {
    await desk.evaluate(set({ ...Object.fromEntries(papers), ...PLACES, ...catalogueItems(catalogue) }));
    const other = JSON.stringify(madePaper('ARXIV', { bytes: CARD_BYTES, hasFormulas: false }));
    // The page makes them of one: half a gigabyte is slow to send.
    await desk.evaluate(`(async () => {
      const text = ${JSON.stringify(other)};
      const ids = ${JSON.stringify(others)};
      while (ids.length > 0) {
        const batch = ids.splice(0, ${BATCH}).map((id) => ['summary:arxiv:' + id, JSON.parse(text.replaceAll('ARXIV', id))]);
        await chrome.storage.local.set(Object.fromEntries(batch));
      }
      return true;
    })()`);
  });
}

/** No quicker than others. */
const QUICK_MS = 500;
const PATIENCE_MS = 120_000;

/**
 * Waits until the browser has put in order what was filled in: the first writes behind half a gigabyte took 18 s here, and everything that is
 * read waits behind them. Nobody saves ten thousand summaries in two minutes.
 */
export async function settleLibrary(browser: RawBrowser): Promise<void> {
  await atDesk(browser, (desk) =>
    desk.evaluate(`(async () => {
      const end = Date.now() + ${PATIENCE_MS};
      for (let quick = 0; quick < 5 && Date.now() < end; ) {
        const began = performance.now();
        await chrome.storage.local.set({ 'bench-settle': String(began).repeat(50_000) });
        quick = performance.now() - began < ${QUICK_MS} ? quick + 1 : 0;
        await new Promise((go) => setTimeout(go, 500));
      }
      await chrome.storage.local.remove('bench-settle');
      return true;
    })()`),
  );
}

const set = (items: object): string => `chrome.storage.local.set(${JSON.stringify(items)}).then(() => true)`;
