import type { LibraryParts, ReadingListEntry } from '@/utils/library/file/library-file';
import type { SavedPaper } from '@/utils/summary/summary';

/** What kinds of files are known; what a summary's `imported.format` says. */
export type ImportFormat =
  | 'library'
  | 'report-a'
  | 'report-b'
  | 'paper-file'
  | 'table-report'
  | 'newsletter'
  | 'radar-digest'
  | 'sectioned-report'
  | 'paper-list'
  | 'bibtex'
  | 'ris'
  | 'csl-json'
  | 'links'
  | 'bookmarks';

/** What a file brought, and what became of every part of it: nothing is left out silently. */
export interface ImportResult {
  format: ImportFormat;
  /** With a summary each, in the file's order, a paper once. */
  papers: SavedPaper[];
  /** Without one. */
  toRead: ReadingListEntry[];
  /** Only of a library file, as they stand there; its reading list is in `toRead` too. */
  parts: LibraryParts;
  notes: ImportNote[];
}

/** One thing that was left out or mended, for the person: the catalogue has a text for each code. */
export interface ImportNote {
  /** `left`: it is not in the library; `mended`: it is, otherwise than it stood there. */
  kind: 'left' | 'mended';
  code:
    | 'no-id' // an entry that names no paper
    | 'no-text' // an entry without anything to keep
    | 'failed-entry' // the report itself says that it has no summary
    | 'repeated-paper' // the same paper stands there twice: the second was joined or left
    | 'repeated-text' // the whole text stood there twice
    | 'open-link' // a link was never closed
    | 'no-labels' // the points had no labels; their order said what they are
    | 'field-missing' // a section that the layout has is not there
    | 'not-a-paper' // a link or a line that leads to no paper
    | 'outside' // text that belongs to no paper
    | 'no-papers' // a report that says of its day that it has none
    | 'chatter' // what a model says about its own answer, or a title over it
    | 'bad-record'; // a record that nobody can read
  /** Counted from 1, where the file has lines. */
  line?: number;
  /** What it is about, in few words of the file itself. */
  about: string;
}
