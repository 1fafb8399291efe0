import type { CatalogueEntry } from './catalogue/catalogue-entry';

/** Where a text may stand, the places that say most first. */
const PLACES: readonly ((entry: CatalogueEntry) => string)[] = [
  ({ title }) => title,
  ({ authors = '', tags = [], key }) => `${authors} ${tags.join(' ')} ${key}`,
  ({ oneLine }) => oneLine,
];

/**
 * Saved papers that have every one of the typed words somewhere: those with all of them in the title come first, then those with all in authors,
 * tags or id as well, then the rest; among equals the newer first. No words, no papers.
 */
export function findEntries(catalogue: readonly CatalogueEntry[], text: string): CatalogueEntry[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return catalogue
    .map((entry) => ({ entry, rank: rankOf(entry, words) }))
    .filter(({ rank }) => rank !== -1)
    .sort((a, b) => a.rank - b.rank || b.entry.savedAt - a.entry.savedAt)
    .map(({ entry }) => entry);
}

/** How many places must be looked at until all words have been found; -1 where they are not all there. */
function rankOf(entry: CatalogueEntry, words: readonly string[]): number {
  let seen = '';
  return PLACES.findIndex((place) => {
    seen += ` ${plain(place(entry))}`;
    return words.every((word) => seen.includes(word));
  });
}

/** Without what only looks different: case, and full-width letters of Chinese input methods. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
