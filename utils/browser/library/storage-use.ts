import { browser } from 'wxt/browser';
import { storedNames } from '@/utils/browser/stored-names';

/** What takes room. */
export const STORED_KINDS = ['papers', 'search', 'trash', 'broken', 'other'] as const;
export type StoredKind = (typeof STORED_KINDS)[number];

const PREFIXES: readonly [prefix: string, kind: StoredKind][] = [
  ['summary:', 'papers'],
  ['text:', 'search'],
  ['entries:', 'search'],
  ['newest', 'search'],
  ['trashed:', 'trash'],
  ['trash', 'trash'],
  ['broken:', 'broken'],
];

/** So many names in one question. */
const AT_ONCE = 1_000;

/** Bytes by kind, and of the papers read before, which the browser may throw away; `undefined` where the browser does not tell. */
export async function storageUse(): Promise<{ kinds: Record<StoredKind, number> | undefined; cache: number | undefined }> {
  const { local } = browser.storage;
  const cache = (await navigator.storage?.estimate?.())?.usage;
  // Firefox tells it since version 131.
  if (typeof local.getBytesInUse !== 'function') return { kinds: undefined, cache };
  const kinds: Record<StoredKind, number> = { papers: 0, search: 0, trash: 0, broken: 0, other: 0 };
  const byKind = Map.groupBy(await storedNames(), kindOf);
  for (const [kind, names] of byKind)
    for (let at = 0; at < names.length; at += AT_ONCE) kinds[kind] += await local.getBytesInUse(names.slice(at, at + AT_ONCE));
  return { kinds, cache };
}

function kindOf(name: string): StoredKind {
  return PREFIXES.find(([prefix]) => name.startsWith(prefix))?.[1] ?? 'other';
}
