import type { PdfjsModule } from './pdfjs-module';
import { type PdfjsThread, takeThread } from './pdfjs-thread';

/** pdf.js for Node: the command line, benchmarks and unit tests. Its worker runs in a thread, as in a browser. */
export async function loadPdfjsNode(): Promise<PdfjsModule> {
  const { getDocument, PDFWorker, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  class ThreadWorker extends PDFWorker {
    private readonly thread: PdfjsThread;

    constructor(options?: ConstructorParameters<typeof PDFWorker>[0]) {
      const thread = takeThread();
      // Node's port has what pdf.js uses of a browser's Worker; its types know neither.
      super({ ...options, port: thread.port as unknown as null });
      this.thread = thread;
    }

    override destroy(): void {
      super.destroy();
      this.thread.release();
    }
  }
  return { getDocument, OPS, PDFWorker: ThreadWorker as unknown as typeof PDFWorker };
}
