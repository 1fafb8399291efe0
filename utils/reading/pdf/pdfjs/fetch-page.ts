import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { TextItem } from 'pdfjs-dist/types/src/display/api';

/** A page of dense mathematics has about two thousand. */
const MOST_ITEMS = 30_000;

export interface FetchedPage {
  page: PDFPageProxy;
  items: TextItem[];
  isWhole: boolean;
}

/**
 * The text of one page; `undefined` when the file cannot give it, for then the others may still be whole, or when it gave the same page before:
 * a small file can name one page a hundred thousand times. `seen` holds the pages given so far.
 */
export async function fetchPage(pdf: PDFDocumentProxy, number: number, seen: Set<string>): Promise<FetchedPage | undefined> {
  try {
    const page = await pdf.getPage(number);
    const name = `${page.ref?.num} ${page.ref?.gen}`;
    if (page.ref !== null && seen.has(name)) return undefined;
    seen.add(name);
    return { page, ...(await itemsOf(page)) };
  } catch (error) {
    // The whole file is given up by `withPdf`, whose task is gone then; a page alone is told by its absence.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

async function itemsOf(page: PDFPageProxy): Promise<{ items: TextItem[]; isWhole: boolean }> {
  const reader = (page.streamTextContent() as ReadableStream<{ items: object[] }>).getReader();
  const items: TextItem[] = [];
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return { items, isWhole: true };
    for (const item of value.items) if ('str' in item) items.push(item as TextItem);
    if (items.length > MOST_ITEMS) {
      await reader.cancel(new Error('too much text on one page'));
      return { items: items.slice(0, MOST_ITEMS), isWhole: false };
    }
  }
}
