import { strToU8, zipSync } from 'fflate';
import type { SavedPaper } from '@/utils/summary/summary';
import { exportPaper, paperFileName } from './paper-file';

/** One Markdown file per paper, of its newest summary and its exchanges, as the bytes of a zip. */
export function exportArchive(papers: readonly SavedPaper[]): Uint8Array<ArrayBuffer> {
  const files = Object.fromEntries(
    papers.map((saved) => [paperFileName(saved.summaries[0]), strToU8(exportPaper(saved.summaries[0], saved))]),
  );
  return new Uint8Array(zipSync(files));
}
