import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';

/** Whether names are told without what lies under them: not by Chrome before 130 and Firefox before 143. */
export function tellsNames(): boolean {
  return typeof browser.storage.local.getKeys === 'function';
}

/** The names of everything that is kept, without their area. Where they are not told it reads all that lies under them. */
export async function storedNames(): Promise<string[]> {
  return tellsNames() ? browser.storage.local.getKeys() : Object.keys(await storage.snapshot('local'));
}

/** What stands behind that beginning in all names that have it. */
export async function namesUnder(prefix: string): Promise<string[]> {
  return (await storedNames()).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
}
