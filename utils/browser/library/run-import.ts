import type { RestoredPart } from '@/utils/library/file/library-file';
import { importPapers, type OnConflict, undoImport } from './import-papers';
import type { ReadImport } from './read-import';
import { addToReadingList, removeFromReadingList } from './reading-list';
import { restoreParts } from './restore-parts';

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
  undo(): Promise<void>;
}

/** Takes into the library what a file brings, all of it or nothing. @throws Failure `storage-full`; the signal's reason */
export async function runImport(
  { file, papers, toRead, parts }: ReadImport,
  { onConflict, parts: chosen }: ImportWish,
  { onProgress, signal }: { onProgress(done: number): void; signal: AbortSignal },
): Promise<ImportOutcome> {
  const counts = await importPapers(papers, { file, onProgress, onConflict, signal });
  const undone: (() => Promise<void>)[] = [undoImport];
  const undo = async () => {
    for (const step of undone.toReversed()) await step();
  };
  try {
    const listed = await addToReadingList(toRead);
    undone.push(() => removeFromReadingList(toRead.map(({ paper }) => paper)));
    undone.push(await restoreParts(parts, chosen));
    return { ...counts, listed, undo };
  } catch (error) {
    await undo();
    throw error;
  }
}
