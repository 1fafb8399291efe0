import type { PaperRef } from '@/utils/paper/paper-ref';
import type { SavedPaper } from '@/utils/summary/summary';

/**
 * The library as one JSON file: the complete form, from which everything but keys comes back. Its text is
 *
 *     {"format":"paperpane-library","version":1,"papers":[
 *     {…a paper…},
 *     {…a paper…}
 *     ],"readingList":[…],"settings":{…}, …}
 *
 * one paper a line, so that a file of any size is read and written a paper at a time; the names in each record in alphabetical order, so that the
 * same library is the same bytes (Chrome's storage does not keep their order either). Parts that are not exported are absent. Published as
 * `assets/library.schema.json`.
 */
export interface LibraryFile extends LibraryParts {
  format: typeof LIBRARY_FORMAT;
  version: typeof LIBRARY_VERSION;
  /** In the order of the export. */
  papers: SavedPaper[];
}

/** What a backup holds beside the papers; never a key. Each part is what its stored item holds, checked by whoever restores it. */
export interface LibraryParts {
  readingList?: ReadingListEntry[];
  settings?: unknown;
  profiles?: unknown;
  templates?: unknown;
  noteTemplate?: unknown;
  spending?: unknown;
  schedule?: unknown;
  digests?: unknown;
}

/** What a backup brings beside papers and reading list, in the order of the file. */
export const RESTORED_PARTS = [
  'settings',
  'profiles',
  'templates',
  'noteTemplate',
  'spending',
  'schedule',
  'digests',
] as const satisfies readonly (keyof LibraryParts)[];
export type RestoredPart = (typeof RESTORED_PARTS)[number];

export const LIBRARY_FORMAT = 'paperpane-library';
export const LIBRARY_VERSION = 1;

/** A paper that is to be summarised some day. */
export interface ReadingListEntry {
  paper: PaperRef;
  /** Empty where nobody said it. */
  title: string;
  /** Milliseconds since the epoch. */
  addedAt: number;
}
