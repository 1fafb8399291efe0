import { fixture } from '@/tests/reading/fixture';
import type { PaperDocument } from '@/utils/reading/paper-document';
import { readHtml } from '@/utils/reading/read-html';

/** Reads the fixture that shows one shape of LaTeXML's pages. */
export async function readShape(name: string): Promise<PaperDocument> {
  const url = 'https://arxiv.org/html/2602.99901';
  return await readHtml(fixture(`latexml/${name}.html`).document, { paper: { source: 'arxiv', arxivId: '2602.99901' }, url });
}

/** Passages as `id text`, in order. */
export function lines({ passages }: PaperDocument): string[] {
  return passages.map(({ id, text }) => `${id} ${text}`);
}
