import type { LibraryParts } from '@/utils/library/file/library-file';
import type { PaperRef } from '@/utils/paper/paper-ref';
import type { SavedPaper } from '@/utils/summary/summary';
import type { NoteTemplate } from './note/note-template';

/** What an export is asked for. A format takes of it what it needs. */
export interface ExportOptions {
  /** ISO day of the report. */
  day: string;
  /** The list that the papers come from; reports name it. */
  sourceUrl: string;
  /** Each checked number gets a note with its place in the paper, where the format can carry it. */
  hasEvidence: boolean;
  /** Of the format `markdown`; else the one that ships. */
  template?: NoteTemplate;
  /** Papers of the day without a summary: reports and HTML say so behind the others. */
  missing?: readonly MissingPaper[];
  /** Of the format `json`: what a backup holds beside the papers. */
  parts?: LibraryParts;
}

/** A paper that should be there, and why it is not. */
export interface MissingPaper {
  paper: PaperRef;
  title: string;
  /** In words, on one line. */
  reason: string;
}

/** Writes one file, a paper at a time: `head`, each `entry` in turn, `tail`. Never used twice, for it remembers what it has written. */
export interface OneFileWriter {
  head(): string;
  entry(saved: SavedPaper): string;
  tail(): string;
}

/** A file of its own for each paper. */
export interface ExportedFile {
  /** Unlike any other of the same export, with its ending. */
  fileName: string;
  text: string;
}

/** Writes one file for each paper; names are told apart within one export, so it is made anew for each. */
export type PaperFileWriter = (saved: SavedPaper) => ExportedFile;
