import { type StorageItemKey, storage, type WxtStorageItem } from 'wxt/utils/storage';
import type { FailureRecord, Language } from '@/utils/failure';
import type { CatalogueEntry } from '@/utils/library/catalogue';
import type { Profiles } from '@/utils/llm/profile';
import type { Ceiling, Spending } from '@/utils/llm/spending';
import type { PaperRef } from '@/utils/paper/paper-ref';
import type { Job, QuestionJob, SavedPaper } from '@/utils/summary/summary';
import type { Templates } from '@/utils/summary/template';
import { upgradeJob, upgradeSavedPaper } from '@/utils/summary/upgrade-summary';

/**
 * Everything that is kept, in one place. `local` survives the browser, `session` only the worker. The key lies in `local`, which the worker
 * closes to content scripts; nothing is ever put into `sync`.
 */

export interface Settings {
  language: Language;
  theme: 'system' | 'light' | 'dark';
  /** Of a month's spending; absent: none. */
  ceiling?: Ceiling;
}

export const settingsItem = storage.defineItem<Settings>('local:settings', { fallback: { language: 'zh', theme: 'system' } });

export const profilesItem = storage.defineItem<Profiles>('local:profiles', { fallback: { list: [] } });

/** Keys by profile id. Only `profile-keys` touches it: pages write keys and never read them. */
export const keysItem = storage.defineItem<Readonly<Record<string, string>>>('local:keys', { fallback: {} });

export const spendingItem = storage.defineItem<Spending>('local:spending', { fallback: {} });

/** What the worker found wrong with what is stored, for every page to show; goes with the browser. */
export const troubleItem = storage.defineItem<FailureRecord | null>('session:trouble', { fallback: null });

export const templatesItem = storage.defineItem<Templates>('local:templates', { fallback: { own: [], active: [] } });

export const catalogueItem = storage.defineItem<CatalogueEntry[]>('local:catalogue', { fallback: [] });

/** Which paper of a list page the person asked for in a tab; counts while that tab stays at that address. */
export interface Focus {
  /** Without what stands behind `#`. */
  tabUrl: string;
  paper: PaperRef;
}

type Item<T> = WxtStorageItem<T | null, Record<string, unknown>>;

/** One item for each key, and the same one each time, so that a component can tell whether it still watches the right one. */
function itemPerKey<T>(prefix: StorageItemKey, upgrade: (stored: T) => T = (stored) => stored): (key: string) => Item<T> {
  const items = new Map<string, Item<T>>();
  return (key) => {
    const item = items.get(key) ?? upgraded(storage.defineItem<T | null>(`${prefix}${key}`, { fallback: null }), upgrade);
    items.set(key, item);
    return item;
  };
}

/** The same item, whose values come in today's shape whenever they were stored; they are rewritten when they are next saved. */
function upgraded<T>(item: Item<T>, upgrade: (stored: T) => T): Item<T> {
  const read = (stored: T | null) => (stored === null ? null : upgrade(stored));
  return {
    ...item,
    getValue: async () => read(await item.getValue()),
    watch: (listener) => item.watch((value, before) => listener(read(value), read(before))),
  };
}

/** Everything kept of a paper, by `paperKey`. */
export const savedPaperItem = itemPerKey<SavedPaper>('local:summary:', upgradeSavedPaper);

/** A running job, by `paperKey`. Goes with the browser, but outlives the worker. */
export const jobItem = itemPerKey<Job>('session:job:', upgradeJob);

/** What is left of a job that ended without a summary, by `paperKey`: its text outlives the browser until a summary takes its place. */
export const failedJobItem = itemPerKey<Job>('local:failed:', upgradeJob);

const QUESTION = 'local:question:';

/** The question about a paper that is being answered, or what is left of one that failed, by `paperKey`; its text outlives the browser. */
export const questionItem = itemPerKey<QuestionJob>(QUESTION);

/** By tab id. */
export const focusItem = itemPerKey<Focus>('session:focus:');

/** All running jobs of this browser session with their keys. */
export async function allJobs(): Promise<{ key: string; job: Job }[]> {
  const snapshot = await storage.snapshot('session');
  return Object.entries(snapshot).flatMap(([name, value]) =>
    name.startsWith('job:') && value ? [{ key: name.slice('job:'.length), job: value as Job }] : [],
  );
}

/** All questions that are being answered or failed, with their keys. Only a saved paper can be asked about: the catalogue knows them all. */
export async function allQuestions(): Promise<{ key: string; question: QuestionJob }[]> {
  const catalogue = await catalogueItem.getValue();
  const items = await storage.getItems(catalogue.map(({ key }) => `${QUESTION}${key}` as const));
  return items.flatMap(({ key, value }) => (value ? [{ key: key.slice(QUESTION.length), question: value as QuestionJob }] : []));
}
