import { type CacheEntry, parseEntry } from './cache-entry';
import { type EntrySize, MOST_BYTES, surplus } from './surplus';

/** Where the entries lie: text by key. Every call may fail. */
export interface CacheStore {
  get(key: string): Promise<string | undefined>;
  put(size: EntrySize, text: string): Promise<void>;
  list(): Promise<EntrySize[]>;
  remove(key: string): Promise<void>;
}

export interface CachePorts {
  store: CacheStore;
  /** Names the build of the readers. */
  readers: string;
  now(): number;
  /** Told once why papers are not kept: some private windows allow no storage. */
  onTrouble(error: unknown): void;
  /** A storage that does not answer counts as failed after this time. */
  patienceMs?: number;
}

const PATIENCE_MS = 3_000;

/** The papers read before. It may forget at any time, and it never fails a reading: at the first trouble it stays empty from then on. */
export class PaperCache {
  private isOff = false;

  constructor(private readonly ports: CachePorts) {}

  async get(key: string): Promise<CacheEntry | undefined> {
    return await this.guarded(async ({ store, readers, now }) => {
      const text = await store.get(key);
      if (text === undefined) return undefined;
      const entry = parseEntry(text, readers);
      if (entry === undefined) await store.remove(key);
      else await store.put(sizeOf(key, text, now()), text);
      return entry;
    });
  }

  async put(key: string, entry: Omit<CacheEntry, 'readers'>): Promise<void> {
    await this.guarded(async ({ store, readers, now }) => {
      const text = JSON.stringify({ ...entry, readers });
      const size = sizeOf(key, text, now());
      if (size.bytes > MOST_BYTES) return;
      await store.put(size, text);
      for (const old of surplus(await store.list())) await store.remove(old);
    });
  }

  private async guarded<Result>(work: (ports: CachePorts) => Promise<Result>): Promise<Result | undefined> {
    if (this.isOff) return undefined;
    const { promise: patience, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new Error('the storage does not answer')), this.ports.patienceMs ?? PATIENCE_MS);
    try {
      return await Promise.race([work(this.ports), patience]);
    } catch (error) {
      this.isOff = true;
      this.ports.onTrouble(error);
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** A character takes two bytes at most. */
function sizeOf(key: string, text: string, usedAt: number): EntrySize {
  return { key, bytes: text.length * 2, usedAt };
}
