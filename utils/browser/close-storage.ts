import { browser } from 'wxt/browser';

/**
 * The model key lies in `storage.local`: content scripts, which share a process with web pages, must not read it. Firefox has no such switch;
 * there only our own care protects the key, and the content script's wall in biome.jsonc keeps storage out of it.
 */
export async function closeStorageToContentScripts(): Promise<void> {
  const { local, session, sync } = browser.storage;
  // Nothing is put into `sync`; `session` is closed anyway, where browsers keep to their documentation.
  await Promise.all([local, session, sync].map((area) => area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })));
}
