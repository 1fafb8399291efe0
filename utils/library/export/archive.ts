import { strToU8, zipSync } from 'fflate';
import type { SavedPaper } from '@/utils/summary/summary';
import { exportPaper, paperFileName } from './paper-file';

/** One Markdown file per paper, of its newest summary and its exchanges, as the bytes of a zip. */
export function exportArchive(papers: readonly SavedPaper[]): Uint8Array<ArrayBuffer> {
  const files = Object.fromEntries(
    papers.map(({ summaries: [summary], exchanges }) => [paperFileName(summary), strToU8(exportPaper(summary, exchanges))]),
  );
  return new Uint8Array(zipSync(files));
}
