import type { PDFDocumentProxy } from 'pdfjs-dist';
import { Failure } from '@/utils/failure';
import type { PdfjsModule } from './pdfjs-module';

/** Opens a PDF, hands it to `use` and always gives its memory back. @throws Failure `paper-unreadable` when it is encrypted or broken. */
export async function withPdf<Result>(
  bytes: Uint8Array,
  pdfjs: PdfjsModule,
  use: (pdf: PDFDocumentProxy) => Promise<Result>,
): Promise<Result> {
  // pdf.js transfers the buffer to its worker, which would empty the caller's.
  const task = pdfjs.getDocument({ data: bytes.slice(), isEvalSupported: false, verbosity: 0 });
  try {
    return await use(await task.promise);
  } catch (error) {
    throw error instanceof Failure ? error : new Failure('paper-unreadable', reasonOf(error), { cause: error });
  } finally {
    await task.destroy();
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.name === 'PasswordException' ? 'the PDF is encrypted' : `broken PDF: ${error.message}`;
}
