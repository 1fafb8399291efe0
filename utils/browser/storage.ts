import { type StorageItemKey, storage, type WxtStorageItem } from 'wxt/utils/storage';
import type { Ceiling, Spending } from '@/utils/cost/spending';
import { Failure, type FailureRecord, type Language } from '@/utils/failure';
import type { CatalogueEntry } from '@/utils/library/catalogue';
import type { Profiles } from '@/utils/llm/profile';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { readJob, readSavedPaper } from '@/utils/summary/read-stored';
import type { Job, QuestionJob, SavedPaper, Summary } from '@/utils/summary/summary';
import type { Templates } from '@/utils/summary/template';

/**
 * Everything that is kept, in one place. `local` survives the browser, `session` only the worker. The key lies in `local`, which the worker
 * closes to content scripts; nothing is ever put into `sync`.
 */

type LocalKey = `local:${string}`;

/** An item that every page needs: where what is stored is none, its fallback counts until the worker has set it aside. */
export interface GuardedItem<T> {
  key: LocalKey;
  isReadable(value: unknown): boolean;
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
  watch(onValue: (value: T) => void): () => void;
}

function guarded<T>(item: WxtStorageItem<T, Record<string, unknown>>, isReadable: (value: unknown) => boolean): GuardedItem<T> {
  const read = (value: T) => (isReadable(value) ? value : item.fallback);
  return {
    key: item.key as LocalKey,
    isReadable,
    getValue: async () => read(await item.getValue()),
    setValue: item.setValue,
    watch: (onValue) => item.watch((value) => onValue(read(value))),
  };
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function isRecordOf(value: unknown, isField: (field: unknown) => boolean): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isField);
}

/** A list whose records all have these texts. */
function isListOf(value: unknown, texts: readonly string[]): boolean {
  return Array.isArray(value) && value.every((record) => texts.every((name) => typeof fieldOf(record, name) === 'string'));
}

export interface Settings {
  language: Language;
  theme: 'system' | 'light' | 'dark';
  /** Of a month's spending; absent: none. */
  ceiling?: Ceiling;
}

export const settingsItem = guarded(
  storage.defineItem<Settings>('local:settings', { fallback: { language: 'zh', theme: 'system' } }),
  (value) => ['zh', 'en'].includes(String(fieldOf(value, 'language'))),
);

export const profilesItem = guarded(storage.defineItem<Profiles>('local:profiles', { fallback: { list: [] } }), (value) =>
  isListOf(fieldOf(value, 'list'), ['id', 'name', 'providerId', 'baseUrl', 'model']),
);

/** Keys by profile id. Only `profile-keys` touches it: pages write keys and never read them. */
export const keysItem = guarded(storage.defineItem<Readonly<Record<string, string>>>('local:keys', { fallback: {} }), (value) =>
  isRecordOf(value, (key) => typeof key === 'string'),
);

export const spendingItem = guarded(storage.defineItem<Spending>('local:spending', { fallback: {} }), (value) =>
  isRecordOf(value, (month) => isRecordOf(fieldOf(month, 'amounts'), Number.isFinite) && Number.isFinite(fieldOf(month, 'calls'))),
);

/** Of the places in which things lie; what needs a look at everything is done once. */
export const storageVersionItem = storage.defineItem<number>('local:storage-version', { fallback: 1 });

/** What the worker found wrong with what is stored, for every page to show; goes with the browser. */
export const troubleItem = storage.defineItem<Trouble | null>('session:trouble', { fallback: null });

export interface Trouble extends FailureRecord {
  /** The person has seen it. */
  isDismissed?: true;
}

export const templatesItem = guarded(
  storage.defineItem<Templates>('local:templates', { fallback: { own: [], active: [] } }),
  (value) =>
    isListOf(fieldOf(value, 'own'), ['id', 'name']) &&
    (fieldOf(value, 'own') as unknown[]).every((template) => Array.isArray(fieldOf(template, 'sections'))) &&
    Array.isArray(fieldOf(value, 'active')),
);

export const catalogueItem = guarded(storage.defineItem<CatalogueEntry[]>('local:catalogue', { fallback: [] }), (value) =>
  isListOf(value, ['key', 'title', 'oneLine']),
);

