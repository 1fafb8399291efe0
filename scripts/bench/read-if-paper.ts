import { readPaperFile } from '@/scripts/commands/read-paper-file';
import { toFailure } from '@/utils/failure';
import type { PaperDocument } from '@/utils/reading/paper-document';

/** A file of the corpus; `undefined` where it has no text to read, as some are there to show. */
export async function readIfPaper(file: string): Promise<PaperDocument | undefined> {
  try {
    return await readPaperFile(file);
  } catch (error) {
    if (toFailure(error).code === 'paper-unreadable') return undefined;
    throw error;
  }
}
