import { writeLibrary } from '@/utils/library/file/write-library';
import type { ExportOptions, OneFileWriter } from './export-options';

/** The complete form, from which everything comes back: see `LibraryFile`. */
export function createJsonWriter({ parts }: ExportOptions): OneFileWriter {
  return writeLibrary(parts);
}
