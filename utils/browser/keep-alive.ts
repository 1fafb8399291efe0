import { browser } from 'wxt/browser';

/**
 * Chrome ends a worker after 30 s without an extension event or API call; bytes arriving over `fetch` do not count, and a reasoning model
 * may be silent for minutes. A call every 20 s resets that clock; Firefox's event page needs the same.
 * https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle
 */
export async function keepAliveDuring<T>(work: Promise<T>): Promise<T> {
  const beat = setInterval(() => void browser.runtime.getPlatformInfo(), 20_000);
  try {
    return await work;
  } finally {
    clearInterval(beat);
  }
}
