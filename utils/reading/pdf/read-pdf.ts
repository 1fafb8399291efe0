import type { PaperDocument } from '@/utils/reading/paper-document';
import type { PdfjsModule } from './pdfjs-module';
export async function readPdf(bytes: Uint8Array, context: { pdfjs: PdfjsModule }): Promise<PaperDocument> {
  throw new Error(String(bytes) + context);
}
