import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type OutlineEntry, outlineEntries } from './outline-entries';

/** What a PDF says of itself beside its pages; the text can be read without any of it. */
export interface PdfExtras {
  info: { title: string; author: string };
  outline: OutlineEntry[];
}

export async function pdfExtras(pdf: PDFDocumentProxy): Promise<PdfExtras> {
  const [info, outline] = await Promise.allSettled([infoOf(pdf), outlineEntries(pdf)]);
  return {
    info: info.status === 'fulfilled' ? info.value : { title: '', author: '' },
    outline: outline.status === 'fulfilled' ? outline.value : [],
  };
}

async function infoOf(pdf: PDFDocumentProxy): Promise<{ title: string; author: string }> {
  const { info } = await pdf.getMetadata();
  const entries = new Map<string, unknown>(Object.entries(info));
  const text = (key: string): string => {
    const value = entries.get(key);
    return typeof value === 'string' ? value.trim().toWellFormed() : '';
  };
  return { title: text('Title'), author: text('Author') };
}
