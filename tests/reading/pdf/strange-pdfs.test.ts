import { describe, expect, it } from 'vitest';
import { makePdf, type PrintedLine } from '@/tests/fixtures/reading/make-pdf';
import type { PdfLine } from '@/utils/reading/pdf/lines/pdf-line';
import { loadPdfjsNode } from '@/utils/reading/pdf/pdfjs/load-pdfjs-node';
import { withPdf } from '@/utils/reading/pdf/pdfjs/with-pdf';
import { readPages } from '@/utils/reading/pdf/read-pages';
import { readPdf } from '@/utils/reading/pdf/read-pdf';

const pdfjs = await loadPdfjsNode();
const context = { paper: { source: 'arxiv', arxivId: '2602.99901' } as const, url: 'https://arxiv.org/pdf/2602.99901', pdfjs };
const sentence = 'Beans have been counted for ages, and nobody has ever counted them twice.';

function text(lines = 20): PrintedLine[] {
  return Array.from({ length: lines }, (_, row) => ({ text: `${row} ${sentence}`, y: 700 - 12 * row }));
}

async function linesOf(bytes: Uint8Array): Promise<PdfLine[]> {
  const { pages } = await withPdf(bytes, pdfjs, undefined, (pdf) => readPages(pdf, {}));
  return pages.flatMap(({ lines }) => lines);
}

describe('text that does not lie level', () => {
  it('labels of an axis are kept and marked', async () => {
    const [label] = (await linesOf(makePdf([[...text(), { text: 'Beans counted', x: 40, y: 300, turn: 90 }]]))).filter(
      ({ isTurned }) => isTurned,
    );
    expect(label).toMatchObject({ text: 'Beans counted', size: 10 });
    expect(label?.x).toBeCloseTo(40, 0);
    expect(label?.y).toBeCloseTo(300, 0);
  });

  it('a page on its side reads as if it stood', async () => {
    const side = text().map(({ text }, row): PrintedLine => ({ text, x: 100 + 12 * row, y: 72, turn: 90 }));
    const lines = await linesOf(makePdf([side]));
    expect(lines.map(({ text }) => text)).toEqual(side.map(({ text }) => text));
    expect(lines[0]).toMatchObject({ sheet: { width: 792, height: 612 } });
    expect(lines[0]?.isTurned).toBeUndefined();
    expect(lines[0]?.y).toBeCloseTo(512, 0);
    expect(lines[0]?.x).toBeCloseTo(72, 0);
  });

  it('a page that viewers turn is placed as they show it', async () => {
    const side = text().map(({ text }, row): PrintedLine => ({ text, x: 100 + 12 * row, y: 72, turn: 90 }));
    const [line] = await linesOf(makePdf([side], { rotate: 90 }));
    expect(line?.isTurned).toBeUndefined();
    expect(line).toMatchObject({ sheet: { width: 792, height: 612 } });
    expect([line?.x, line?.y].map((place) => Math.round(place ?? 0))).toEqual([72, 512]);
  });
});

/** A font cut down to slots: every byte means what `meaning` says. */
function subset(name: string, meaning: (slot: number) => string): { name: string; toUnicode: Record<number, string> } {
  return { name, toUnicode: Object.fromEntries(Array.from({ length: 94 }, (_, at) => [at + 33, meaning(at + 33)])) };
}

describe('fonts cut down to the letters of a paper', () => {
  it('are read by their map', async () => {
    const font = subset('ABCDEF+Peas', (slot) => String.fromCharCode(slot === 0x21 ? 0xfb01 : slot));
    const [line] = await linesOf(makePdf([[{ text: '!ve peas', y: 400, font: 'ABCDEF+Peas' }]], { fonts: [font] }));
    expect(line?.text).toBe('five peas');
  });

  it('are not read by a map to private characters', async () => {
    const font = subset('ABCDEF+Peas', (slot) => String.fromCharCode(0xe000 + slot));
    const pages = [text(30).map((line) => ({ ...line, font: 'ABCDEF+Peas' }))];
    await expect(readPdf(makePdf(pages, { fonts: [font] }), context)).rejects.toMatchObject({
      detail: expect.stringContaining('fonts without a map'),
    });
  });
});

