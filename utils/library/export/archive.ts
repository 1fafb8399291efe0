import { strToU8, zipSync } from 'fflate';
import type { Summary } from '@/utils/summary/summary';
import { exportPaper, paperFileName } from './paper-file';

/** One Markdown file per paper, as the bytes of a zip. */
export function exportArchive(summaries: readonly Summary[]): Uint8Array<ArrayBuffer> {
  const files = Object.fromEntries(summaries.map((summary) => [paperFileName(summary), strToU8(exportPaper(summary))]));
  return new Uint8Array(zipSync(files));
}
