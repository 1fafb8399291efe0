import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { Failure } from '@/utils/failure';
import { readSavedPaper } from '@/utils/summary/read-stored';
import type { SavedPaper } from '@/utils/summary/summary';

const PREFIX = 'summary:';

/** In one question to the browser: a megabyte or two. */
const TOGETHER = 12;

export type SavedPapers = ReadonlyMap<string, SavedPaper>;

/**
 * Follows everything kept of many papers, by `paperKey`: calls back with those that are known so far, some more each time, and then with every
 * change. What nobody can read is as if it were not there. One listener for all: a month has a thousand papers.
 */
export function watchSavedPapers(keys: readonly string[], onChange: (papers: SavedPapers, isWhole: boolean) => void): () => void {
  const watched = new Set(keys);
  const heard = new Set<string>();
  let known: SavedPapers = new Map();
  let [isWhole, isOver] = [false, false];
  const take = (read: readonly (readonly [key: string, stored: unknown])[]) => {
    const next = new Map(known);
    for (const [key, stored] of read) {
      const saved = readable(stored);
      if (saved === undefined) next.delete(key);
      else next.set(key, saved);
    }
    known = next;
    if (!isOver) onChange(known, isWhole);
  };
  const listener = (changes: Readonly<Record<string, { newValue?: unknown }>>) => {
    const own = Object.entries(changes).flatMap(([name, { newValue }]) => {
      const key = name.slice(PREFIX.length);
      return name.startsWith(PREFIX) && watched.has(key) ? [[key, newValue] as const] : [];
    });
    for (const [key] of own) heard.add(key);
    if (own.length > 0) take(own);
  };
  const readAll = async () => {
    for (let at = 0; at < keys.length && !isOver; at += TOGETHER) {
      const items = await storage.getItems(keys.slice(at, at + TOGETHER).map((key) => `local:${PREFIX}${key}` as const));
      isWhole = at + TOGETHER >= keys.length;
      // What was heard of meanwhile is newer.
      take(items.map(({ value }, index) => [keys[at + index] ?? '', value] as const).filter(([key]) => !heard.has(key)));
    }
    if (keys.length === 0) onChange(known, true);
  };
  browser.storage.local.onChanged.addListener(listener);
  // A page without what it is about is better than none.
  void readAll().catch(reportError);
  return () => {
    isOver = true;
    browser.storage.local.onChanged.removeListener(listener);
  };
}

function readable(stored: unknown): SavedPaper | undefined {
  if (stored === null || stored === undefined) return undefined;
  try {
    return readSavedPaper(stored);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
