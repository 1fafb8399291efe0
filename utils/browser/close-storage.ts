import { browser } from 'wxt/browser';

/** The model key lies in `storage.local`: content scripts, which share a process with web pages, must not read it. Firefox has no such switch and keeps content scripts out of nothing, so ours never touches storage. */
export async function closeStorageToContentScripts(): Promise<void> {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
