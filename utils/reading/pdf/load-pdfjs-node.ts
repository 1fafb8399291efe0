import type { PdfjsModule } from './pdfjs-module';

/** pdf.js for Node: the command line, benchmarks and unit tests. It runs without a Worker. */
export async function loadPdfjsNode(): Promise<PdfjsModule> {
  const quiet = console.warn;
  // The legacy build complains about the missing canvas while it loads, before any verbosity can be set; text needs no canvas.
  console.warn = () => undefined;
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = quiet;
  }
}
