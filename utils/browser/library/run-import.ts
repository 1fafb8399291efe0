import type { RestoredPart } from '@/utils/library/file/library-file';
import { undoImport } from './import-journal';
import { importPapers, type OnConflict } from './import-papers';
import { partValues } from './library-parts';
import type { ReadImport } from './read-import';

/** What the person wants of a file. */
export interface ImportWish {
  onConflict: OnConflict;
  parts: readonly RestoredPart[];
}

export interface ImportOutcome {
  added: number;
  changed: number;
  /** How many were put into the reading list. */
  listed: number;
  /** @returns whether it was still the last import; else nothing was taken back */
  undo(): Promise<boolean>;
}

/** Takes into the library what a file brings, all of it or nothing. @throws Failure `storage-full`; the signal's reason */
export async function runImport(
  { file, papers, toRead, parts }: ReadImport,
  { onConflict, parts: chosen }: ImportWish,
  { onProgress, signal }: { onProgress(done: number): void; signal: AbortSignal },
): Promise<ImportOutcome> {
  const {
    id,
    added,
    changed,
    listed = [],
  } = await importPapers(papers, {
    file,
    onProgress,
    onConflict,
    toRead,
    parts: () => partValues(parts, chosen),
    signal,
  });
  return { added, changed, listed: listed.length, undo: () => undoImport(id) };
}
