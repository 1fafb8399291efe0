import { describe, expect, it } from 'vitest';
import { makePdf, type PrintedLine } from '@/tests/fixtures/reading/make-pdf';
import { loadPdfjsNode } from '@/utils/reading/pdf/pdfjs/load-pdfjs-node';
import { readPdf } from '@/utils/reading/pdf/read-pdf';
import { renderMarkdown } from '@/utils/reading/render-markdown';

const pdfjs = await loadPdfjsNode();
const context = { paper: { source: 'arxiv', arxivId: '2602.99901' } as const, url: 'https://arxiv.org/pdf/2602.99901', pdfjs };

/** Lines 12 points apart, as wide as the column. */
function column(y: number, texts: string[]): PrintedLine[] {
  return texts.map((text, index) => ({ text, y: y - 12 * index }));
}

const first: PrintedLine[] = [
  { text: 'Preprint of the bean society', y: 760, size: 8 },
  { text: 'Counting Beans', y: 720, size: 18, bold: true },
  { text: 'Ada Bohne, Bruno Erbse', y: 700, size: 12 },
  { text: '* * * * *', y: 685, size: 12 },
  { text: 'Abstract', y: 670, size: 12, bold: true },
  ...column(650, ['We count beans in jars and report how many there are in every one of', 'them.']),
  { text: '1 Introduction', y: 610, size: 12, bold: true },
  ...column(590, [
    'Beans have been counted for ages, and a general way of count-',
    'ing them is still missing from all of the books on self-',
    'service that we know; we show that counting one by one is what',
    'people do when nobody looks at them, as they go on with their',
  ]),
  { text: 'Figure 1: A jar of beans.', y: 520 },
  { text: '1', x: 300, y: 40, size: 9 },
];
const second: PrintedLine[] = [
  { text: 'Preprint of the bean society', y: 760, size: 8 },
  ...column(700, ['work. Counting is slow, and counting takes more patience than one has.']),
  { text: '1.1 Jars', y: 660, size: 11, bold: true },
  ...column(640, ['Jars are made of glass, which helps those who count what is in them a lot.']),
  { text: 'References', y: 600, size: 12, bold: true },
  ...column(580, ['[1] A. Bohne. Beans through the ages. 1999.', '[2] B. Erbse. Peas. 2001.']),
  { text: 'A Proofs', y: 540, size: 12, bold: true },
  ...column(520, ['The proof is by counting all the beans once more, from the last to the first.']),
  { text: '2', x: 300, y: 40, size: 9 },
];

describe('a PDF with text', () => {
  const reading = readPdf(makePdf([first, second]), context);

  it('guesses title and authors from the first page', async () => {
    expect(await reading).toMatchObject({
      title: 'Counting Beans',
      authors: [
        { name: 'Ada Bohne', affiliations: [] },
        { name: 'Bruno Erbse', affiliations: [] },
      ],
    });
  });

  it('finds headings by number, font and name', async () => {
    const { sections } = await reading;
    expect(sections.map(({ number, heading, level, isAppendix }) => [number, heading, level, isAppendix]).slice(-5)).toEqual([
      [undefined, 'Abstract', 1, false],
      ['1', 'Introduction', 1, false],
      ['1.1', 'Jars', 2, false],
      [undefined, 'References', 1, false],
      ['A', 'Proofs', 1, true],
    ]);
  });

  it('joins lines and broken words, across a figure and a page as well', async () => {
    const { passages } = await reading;
    const text = passages.find(({ text }) => text.startsWith('Beans have'))?.text;
    expect(text).toContain('general way of counting them');
    expect(text).toContain('self-service');
    expect(text).toContain('go on with their work. Counting is slow');
  });

  it('gives captions their own passage and passages their page', async () => {
    const { passages } = await reading;
    expect(passages.find(({ id }) => id === 'F1')).toMatchObject({ kind: 'figure', text: 'Figure 1: A jar of beans.', page: 1 });
    expect(passages.at(-1)).toMatchObject({ page: 2 });
  });

  it('drops running heads and page numbers and cuts the references, but not the appendix', async () => {
    const paper = await reading;
    const markdown = renderMarkdown(paper);
    expect(markdown).not.toMatch(/Preprint of|through the ages|^\d$/m);
    expect(markdown).toContain('## A Proofs\n\nThe proof is by');
    expect(paper.receipt).toMatchObject({
      source: 'pdf',
      pages: 2,
      leftOut: expect.arrayContaining([
        expect.objectContaining({ what: 'References', rule: 'bibliography' }),
        { what: 'running heads', rule: 'furniture', characters: 56 },
        { what: 'page numbers', rule: 'furniture', characters: 2 },
      ]),
    });
  });

  it('takes the title out of the text, and nothing but the title', async () => {
    const texts = (await reading).passages.map(({ text }) => text).join('\n');
    expect(texts).toContain('* * * * *');
    expect(texts).not.toContain('Counting Beans');
  });

  it('prefers metadata to guesses', async () => {
    const metadata = {
      title: 'Beans',
      authors: [{ name: 'A. Bohne', affiliations: [] }],
      abstract: 'Short.',
      date: '2026-02-13',
      version: 2,
    };
    expect(await readPdf(makePdf([first]), { ...context, metadata })).toMatchObject({
      title: 'Beans',
      authors: [{ name: 'A. Bohne', affiliations: [] }],
      abstract: 'Short.',
      date: '2026-02-13',
    });
  });

  it('reports its pages', async () => {
    const pages: string[] = [];
    await readPdf(makePdf([first, second]), { ...context, onPage: (page, of) => pages.push(`${page}/${of}`) });
    expect(pages).toEqual(['1/2', '2/2']);
  });

  it("leaves the caller's bytes alone", async () => {
    const bytes = makePdf([first]);
    await readPdf(bytes, context);
    expect(bytes.length).toBeGreaterThan(500);
  });
});

describe('a PDF that cannot be read', () => {
  it.each([
    ['has no text layer', makePdf([[]]), 'no text layer'],
    ['is encrypted', makePdf([first], { encrypted: true }), 'encrypted'],
    ['is broken', new TextEncoder().encode('%PDF-1.4\nnothing'), 'broken PDF'],
  ])('fails when it %s', async (_, bytes, detail) => {
    await expect(readPdf(bytes, context)).rejects.toMatchObject({ code: 'paper-unreadable', detail: expect.stringContaining(detail) });
  });

  it('stops when asked to', async () => {
    const signal = AbortSignal.abort();
    await expect(readPdf(makePdf([first]), { ...context, signal })).rejects.toMatchObject({ code: 'stopped' });
  });
});