describe('pages that give no text', () => {
  it.each<[string, Uint8Array, string]>([
    ['pictures only', makePdf([[], [], []]), 'no text layer'],
    ['pictures with page numbers', makePdf([1, 2, 3].map((page) => [{ text: String(page), x: 300, y: 40 }])), 'no text layer'],
    [
      'pictures under the stamp',
      makePdf([[{ text: 'arXiv:hep-th/9901001v1 1 Jan 1999', x: 20, y: 200, turn: 90 }], [], []]),
      'no text layer',
    ],
    [
      'letters that cannot be told',
      makePdf([text(30).map((line) => ({ ...line, text: shifted(line.text) }))]),
      'fonts without a map on pages 1',
    ],
  ])('%s', async (_, bytes, detail) => {
    await expect(readPdf(bytes, context)).rejects.toMatchObject({ code: 'paper-unreadable', detail: expect.stringContaining(detail) });
  });

  it('are told beside those that do', async () => {
    const nonsense = text(30).map((line) => ({ ...line, text: shifted(line.text) }));
    const { receipt, passages } = await readPdf(makePdf([text(40), [], text(40), nonsense, []]), context);
    expect(receipt.doubts).toEqual(
      expect.arrayContaining([
        { code: 'pages-unreadable', detail: '4' },
        { code: 'pages-empty', detail: '2, 5' },
      ]),
    );
    expect(passages.every(({ page }) => page !== 4)).toBe(true);
  });
});

/** What a font cut down to glyph numbers gives for letters. */
function shifted(words: string): string {
  return words.replace(/\S/g, (letter) => String.fromCharCode(Math.max(35, letter.charCodeAt(0) - 29)));
}

describe('hostile files', () => {
  it('a file that claims a hundred thousand pages gives those it has', async () => {
    const { receipt } = await readPdf(makePdf([text(40)], { claimedPages: 100_000 }), context);
    expect(receipt.pages).toBe(1);
  });

  it('a file that names one page ten thousand times gives it once', async () => {
    const { receipt, passages } = await readPdf(makePdf([text(40)], { repeats: 10_000 }), context);
    expect(receipt.doubts).toContainEqual({ code: 'pages-unreadable', detail: '2–10001' });
    expect(passages.every(({ page }) => page === 1)).toBe(true);
  });

  it.each<[string, PrintedLine]>([
    ['far away', { text: 'lost beans', x: 1e9, y: -1e9 }],
    ['of no size', { text: 'tiny beans', x: 72, y: 300, size: 0 }],
    ['of enormous size', { text: 'huge beans', x: 72, y: 300, size: 1e8 }],
    ['without a place', { text: 'nowhere', x: Number.NaN, y: 300 }],
  ])('text %s harms no other', async (_, strange) => {
    const lines = await linesOf(makePdf([[...text(), strange]]));
    expect(lines.map(({ text }) => text)).toEqual(expect.arrayContaining(text().map(({ text }) => text)));
    expect(lines.every(({ x, right, y }) => Number.isFinite(x + right + y))).toBe(true);
  });

  it('a page of too many pieces is read in part, and said so', { timeout: 30_000 }, async () => {
    const crowd = Array.from({ length: 31_000 }, (_, at): PrintedLine => ({ text: 'ab', x: (at * 37) % 600, y: (at * 91) % 780 }));
    const { unread } = await withPdf(makePdf([crowd, text()]), pdfjs, undefined, (pdf) => readPages(pdf, {}));
    expect(unread).toEqual([1]);
  });
});

describe('a reading that is no longer wanted', () => {
  it('stops at the page it is at', async () => {
    const control = new AbortController();
    const pages: number[] = [];
    const onPage = (page: number): void => {
      pages.push(page);
      if (page === 2) control.abort();
    };
    const reading = readPdf(makePdf([text(), text(), text(), text()]), { ...context, signal: control.signal, onPage });
    await expect(reading).rejects.toMatchObject({ code: 'stopped' });
    expect(pages).toEqual([1, 2]);
  });
});
