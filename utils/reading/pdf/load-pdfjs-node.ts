import type { PdfjsModule } from './pdfjs-module';

/** pdf.js for Node: the command line, benchmarks and unit tests. It runs without a Worker. */
export async function loadPdfjsNode(): Promise<PdfjsModule> {
  if (!process.listeners('unhandledRejection').includes(passOver)) process.on('unhandledRejection', passOver);
  return await import('pdfjs-dist/legacy/build/pdf.mjs');
}

/**
 * In a browser pdf.js's worker is alone with the promises that it forgets about broken objects; here it shares our thread, and each of them
 * would end the command although the file is read.
 */
function passOver(reason: unknown): void {
  if (reason instanceof Error && reason.stack?.includes('pdf.worker')) return;
  throw reason;
}
