import { storage, type WxtStorageItem } from 'wxt/utils/storage';
import type { Language } from '@/utils/failure';
import type { CatalogueEntry } from '@/utils/library/catalogue';
import type { Profile } from '@/utils/llm/profile';
import type { PaperRef } from '@/utils/paper/paper-ref';
import type { Job, Summary } from '@/utils/summary/summary';

/**
 * Everything that is kept, in one place. `local` survives the browser, `session` only the worker. The key lies in `local`, which the worker
 * closes to content scripts; nothing is ever put into `sync`.
 */

export interface Settings {
  language: Language;
  theme: 'system' | 'light' | 'dark';
}

export const settingsItem = storage.defineItem<Settings>('local:settings', { fallback: { language: 'zh', theme: 'system' } });

export const profileItem = storage.defineItem<Profile | null>('local:profile', { fallback: null });

export const catalogueItem = storage.defineItem<CatalogueEntry[]>('local:catalogue', { fallback: [] });

/** Which paper of a list page the person asked for; counts while that tab stays at that address. */
export interface Focus {
  tabId: number;
  tabUrl: string;
  paper: PaperRef;
}

export const focusItem = storage.defineItem<Focus | null>('session:focus', { fallback: null });

/** @param key of `paperKey` */
export function summaryItem(key: string): WxtStorageItem<Summary | null, Record<string, unknown>> {
  return storage.defineItem<Summary | null>(`local:summary:${key}`, { fallback: null });
}

/** @param key of `paperKey` */
export function jobItem(key: string): WxtStorageItem<Job | null, Record<string, unknown>> {
  return storage.defineItem<Job | null>(`session:job:${key}`, { fallback: null });
}

/** All jobs of this browser session with their keys. */
export async function allJobs(): Promise<{ key: string; job: Job }[]> {
  const snapshot = await storage.snapshot('session');
  return Object.entries(snapshot).flatMap(([name, value]) =>
    name.startsWith('job:') && value ? [{ key: name.slice('job:'.length), job: value as Job }] : [],
  );
}
