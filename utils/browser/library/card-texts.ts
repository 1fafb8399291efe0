import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import type { SearchText } from '@/utils/library/search/search-text';
import { TextIndex } from '@/utils/library/search/text-index';
import { asList } from '@/utils/narrow-json';
import { inBatches } from './in-batches';
import { searchTextItem } from './write-papers';

/** How far the texts of the cards have been read. A new record with each change. */
export interface TextsRead {
  status: 'idle' | 'reading' | 'ready';
  done: number;
  all: number;
  /** Rises when more can be found, or something else. */
  version: number;
}

/** Read in one go: four megabytes. */
const AT_ONCE = 400;
const PREFIX = 'text:';

/** Of this page; made when somebody first searches, and then kept up to date. */
export const cardTexts = new TextIndex();

const NOTHING: TextsRead = { status: 'idle', done: 0, all: 0, version: 0 };

/** So many more are worth a new search. */
const WORTH_SEARCHING = 2_000;

let state: TextsRead = NOTHING;
const listeners = new Set<() => void>();

function tell(next: Partial<TextsRead>): void {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
}

export function textsRead(): TextsRead {
  return state;
}

export function watchTextsRead(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Reads the texts of these papers, unless that has begun; the page stays quick meanwhile. */
export async function readCardTexts(keys: readonly string[]): Promise<void> {
  if (state.status !== 'idle') return;
  tell({ status: 'reading', done: 0, all: keys.length, version: state.version + 1 });
  browser.storage.local.onChanged.addListener(takeChanges);
  try {
    const read = (some: readonly string[]) => storage.getItems(some.map((key) => searchTextItem(key).key));
    let done = 0;
    for await (const { keys: some, read: items } of inBatches(keys, AT_ONCE, read)) {
      for (const [index, key] of some.entries()) {
        // One that changed meanwhile was taken in as it is now.
        if (!cardTexts.isKnown(key)) take(key, items[index]?.value);
      }
      done += some.length;
      tell({ done, ...(done % WORTH_SEARCHING === 0 ? { version: state.version + 1 } : {}) });
      await new Promise((next) => setTimeout(next));
    }
    tell({ status: 'ready', version: state.version + 1 });
  } catch (error) {
    // Whoever searches again tries again.
    forgetCardTexts();
    throw error;
  }
}

/** As in a page that was just opened. */
export function forgetCardTexts(): void {
  browser.storage.local.onChanged.removeListener(takeChanges);
  cardTexts.clear();
  tell({ ...NOTHING, version: state.version + 1 });
}

function takeChanges(changes: Readonly<Record<string, { newValue?: unknown }>>): void {
  const changed = Object.entries(changes).filter(([name]) => name.startsWith(PREFIX));
  for (const [name, { newValue }] of changed) {
    const key = name.slice(PREFIX.length);
    if (newValue === undefined) cardTexts.delete(key);
    else take(key, newValue);
  }
  if (changed.length > 0) tell({ version: state.version + 1 });
}

/** A text that nobody can read finds nothing; the card itself is looked after elsewhere. */
function take(key: string, stored: unknown): void {
  const parts = asList(stored).filter(
    (part): part is SearchText[number] => asList(part).length === 2 && asList(part).every((each) => typeof each === 'string'),
  );
  cardTexts.set(key, parts);
}
