import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import { paperName } from '@/utils/library/paper-name';
import { searchable } from './fold';
import type { Search } from './read-search';
import type { TextIndex } from './text-index';

/** Where the words were found, the better places first: a higher number is a worse place. */
const RANKS = 9;

/**
 * The entries that have every word somewhere. Those with all of them in the title come first, then authors, tags and id, then the one-line
 * contribution, then the text; in each the phrase as it was typed before scattered words. Among equals the starred first, else in the given order.
 * @param index without it only what the catalogue knows is searched
 */
export function rankEntries(entries: readonly CatalogueEntry[], search: Search, index?: TextIndex): CatalogueEntry[] {
  const { words } = search;
  if (words.length === 0) return [];
  const mayHave = index && words.map((word) => index.mayHave(word));
  const ranked: CatalogueEntry[][] = Array.from({ length: 2 * RANKS }, () => []);
  for (const entry of entries) {
    const head = headOf(entry);
    const rank =
      rankInHead(head, search) ??
      (index && words.every((word, nth) => head.all.includes(word) || mayHave?.[nth]?.(entry.key))
        ? rankInText(entry.key, head, search, index)
        : undefined);
    if (rank !== undefined) ranked[2 * rank + (entry.isStarred ? 0 : 1)]?.push(entry);
  }
  return ranked.flat();
}

/** An entry's texts as they are searched. */
interface Head {
  title: string;
  /** With authors, tags and id. */
  named: string;
  oneLine: string;
  all: string;
}

/** Made once for each entry: with ten thousand of them, at each key that is pressed, it would be felt. */
const heads = new WeakMap<CatalogueEntry, Head>();

/** Parts are apart by a line's end, which no searched word has. */
function headOf(entry: CatalogueEntry): Head {
  const known = heads.get(entry);
  if (known !== undefined) return known;
  const title = searchable(entry.title);
  const oneLine = searchable(entry.oneLine);
  // Joined, not put together: engines put off the latter until somebody looks, which the first search would have to wait for.
  const named = [title, searchable([entry.authors ?? '', ...(entry.tags ?? []), paperName(entry.key)].join('\n'))].join('\n');
  const head = { title, named, oneLine, all: [named, oneLine].join('\n') };
  heads.set(entry, head);
  return head;
}

/** Whether a list, which shows all of that, shows every word by itself. */
export function isFoundInHead(entry: CatalogueEntry, { words }: Search): boolean {
  const { all } = headOf(entry);
  return words.every((word) => all.includes(word));
}

/** Makes ready what the first search would else have to wait for. */
export function prepareSearch(entries: readonly CatalogueEntry[]): void {
  for (const entry of entries) headOf(entry);
}

function rankInHead({ title, named, oneLine, all }: Head, { words, phrase }: Search): number | undefined {
  if (!words.every((word) => all.includes(word))) return undefined;
  const hasAll = (text: string) => words.every((word) => text.includes(word));
  if (title.includes(phrase)) return title.startsWith(phrase) ? 0 : 1;
  if (hasAll(title)) return 2;
  if (hasAll(named)) return 3;
  return oneLine.includes(phrase) ? 4 : 5;
}

/** What the index says may be there is looked for. */
function rankInText(key: string, head: Head, { words, phrase }: Search, index: TextIndex): number | undefined {
  const [only = ''] = words;
  if (words.length === 1) return index.has(key, only) ? 6 : undefined;
  const isInText = words.map((word) => index.has(key, word));
  if (!words.every((word, nth) => isInText[nth] || head.all.includes(word))) return undefined;
  if (!isInText.every(Boolean)) return 8;
  return index.has(key, phrase) ? 6 : 7;
}
