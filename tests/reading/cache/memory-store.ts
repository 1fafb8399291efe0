import type { CacheStore } from '@/utils/reading/cache/paper-cache';
import type { EntrySize } from '@/utils/reading/cache/surplus';

/** A store that lives as long as the test; what lies in it may be looked at and spoilt. */
export function memoryStore(): CacheStore & { kept: Map<string, EntrySize & { text: string }> } {
  const kept = new Map<string, EntrySize & { text: string }>();
  return {
    kept,
    get: async (key) => kept.get(key)?.text,
    put: async (size, text) => {
      kept.set(size.key, { ...size, text });
    },
    list: async () => [...kept.values()],
    remove: async (key) => {
      kept.delete(key);
    },
  };
}
