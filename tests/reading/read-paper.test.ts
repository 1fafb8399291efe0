// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { makePdf } from '@/tests/fixtures/reading/make-pdf';
import { loadPdfjsNode } from '@/utils/reading/pdf/load-pdfjs-node';
import { readPaper } from '@/utils/reading/read-paper';
import type { ReadPorts } from '@/utils/reading/read-ports';
import { fixture } from './fixture';

const paper = { source: 'arxiv', arxivId: '2602.99901' } as const;
const html = fixture('latexml-page.html').html;
const abs = fixture('abs-page.html').html;
const pdf = makePdf([[{ text: 'Counting beans takes all day long.', y: 700 }]]);
type Answer = () => Response | Promise<Response>;

const missing: Answer = () => new Response('No HTML', { status: 404 });
const busy: Answer = () => new Response('Rate exceeded', { status: 429 });
const down: Answer = () => Promise.reject(new TypeError('Failed to fetch'));
const page =
  (body: string): Answer =>
  () =>
    new Response(body);
const bytes: Answer = () => new Response(pdf.slice());
const cut: Answer = () =>
  new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('<html>'));
        controller.error(new TypeError('network error'));
      },
    }),
  );

/** An arXiv that answers as the test says, and remembers in which order it was asked. */
function arxiv(answers: { html: Answer; abs: Answer; pdf: Answer }, more: Partial<ReadPorts> = {}) {
  const asked: string[] = [];
  let open = 0;
  const ports: ReadPorts = {
    async fetch(url) {
      asked.push(url);
      open += 1;
      if (open > 1) throw new Error('two requests at once');
      const kind = url.split('/')[3] as 'html' | 'abs' | 'pdf';
      return await Promise.resolve(answers[kind]()).finally(() => {
        open -= 1;
      });
    },
    parseHtml: (text) => new DOMParser().parseFromString(text, 'text/html'),
    loadPdfjs: loadPdfjsNode,
    ...more,
  };
  return { ports, asked };
}

describe('the ladder', () => {
  it('stops at the HTML', async () => {
    const { ports, asked } = arxiv({ html: page(html), abs: missing, pdf: missing });
    const document = await readPaper({ ...paper, version: 2 }, ports);
    expect(document.receipt).toMatchObject({ source: 'html', version: 2, ladder: [{ source: 'html', outcome: 'used' }] });
    expect(asked).toEqual(['https://arxiv.org/html/2602.99901v2']);
  });

  it.each([
    ['has no HTML', missing, { outcome: 'missing', detail: '404' }],
    ['is too busy', busy, { outcome: 'failed', detail: '429' }],
    ['serves a page without text', page('<html></html>'), { outcome: 'failed', detail: 'no text' }],
    ['breaks off in the middle', cut, { outcome: 'failed', detail: expect.stringContaining('network error') }],
  ])('goes on to the PDF when arXiv %s', async (_, answer, step) => {
    const progress: string[] = [];
    const { ports, asked } = arxiv(
      { html: answer, abs: page(abs), pdf: bytes },
      { onProgress: ({ source, page }) => progress.push(page === undefined ? source : `${source} ${page}`) },
    );
    const document = await readPaper(paper, ports);
    expect(document).toMatchObject({ title: 'Counting Beans', abstract: 'We count beans in $n$ jars.', date: '2026-03-01' });
    expect(document.receipt).toMatchObject({ source: 'pdf', version: 3, ladder: [step, {}, { source: 'pdf', outcome: 'used' }] });
    expect(asked.map((url) => url.split('/')[3])).toEqual(['html', 'abs', 'pdf']);
    expect(progress.slice(-2)).toEqual(['pdf', 'pdf 1']);
  });

  it('reads the PDF without metadata when the abstract page fails', async () => {
    const { ports } = arxiv({ html: missing, abs: busy, pdf: bytes });
    expect((await readPaper(paper, ports)).receipt.ladder.map(({ outcome }) => outcome)).toEqual(['missing', 'failed', 'used']);
  });

  it.each([
    ['is missing', missing, '404'],
    ['is no PDF', page('sorry'), expect.stringContaining('broken PDF')],
    ['has no text', () => new Response(makePdf([[]]).slice()), 'no text layer'],
  ])('falls back to the abstract when the PDF %s', async (_, answer, detail) => {
    const { ports } = arxiv({ html: missing, abs: page(abs), pdf: answer });
    const document = await readPaper(paper, ports);
    expect(document.receipt.source).toBe('abstract');
    expect(document.receipt.ladder).toContainEqual(expect.objectContaining({ source: 'pdf', detail }));
    expect(document.passages).toHaveLength(1);
  });
});

describe('a paper that cannot be had', () => {
  it('is not found when its abstract page is missing too', async () => {
    const { ports } = arxiv({ html: missing, abs: missing, pdf: missing });
    await expect(readPaper(paper, ports)).rejects.toMatchObject({ code: 'paper-not-found' });
  });

  it('is unreachable without a network', async () => {
    const { ports } = arxiv({ html: down, abs: down, pdf: down });
    await expect(readPaper(paper, ports)).rejects.toMatchObject({
      code: 'paper-unreachable',
      detail: expect.stringContaining('Failed to fetch'),
    });
  });

  it('is left alone once the person stops', async () => {
    const controller = new AbortController();
    const { ports, asked } = arxiv(
      {
        html: () => {
          controller.abort();
          throw new DOMException('aborted', 'AbortError');
        },
        abs: page(abs),
        pdf: bytes,
      },
      { signal: controller.signal },
    );
    await expect(readPaper(paper, ports)).rejects.toMatchObject({ code: 'stopped' });
    expect(asked).toHaveLength(1);
  });
});
