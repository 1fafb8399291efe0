import type { PdfjsModule } from './pdfjs-module';

/** pdf.js for Node: the command line, benchmarks and unit tests. It runs without a Worker. */
export async function loadPdfjsNode(): Promise<PdfjsModule> {
  return await import('pdfjs-dist/legacy/build/pdf.mjs');
}
