import type { CatalogueEntry } from './catalogue-entry';
import { fnv1a } from './fnv1a';

/**
 * The catalogue lies in 512 parts, so that saving one paper of ten thousand rewrites twenty entries. In which a paper stands follows from its key
 * alone: whoever wants a few papers reads their parts only.
 */
export const PART_NAMES: readonly string[] = Array.from({ length: 512 }, (_, index) => index.toString(16).padStart(3, '0'));

/** Name of the part that a paper stands in. The hash's lowest bits are even enough. */
export function partOf(key: string): string {
  const hash = fnv1a(key);
  return PART_NAMES[(hash ^ (hash >>> 16)) & 0x1ff] ?? '000';
}

/** The part with this entry in place of the one that the paper had. */
export function withEntry(part: readonly CatalogueEntry[], entry: CatalogueEntry): CatalogueEntry[] {
  return [...withoutEntry(part, entry.key), entry];
}

export function withoutEntry(part: readonly CatalogueEntry[], key: string): CatalogueEntry[] {
  return part.filter((other) => other.key !== key);
}

/** All parts as one list, the paper saved last first; among equals by key, so that every page has the same order. */
export function joinParts(parts: Iterable<readonly CatalogueEntry[]>): CatalogueEntry[] {
  return [...parts].flat().sort(newerFirst);
}

export function newerFirst(one: CatalogueEntry, other: CatalogueEntry): number {
  if (one.savedAt !== other.savedAt) return other.savedAt - one.savedAt;
  return one.key < other.key ? -1 : Number(one.key > other.key);
}
