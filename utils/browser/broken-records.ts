import type { StorageItemKey } from 'wxt/utils/storage';
import { storage } from 'wxt/utils/storage';

const BROKEN = 'local:broken:';

/** Moves a record that nobody can read to where nothing looks for it, so that its place is free and its data are not lost. */
export async function setAsideBroken(key: StorageItemKey): Promise<void> {
  const raw = await storage.getItem(key);
  if (raw === null) return;
  await storage.setItem(`${BROKEN}${key.replace(':', '/')}@${Date.now()}`, raw);
  await storage.removeItem(key);
}

/** A record as it is stored, readable or not, for a person who wants to look at it or have it mended. */
export async function rawRecord(key: StorageItemKey): Promise<string> {
  return JSON.stringify(await storage.getItem(key), undefined, 2);
}
