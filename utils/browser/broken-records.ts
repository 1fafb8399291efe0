import type { StorageItemKey } from 'wxt/utils/storage';
import { storage } from 'wxt/utils/storage';

/** Before the names of records that were set aside. */
export const BROKEN = 'broken:';

/** Copies a record that nobody can read to where nothing looks for it, so that its data are not lost when its place is taken. */
export async function copyAside(key: StorageItemKey): Promise<void> {
  const raw = await storage.getItem(key);
  if (raw !== null) await storage.setItem(`local:${BROKEN}${key.replace(':', '/')}@${Date.now()}`, raw);
}

/** The same, and frees its place. */
export async function setAsideBroken(key: StorageItemKey): Promise<void> {
  await copyAside(key);
  await storage.removeItem(key);
}

/** A record as it is stored, readable or not, for a person who wants to look at it or have it mended. */
export async function rawRecord(key: StorageItemKey): Promise<string> {
  return JSON.stringify(await storage.getItem(key), undefined, 2);
}
