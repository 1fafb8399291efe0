import { exportReport } from '@/utils/library/export/report';
import type { Summary } from '@/utils/summary/summary';
import { downloadFile } from './downloadFile';

/** Downloads the summaries as one report dated today, the person's own day. */
export function downloadReport(summaries: readonly Summary[]): void {
  const today = new Date().toLocaleDateString('sv-SE');
  downloadFile(`hf-daily-papers-report-${today}.md`, 'text/markdown', exportReport(summaries, today, 'https://huggingface.co/papers'));
}
