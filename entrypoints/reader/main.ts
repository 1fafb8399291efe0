import { serveReader } from '@/utils/browser/serve-reader';
import { createBreathe } from '@/utils/reading/breathe';
import { loadPdfjs } from '@/utils/reading/pdf/load-pdfjs';
import { readPaper } from '@/utils/reading/read-paper';
import type { ReadPorts } from '@/utils/reading/read-ports';
import { readWebPage } from '@/utils/reading/web/read-web-page';

serveReader((paper, onProgress, signal) => {
  const ports: ReadPorts = {
    fetch: (url, init) => fetch(url, { ...init, credentials: 'omit' }),
    parseHtml: (html) => new DOMParser().parseFromString(html, 'text/html'),
    loadPdfjs: async () => loadPdfjs(),
    onProgress,
    signal,
    breathe: createBreathe(nextTurn, () => performance.now()),
  };
  return paper.source === 'web' ? readWebPage(paper, ports) : readPaper(paper, ports);
});

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
