// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { longPage } from '@/scripts/bench/papers/long-page';
import { longPdf } from '@/scripts/bench/papers/long-pdf';
import type { PaperRef } from '@/utils/paper/paper-ref';
import { loadPdfjsNode } from '@/utils/reading/pdf/pdfjs/load-pdfjs-node';
import { readPdf } from '@/utils/reading/pdf/read-pdf';
import { readHtml } from '@/utils/reading/read-html';

const paper: PaperRef = { source: 'arxiv', arxivId: '2603.00001' };

it('prints pages that are read as papers, as long as asked for', { timeout: 60_000 }, async () => {
  const html = longPage('2603.00001', 600_000);
  expect(html.length).toBeGreaterThan(600_000);
  const { title, sections, passages, receipt } = await readHtml(new DOMParser().parseFromString(html, 'text/html'), { paper, url: 'page' });
  expect(title).toMatch(/^Counting /);
  expect(sections.length).toBeGreaterThan(3);
  expect(new Set(passages.map(({ kind }) => kind))).toEqual(new Set(['paragraph', 'list', 'equation', 'table', 'footnote']));
  expect(receipt.formulas.found).toBeGreaterThan(100);
});

it('prints PDFs that are read as papers, of as many pages as asked for', { timeout: 60_000 }, async () => {
  const { title, passages, receipt } = await readPdf(longPdf('2603.50001', 5), { paper, url: 'file', pdfjs: await loadPdfjsNode() });
  expect(title).toMatch(/^Counting /);
  expect(receipt.pages).toBe(5);
  expect(passages.map(({ text }) => text).join(' ').length).toBeGreaterThan(5 * 100 * 35);
});
