import { setTimeout as wait } from 'node:timers/promises';
import { type Attached, attachTo } from '@/scripts/bench/extension/attach-to';
import { until } from '@/scripts/browser/devtools-port';
import type { RawBrowser, RawPage } from '@/scripts/browser/raw-cdp';

/** The library in a tab of its own. */
export interface LibraryPage {
  page: RawPage;
  session: Attached;
  close(): Promise<void>;
}

const PAGE = 'library.html';

/** No debugger looks while it opens: it would slow it down. @param restMs how long it is left alone before one does */
export async function openLibraryPage(browser: RawBrowser, restMs: number, place = ''): Promise<LibraryPage> {
  await browser.open(`chrome-extension://${browser.extensionId}/${PAGE}${place}`);
  await wait(restMs);
  const page = await browser.attach(PAGE);
  const session = await attachTo(browser, 'page', PAGE);
  return {
    page,
    session,
    close: async () => {
      const { targetId } = (await browser.targets()).find(({ type, url }) => type === 'page' && url.includes(PAGE)) ?? {};
      await browser.cdp.send('Target.closeTarget', { targetId });
      await until(
        'the library to be closed',
        async () => (await browser.targets()).every(({ type, url }) => type !== 'page' || !url.includes(PAGE)) || undefined,
      );
    },
  };
}

/** Runs long after all is over: when the first row of the list was on the screen, from the page's start in milliseconds. */
export const FIRST_LIST = `(async () => {
  const entries = await new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
    observer.observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(() => resolve([]), 300);
  });
  return entries.find(({ element }) => element?.closest('.paper-list'))?.startTime;
})()`;

/** What the person sees: how long until the page says no more that it reads texts. */
export const TEXTS_READY = `(() => {
  const line = document.querySelector('.list-head progress');
  return line === null && document.querySelector('.list-count') !== null ? performance.now() : 0;
})()`;

/**
 * Watches keystrokes in the search box: from the moment the key was pressed to the frame that shows its results, first and last change of the
 * list behind it. Results that are the same as before change nothing, and are left out.
 */
export const WATCH_KEYS = `(() => {
  const seen = [];
  let current;
  const pane = document.querySelector('.list-pane');
  const painted = (note) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => note(performance.now());
    port2.postMessage(null);
  });
  addEventListener('keydown', ({ timeStamp, key }) => {
    current = { key, at: timeStamp, first: undefined, last: undefined };
    seen.push(current);
  }, { capture: true });
  new MutationObserver((changes) => {
    const own = current;
    // The box itself, and what says how many there are while the list is still the former one, are no results.
    if (own === undefined || !changes.some(({ target }) => (target.closest ? target : target.parentElement)?.closest('.paper-list, .nothing-matches'))) return;
    painted((now) => {
      own.first ??= now - own.at;
      own.last = now - own.at;
    });
  }).observe(pane, { subtree: true, childList: true, characterData: true, attributes: true });
  globalThis.paperpaneKeys = seen;
  return true;
})()`;
