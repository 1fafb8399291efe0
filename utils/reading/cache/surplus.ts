/** What a store knows of an entry without loading it. */
export interface EntrySize {
  key: string;
  bytes: number;
  /** Milliseconds since the epoch. */
  usedAt: number;
}

const MOST_ENTRIES = 40;
export const MOST_BYTES = 40_000_000;

/** The entries that must go for the cache to stay small: those not used for longest. */
export function surplus(entries: readonly EntrySize[]): string[] {
  const newestFirst = entries.toSorted((one, other) => other.usedAt - one.usedAt);
  let bytes = 0;
  return newestFirst.flatMap((entry, index) => {
    bytes += entry.bytes;
    return index >= MOST_ENTRIES || bytes > MOST_BYTES ? [entry.key] : [];
  });
}
