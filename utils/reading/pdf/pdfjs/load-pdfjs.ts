import * as pdfjs from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { PdfjsModule } from './pdfjs-module';

/** pdf.js for a page with a real Worker: the offscreen document or Firefox's background page. A service worker cannot load it. */
export async function loadPdfjs(): Promise<PdfjsModule> {
  // WXT evaluates entrypoints in Node at build time, where an assignment at the top level would run.
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
  return pdfjs;
}
