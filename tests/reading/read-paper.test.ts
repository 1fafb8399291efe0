// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { makePdf } from '@/tests/fixtures/reading/make-pdf';
import { readPaper } from '@/utils/reading/read-paper';
import { absPage, busy, cut, down, fakeArxiv, htmlPage, missing, page, pdfFile, redirected, status } from './fake-arxiv';
import { fixture } from './fixture';
import { captivePortal, ownArticle } from './other-pages';

const paper = { source: 'arxiv', arxivId: '2602.99901' } as const;

describe('the ladder', () => {
  it('stops at the HTML', async () => {
    const { ports, asked } = fakeArxiv({ html: htmlPage, abs: missing, pdf: missing });
    const document = await readPaper({ ...paper, version: 2 }, ports);
    expect(document.receipt).toMatchObject({ source: 'html', version: 2, ladder: [{ source: 'html', outcome: 'used' }] });
    expect(asked).toEqual(['https://arxiv.org/html/2602.99901v2']);
  });

  it('does not trust a page that breaks off in the middle of a word', async () => {
    const { html } = fixture('latexml-page.html');
    const { ports, asked } = fakeArxiv({ html: page(html.slice(0, html.indexOf('says <cite'))), abs: missing, pdf: pdfFile });
    const { receipt } = await readPaper(paper, ports);
    expect(receipt.ladder).toMatchObject([
      { source: 'html', outcome: 'set-aside', detail: expect.stringContaining('ends-early') },
      { source: 'pdf', outcome: 'used' },
    ]);
    expect(asked.map((url) => url.split('/')[3])).toEqual(['html', 'pdf']);
  });

  it.each([
    ['has no HTML', missing, { outcome: 'missing', detail: '404' }],
    ['is too busy', busy, { outcome: 'failed', detail: '429, asked to wait 30 s' }],
    ['serves a page without text', page('<html></html>'), { outcome: 'failed', detail: 'no paper in the page' }],
    ['serves a PDF', pdfFile, { outcome: 'failed', detail: 'a PDF instead of a page' }],
    ['serves the abstract page', absPage, { outcome: 'missing', detail: 'the abstract page' }],
    [
      'sends to a sign-in page',
      redirected('https://login.hotel.example/', captivePortal),
      { outcome: 'failed', detail: 'redirected to login.hotel.example' },
    ],
    ['serves a sign-in page', page(captivePortal), { outcome: 'failed', detail: 'no paper in the page' }],
    ['breaks off in the middle', cut, { outcome: 'failed', detail: expect.stringContaining('network error') }],
  ])('goes on to the PDF when arXiv %s', async (_, answer, step) => {
    const progress: string[] = [];
    const { ports, asked } = fakeArxiv(
      { html: answer, abs: absPage, pdf: pdfFile },
      { onProgress: ({ source, page }) => progress.push(page === undefined ? source : `${source} ${page}`) },
    );
    const document = await readPaper(paper, ports);
    expect(document).toMatchObject({ title: 'Counting Beans', abstract: 'We count beans in $n$ jars.', date: '2026-03-01' });
    expect(document.receipt).toMatchObject({
      source: 'pdf',
      version: 3,
      ladder: [step, { source: 'abstract', outcome: 'set-aside' }, { source: 'pdf', outcome: 'used' }],
    });
    expect(asked.map((url) => url.split('/')[3])).toEqual(['html', 'abs', 'pdf']);
    expect(progress.slice(-2)).toEqual(['pdf', 'pdf 1']);
  });

  it.each([
    ['is too busy', busy],
    ['refuses', status(403)],
    ['is broken', status(503)],
    ['is no abstract page', page(captivePortal)],
    ['cannot be fetched', down],
  ])('reads the PDF without metadata when the abstract page %s', async (_, abs) => {
    const { ports } = fakeArxiv({ html: missing, abs, pdf: pdfFile });
    expect((await readPaper(paper, ports)).receipt.ladder.map(({ outcome }) => outcome)).toEqual(['missing', 'failed', 'used']);
  });

  it.each([
    ['is missing', missing, '404'],
    ['is no PDF', page('sorry'), 'not a PDF'],
    ['is broken', page('%PDF-1.4 nothing'), expect.stringContaining('broken PDF')],
    ['has no text', () => new Response(makePdf([[]]).slice()), expect.stringContaining('no text layer')],
  ])('falls back to the abstract when the PDF %s', async (_, answer, detail) => {
    const { ports } = fakeArxiv({ html: missing, abs: absPage, pdf: answer });
    const document = await readPaper(paper, ports);
    expect(document.receipt.source).toBe('abstract');
    expect(document.receipt.ladder).toContainEqual(expect.objectContaining({ source: 'pdf', detail }));
    expect(document.passages).toHaveLength(1);
  });
});

