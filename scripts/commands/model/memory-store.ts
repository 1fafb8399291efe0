import type { CacheStore } from '@/utils/reading/cache/paper-cache';
import type { EntrySize } from '@/utils/reading/cache/surplus';

/** Papers read, as long as the process lives. */
export function memoryStore(): CacheStore {
  const entries = new Map<string, { size: EntrySize; text: string }>();
  return {
    get: async (key) => entries.get(key)?.text,
    put: async (size, text) => void entries.set(size.key, { size, text }),
    list: async () => [...entries.values()].map(({ size }) => size),
    remove: async (key) => void entries.delete(key),
  };
}
