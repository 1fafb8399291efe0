import { type StorageItemKey, storage } from 'wxt/utils/storage';
import { Failure } from '@/utils/failure';
import { asRecord } from '@/utils/narrow-json';

/** In one question to the browser: many large items at once would be a message that no process can hold. */
const MOST_TOGETHER = 20;

let asked: { keys: Set<StorageItemKey>; answer: Promise<Map<StorageItemKey, unknown>> } | undefined;

/** Reads an item together with others that are asked for in the same breath: each question to the browser costs a page that is being opened a millisecond. */
async function readTogether(key: StorageItemKey): Promise<unknown> {
  asked ??= ask();
  const { keys, answer } = asked;
  keys.add(key);
  if (keys.size >= MOST_TOGETHER) asked = undefined;
  return (await answer).get(key);
}

function ask() {
  const keys = new Set<StorageItemKey>();
  const answer = Promise.resolve().then(async () => {
    if (asked?.keys === keys) asked = undefined;
    return new Map((await storage.getItems([...keys])).map((item) => [item.key as StorageItemKey, item.value as unknown]));
  });
  return { keys, answer };
}

type LocalKey = `local:${string}`;

/** A stored value that always has one: where nothing is stored its fallback. */
export interface PlainItem<T> {
  key: StorageItemKey;
  fallback: T;
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
  removeValue(): Promise<void>;
  watch(onValue: (value: T) => void): () => void;
}

/**
 * WXT's own `defineItem` reads every item as soon as it is defined, so that every page would begin with reading the catalogue: with ten thousand
 * papers the summary then waits for 150 ms.
 */
export function defineItem<T>(key: StorageItemKey, { fallback }: { fallback: T }): PlainItem<T> {
  return {
    key,
    fallback,
    getValue: async () => ((await readTogether(key)) as T | null) ?? fallback,
    setValue: (value) => storage.setItem(key, value),
    removeValue: () => storage.removeItem(key),
    watch: (onValue) => storage.watch<T>(key, (value) => onValue(value ?? fallback)),
  };
}

/** An item that every page needs: where what is stored is none, its fallback counts until the worker has set it aside. */
export interface GuardedItem<T> {
  key: LocalKey;
  isReadable(value: unknown): boolean;
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
  watch(onValue: (value: T) => void): () => void;
}

export function guarded<T>(item: PlainItem<T>, isReadable: (value: unknown) => boolean): GuardedItem<T> {
  const read = (value: T) => (isReadable(value) ? value : item.fallback);
  return {
    key: item.key as LocalKey,
    isReadable,
    getValue: async () => read(await item.getValue()),
    setValue: item.setValue,
    watch: (onValue) => item.watch((value) => onValue(read(value))),
  };
}

export function isRecordOf(value: unknown, isField: (field: unknown) => boolean): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isField);
}

/** A list whose records all have these texts. */
export function isListOf(value: unknown, texts: readonly string[]): boolean {
  return Array.isArray(value) && value.every((record) => texts.every((name) => typeof asRecord(record)[name] === 'string'));
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
export function itemPerKey<T>(prefix: StorageItemKey, read: (stored: unknown) => T = (stored) => stored as T): (key: string) => Item<T> {
  const items = new Map<string, Item<T>>();
  return (key) => {
    const item = items.get(key) ?? withReader(defineItem<T | null>(`${prefix}${key}`, { fallback: null }), read);
    items.set(key, item);
    return item;
  };
}

/**
 * The same item, whose values come in today's shape whenever they were stored; they are rewritten when they are next saved. One that cannot be
 * read rejects with the Failure that says why, and a watcher hears of it in its second function.
 */
function withReader<T>(item: PlainItem<T | null>, read: (stored: unknown) => T): Item<T> {
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
