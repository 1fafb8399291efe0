import type { PDFDocumentProxy } from 'pdfjs-dist';
import { Failure } from '@/utils/failure';
import type { PdfjsModule } from './pdfjs-module';

/**
 * Opens a PDF, hands it to `use` and always gives its memory back, at once when `signal` aborts.
 * @throws Failure `paper-unreadable` when it is encrypted or broken, `stopped` when aborted.
 */
export async function withPdf<Result>(
  bytes: Uint8Array,
  pdfjs: PdfjsModule,
  signal: AbortSignal | undefined,
  use: (pdf: PDFDocumentProxy) => Promise<Result>,
): Promise<Result> {
  if (signal?.aborted) throw new Failure('stopped');
  // pdf.js transfers the buffer to its worker, which would empty the caller's.
  const task = pdfjs.getDocument({ data: bytes.slice(), isEvalSupported: false, verbosity: 0 });
  // Whatever waits for the document then fails; the page at work is the last.
  const stop = (): void => void task.destroy();
  signal?.addEventListener('abort', stop);
  try {
    return await use(await task.promise);
  } catch (error) {
    if (signal?.aborted) throw new Failure('stopped', undefined, { cause: error });
    throw error instanceof Failure ? error : new Failure('paper-unreadable', reasonOf(error), { cause: error });
  } finally {
    signal?.removeEventListener('abort', stop);
    await task.destroy();
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.name === 'PasswordException' ? 'the PDF is encrypted' : `broken PDF: ${error.message}`;
}
