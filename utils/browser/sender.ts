import { browser } from 'wxt/browser';

/** Whether a message comes from one of the extension's own pages and not from a content script in a web page. */
export function isOwnPage(sender: { url?: string } | undefined): boolean {
  return sender?.url?.startsWith(browser.runtime.getURL('/' as never)) === true;
}
