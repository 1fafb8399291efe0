import { serveReader } from '@/utils/browser/serve-reader';
import { loadPdfjs } from '@/utils/reading/pdf/load-pdfjs';
import { readPaper } from '@/utils/reading/read-paper';

serveReader((paper, onProgress, signal) =>
  readPaper(paper, {
    fetch: (url, init) => fetch(url, { ...init, credentials: 'omit' }),
    parseHtml: (html) => new DOMParser().parseFromString(html, 'text/html'),
    loadPdfjs: async () => loadPdfjs(),
    onProgress,
    signal,
  }),
);
