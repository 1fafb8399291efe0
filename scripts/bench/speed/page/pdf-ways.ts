import { loadPdfjs } from '@/utils/reading/pdf/pdfjs/load-pdfjs';
import { readPdf } from '@/utils/reading/pdf/read-pdf';
import { renderMarkdown } from '@/utils/reading/render-markdown';
import { createPauses } from './pauses';

const PAPER = { source: 'arxiv', arxivId: '2602.99902' } as const;

/** pdf.js with its Worker: opens the file, has the text of every page, does nothing with it. */
async function bareText(bytes: Uint8Array): Promise<void> {
  const { getDocument } = await loadPdfjs();
  const task = getDocument({ data: bytes.slice(), isEvalSupported: false, verbosity: 0 });
  try {
    const pdf = await task.promise;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      await page.getTextContent();
      page.cleanup();
    }
  } finally {
    await task.destroy();
  }
}

/** From the file's bytes to Markdown; the first is the floor that the others are held against. */
export const PDF_WAYS: Readonly<Record<string, (bytes: Uint8Array) => Promise<unknown>>> = {
  'bare getTextContent': bareText,
  ours: async (bytes) => renderMarkdown(await readPdf(bytes, { paper: PAPER, url: 'speed', pdfjs: await loadPdfjs() })),
  'ours, giving way to the panel': async (bytes) => {
    const breathe = createPauses();
    return renderMarkdown(await readPdf(bytes, { paper: PAPER, url: 'speed', pdfjs: await loadPdfjs(), breathe }));
  },
};
