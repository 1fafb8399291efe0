import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type OutlineEntry, outlineEntries } from '@/utils/reading/pdf/headings/outline-entries';

/** What a PDF says of itself beside its pages; the text can be read without any of it. */
export interface PdfExtras {
  info: { title: string; author: string };
  outline: OutlineEntry[];
}

/** The worker answers in turn: what it has not said soon after the last page, it lost (an outline too deep to be sent). */
const GRACE_MS = 500;

/** Asks before the pages are read, and waits for the answers no longer than that takes. @param reading resolves when the pages are read. */
export async function pdfExtras(pdf: PDFDocumentProxy, reading: Promise<unknown>): Promise<PdfExtras> {
  const asked = { info: infoOf(pdf), outline: outlineEntries(pdf) };
  const [info, outline] = await Promise.all([
    answered(asked.info, { title: '', author: '' }, reading),
    answered<OutlineEntry[]>(asked.outline, [], reading),
  ]);
  return { info, outline };
}

async function answered<Answer>(answer: Promise<Answer>, otherwise: Answer, reading: Promise<unknown>): Promise<Answer> {
  const given = answer.catch(() => otherwise);
  await reading;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Answer>((resolve) => {
    timer = setTimeout(resolve, GRACE_MS, otherwise);
  });
  try {
    return await Promise.race([given, late]);
  } finally {
    clearTimeout(timer);
  }
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