/** Which paper of a list page the person asked for in a tab; counts while that tab stays at that address. */
export interface Focus {
  /** Without what stands behind `#`. */
  tabUrl: string;
  paper: PaperRef;
}

/** A stored value that may not be there. */
export interface Item<T> {
  key: StorageItemKey;
  /** @throws Failure `record-corrupt`, `record-newer` */
  getValue(): Promise<T | null>;
  setValue(value: T): Promise<void>;
  removeValue(): Promise<void>;
  watch(onValue: (value: T | null) => void, onFailure?: (failure: Failure) => void): () => void;
}

/** One item for each key, and the same one each time, so that a component can tell whether it still watches the right one. */
function itemPerKey<T>(prefix: StorageItemKey, read: (stored: unknown) => T = (stored) => stored as T): (key: string) => Item<T> {
  const items = new Map<string, Item<T>>();
  return (key) => {
    const item = items.get(key) ?? withReader(storage.defineItem<T | null>(`${prefix}${key}`, { fallback: null }), read);
    items.set(key, item);
    return item;
  };
}

/**
 * The same item, whose values come in today's shape whenever they were stored; they are rewritten when they are next saved. One that cannot be
 * read rejects with the Failure that says why, and a watcher hears of it in its second function.
 */
function withReader<T>(item: WxtStorageItem<T | null, Record<string, unknown>>, read: (stored: unknown) => T): Item<T> {
  const readOrNull = (stored: unknown) => (stored === null || stored === undefined ? null : read(stored));
  return {
    key: item.key,
    getValue: async () => readOrNull(await item.getValue()),
    setValue: item.setValue,
    removeValue: () => item.removeValue(),
    watch: (onValue, onFailure) =>
      item.watch((stored) => {
        try {
          onValue(readOrNull(stored));
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          onFailure?.(error);
        }
      }),
  };
}

/** Everything kept of a paper, by `paperKey`. */
export const savedPaperItem = itemPerKey<SavedPaper>('local:summary:', readSavedPaper);

/** A running job as it is now, by `paperKey`. Goes with the browser, but outlives the worker. */
export const jobItem = itemPerKey<Job>('session:job:', readJob);

/** The same job as it was at its last landmark, or what is left of one that failed, by `paperKey`: it outlives the browser. */
export const keptJobItem = itemPerKey<Job>('local:job:', readJob);

/** A finished summary for which there was no room, by `paperKey`. */
export const unsavedItem = itemPerKey<Summary>('session:unsaved:');

/** Keys of papers that have a job which has not ended: who looks for orphans need not read everything that is kept. */
export const openJobsItem = guarded(
  storage.defineItem<readonly string[]>('local:open-jobs', { fallback: [] }),
  (value) => Array.isArray(value) && value.every((key) => typeof key === 'string'),
);

const QUESTION = 'local:question:';

/** The question about a paper that is being answered, or what is left of one that failed, by `paperKey`; its text outlives the browser. */
export const questionItem = itemPerKey<QuestionJob>(QUESTION);

/** By tab id. */
export const focusItem = itemPerKey<Focus>('session:focus:');

/** Keys of all jobs of this browser session and of all that were open when a browser ended. */
export async function openJobKeys(): Promise<string[]> {
  const session = Object.keys(await storage.snapshot('session')).flatMap((name) =>
    name.startsWith('job:') ? [name.slice('job:'.length)] : [],
  );
  return [...new Set([...session, ...(await openJobsItem.getValue())])];
}

/** All questions that are being answered or failed, with their keys. Only a saved paper can be asked about: the catalogue knows them all. */
export async function allQuestions(): Promise<{ key: string; question: QuestionJob }[]> {
  const catalogue = await catalogueItem.getValue();
  const items = await storage.getItems(catalogue.map(({ key }) => `${QUESTION}${key}` as const));
  return items.flatMap(({ key, value }) => (value ? [{ key: key.slice(QUESTION.length), question: value as QuestionJob }] : []));
}

/** Everything kept of a paper; `null` also where it cannot be read, for those who can do without. */
export async function readSaved(key: string): Promise<SavedPaper | null> {
  const [read] = await Promise.allSettled([savedPaperItem(key).getValue()]);
  if (read.status === 'fulfilled') return read.value;
  if (read.reason instanceof Failure) return null;
  throw read.reason;
}
