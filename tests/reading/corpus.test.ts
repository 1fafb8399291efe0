// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toFailure } from '@/utils/failure';
import { loadPdfjsNode } from '@/utils/reading/pdf/pdfjs/load-pdfjs-node';
import { readPdf } from '@/utils/reading/pdf/read-pdf';
import { readHtml } from '@/utils/reading/read-html';
import { renderMarkdown } from '@/utils/reading/render-markdown';

const corpus = '../shared/corpus';
const isHere = existsSync(corpus);
if (!isHere) console.log('corpus tests skipped: ../shared is absent, the reader is tested on our own pages only');

const filesIn = (folder: string) => (isHere ? readdirSync(join(corpus, folder)) : []);
const paper = { source: 'arxiv', arxivId: '2602.99901' } as const;
const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

describe.skipIf(!isHere)('real pages', { timeout: 60_000 }, () => {
  it.each(filesIn('arxiv-html'))('%s', async (name) => {
    const page = new DOMParser().parseFromString(readFileSync(join(corpus, 'arxiv-html', name), 'utf8'), 'text/html');
    const document = await readHtml(page, { paper, url: name });
    const text = letters(renderMarkdown(document));
    const titles = [...page.querySelectorAll('.ltx_bibitem .ltx_bibblock:nth-of-type(2)')].map((block) => letters(block.textContent));
    expect(document.title).not.toBe('');
    expect(document.abstract).not.toBe('');
    expect(document.receipt.sections.filter(({ characters }) => characters > 0).length).toBeGreaterThan(1);
    expect(document.receipt.leftOut).toContainEqual(expect.objectContaining({ rule: 'bibliography' }));
    // A few papers quote the title of what they cite.
    expect(titles.filter((title) => title.length > 40 && text.includes(title)).length).toBeLessThanOrEqual(titles.length * 0.05);
  });
});

describe.skipIf(!isHere)('real PDFs', { timeout: 60_000 }, () => {
  it.each(filesIn('pdf'))('%s', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(corpus, 'pdf', name)));
    const reading = readPdf(bytes, { paper, url: name, pdfjs: await loadPdfjsNode() });
    const result = await reading.then(
      ({ passages, title }) => ({ characters: passages.reduce((sum, { text }) => sum + text.length, 0), title }),
      toFailure,
    );
    if ('code' in result) expect(result.code).toBe('paper-unreadable');
    else {
      expect(result.characters).toBeGreaterThan(3000);
      expect(result.title).not.toBe('');
    }
  });
});
