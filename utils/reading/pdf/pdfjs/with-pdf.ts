import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import { Failure } from '@/utils/failure';
import { createPatience } from './patience';
import type { PdfjsModule } from './pdfjs-module';

/** A worker that still answers has said goodbye by then. */
const GOODBYE_MS = 500;

/**
 * Opens a PDF, hands it to `use` and always gives its memory back, at once when `signal` aborts. `use` says when it has heard from pdf.js.
 * @throws Failure `paper-unreadable` when it is encrypted, broken or keeps pdf.js silent too long, `stopped` when aborted.
 */
export async function withPdf<Result>(
  bytes: Uint8Array,
  pdfjs: PdfjsModule,
  signal: AbortSignal | undefined,
  use: (pdf: PDFDocumentProxy, heard: () => void) => Promise<Result>,
): Promise<Result> {
  if (signal?.aborted) throw new Failure('stopped');
  // One of our own, as it must be ended even when it does not answer any more.
  const worker = new pdfjs.PDFWorker({ verbosity: 0 });
  // pdf.js transfers the buffer to its worker, which would empty the caller's.
  const task = pdfjs.getDocument({ data: bytes.slice(), worker, isEvalSupported: false, verbosity: 0 });
  const patience = createPatience(() => new Failure('paper-unreadable', 'broken PDF: it keeps pdf.js busy without end'));
  const stop = (): void => patience.giveUp(new Failure('stopped'));
  signal?.addEventListener('abort', stop);
  try {
    return await Promise.race([task.promise.then((pdf) => use(pdf, patience.heard)), patience.lost]);
  } catch (error) {
    if (signal?.aborted) throw new Failure('stopped', undefined, { cause: error });
    throw error instanceof Failure ? error : new Failure('paper-unreadable', reasonOf(error), { cause: error });
  } finally {
    signal?.removeEventListener('abort', stop);
    patience.end();
    await close(task, worker);
  }
}

/** pdf.js waits for the worker's own goodbye, which one that is busy without end never says. */
async function close(task: PDFDocumentLoadingTask, worker: PDFWorker): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, GOODBYE_MS);
  });
  await Promise.race([task.destroy(), late]);
  clearTimeout(timer);
  worker.destroy();
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.name === 'PasswordException' ? 'the PDF is encrypted' : `broken PDF: ${error.message}`;
}
