import type { CacheStore } from '@/utils/reading/cache/paper-cache';
import type { EntrySize } from '@/utils/reading/cache/surplus';

const DATABASE = 'papers-read';
const STORE = 'papers';
const BY_USE = 'usedAt, bytes';

type Stored = EntrySize & { text: string };

/**
 * The papers read before, in IndexedDB: the reader document has no extension storage, and what it keeps may be lost at any time. Opened at the
 * first use; where a private window allows no database every call fails, and the cache does without.
 */
export function createPaperStore(): CacheStore {
  let opened: Promise<IDBDatabase> | undefined;
  const papers = async (mode: IDBTransactionMode): Promise<IDBObjectStore> => {
    opened ??= openDatabase();
    return (await opened).transaction(STORE, mode).objectStore(STORE);
  };
  return {
    async get(key) {
      const stored: unknown = await done(await papers('readonly'), (store) => store.get(key));
      return isStored(stored) ? stored.text : undefined;
    },
    async put(size, text) {
      await done(await papers('readwrite'), (store) => store.put({ ...size, text } satisfies Stored));
    },
    async remove(key) {
      await done(await papers('readwrite'), (store) => store.delete(key));
    },
    async list() {
      const store = await papers('readonly');
      const [found] = await Promise.all([sizes(store.index(BY_USE)), completed(store.transaction)]);
      return found;
    },
  };
}

function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE, { keyPath: 'key' }).createIndex(BY_USE, ['usedAt', 'bytes']);
  };
  return settled(request);
}

/** From the index alone: no paper is loaded to see how big it is. */
function sizes(index: IDBIndex): Promise<EntrySize[]> {
  return new Promise((resolve, reject) => {
    const found: EntrySize[] = [];
    const request = index.openKeyCursor();
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor === null) {
        resolve(found);
        return;
      }
      const [usedAt, bytes] = cursor.key as [number, number];
      found.push({ key: String(cursor.primaryKey), usedAt, bytes });
      cursor.continue();
    };
  });
}

/** The transaction is waited for as well: the reader's document closes right after its last word, and would cut it off. */
async function done<Result>(store: IDBObjectStore, ask: (store: IDBObjectStore) => IDBRequest<Result>): Promise<Result> {
  const [result] = await Promise.all([settled(ask(store)), completed(store.transaction)]);
  return result;
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
