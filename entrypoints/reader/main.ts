import { serveReader } from '@/utils/browser/serve-reader';
import { createBreathe } from '@/utils/reading/breathe';
import { loadPdfjs } from '@/utils/reading/pdf/load-pdfjs';
import { readPaper } from '@/utils/reading/read-paper';

serveReader((paper, onProgress, signal) =>
  readPaper(paper, {
    fetch: (url, init) => fetch(url, { ...init, credentials: 'omit' }),
    parseHtml: (html) => new DOMParser().parseFromString(html, 'text/html'),
    loadPdfjs: async () => loadPdfjs(),
    onProgress,
    signal,
    breathe: createBreathe(nextTurn, () => performance.now()),
  }),
);

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