describe('the version in the receipt', () => {
  const asked = { ...paper, version: 2 };

  it.each([
    ['the one asked for when the PDF is read alone', asked, { html: missing, abs: busy, pdf: pdfFile }, 'pdf', 2],
    ['the one asked for when the HTML names none', asked, { html: page(ownArticle), abs: missing, pdf: missing }, 'html', 2],
    ['the one that the page names', asked, { html: missing, abs: absPage, pdf: pdfFile }, 'pdf', 3],
    ['the one that the abstract names', asked, { html: missing, abs: absPage, pdf: missing }, 'abstract', 3],
    ['absent when nobody names one', paper, { html: missing, abs: busy, pdf: pdfFile }, 'pdf', undefined],
  ])('is %s', async (_, wanted, answers, source, version) => {
    const document = await readPaper(wanted, fakeArxiv(answers).ports);
    expect(document.receipt).toMatchObject({ source, ladder: expect.arrayContaining([expect.objectContaining({ outcome: 'used' })]) });
    expect(document.receipt.version).toBe(version);
    expect(document.paper).toEqual(wanted);
  });
});

describe('a paper that cannot be had', () => {
  it('is not found when its abstract page is missing too, and the PDF is not asked for', async () => {
    const { ports, asked } = fakeArxiv({ html: missing, abs: missing, pdf: pdfFile });
    await expect(readPaper(paper, ports)).rejects.toMatchObject({ code: 'paper-not-found', detail: 'html: 404, abstract: 404' });
    expect(asked.map((url) => url.split('/')[3])).toEqual(['html', 'abs']);
  });

  it.each([403, 500])('is unreachable when everybody answers %d', async (code) => {
    const answer = status(code);
    const { ports } = fakeArxiv({ html: answer, abs: answer, pdf: answer, ar5iv: answer, atom: answer, huggingFace: answer });
    const detail = `html: ${code}, abstract: ${code}, pdf: ${code}, ar5iv: ${code}, abstract: ${code}, abstract: ${code}`;
    await expect(readPaper(paper, ports)).rejects.toMatchObject({ code: 'paper-unreachable', detail });
  });

  it.each([429, 503])('is to be asked for later when arXiv answers %d, even if others have its abstract', async (code) => {
    const { ports, asked } = fakeArxiv({ html: status(code), abs: absPage, pdf: status(code) });
    const detail = `html: ${code}, asked to wait 30 s, abstract: read, pdf: ${code}, asked to wait 30 s, ar5iv: 404`;
    await expect(readPaper(paper, ports)).rejects.toMatchObject({ code: 'arxiv-busy', detail });
    expect(asked).toHaveLength(4);
  });

  it('is unreachable when only its abstract page is refused', async () => {
    const { ports } = fakeArxiv({ html: missing, abs: status(403), pdf: missing });
    await expect(readPaper(paper, ports)).rejects.toMatchObject({
      code: 'paper-unreachable',
      detail: 'html: 404, abstract: 403, pdf: 404, ar5iv: 404, abstract: 404, abstract: 404',
    });
  });

  it('is unreachable without a network', async () => {
    const { ports } = fakeArxiv({ html: down, abs: down, pdf: down });
    await expect(readPaper(paper, ports)).rejects.toMatchObject({
      code: 'paper-unreachable',
      detail: expect.stringContaining('Failed to fetch'),
    });
  });

  it('is left alone once the person stops', async () => {
    const controller = new AbortController();
    const { ports, asked } = fakeArxiv(
      {
        html: () => {
          controller.abort();
          throw new DOMException('aborted', 'AbortError');
        },
        abs: absPage,
        pdf: pdfFile,
      },
      { signal: controller.signal },
    );
    await expect(readPaper(paper, ports)).rejects.toMatchObject({ code: 'stopped' });
    expect(asked).toHaveLength(1);
  });
});
