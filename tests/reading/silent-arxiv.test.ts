// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { readPaper } from '@/utils/reading/read-paper';
import { absPage, fakeArxiv, missing, pdfFile, silent, stalled } from './fake-arxiv';

const paper = { source: 'arxiv', arxivId: '2602.99901' } as const;
const silenceMs = 50;
const timeout = { outcome: 'failed', detail: 'timeout' };

it.each([
  ['never answers', silent],
  ['stalls', stalled],
])('goes on to the PDF when the HTML %s', async (_, html) => {
  const { ports } = fakeArxiv({ html, abs: absPage, pdf: pdfFile }, { silenceMs });
  const { receipt } = await readPaper(paper, ports);
  expect(receipt).toMatchObject({ source: 'pdf', ladder: [timeout, { outcome: 'set-aside' }, { outcome: 'used' }] });
});

it('still asks for the PDF when the abstract page never answers', async () => {
  const { ports } = fakeArxiv({ html: missing, abs: silent, pdf: pdfFile }, { silenceMs });
  const { receipt } = await readPaper(paper, ports);
  expect(receipt).toMatchObject({ source: 'pdf', ladder: [{ outcome: 'missing' }, timeout, { outcome: 'used' }] });
});

it('falls back to the abstract when the PDF stalls', async () => {
  const { ports } = fakeArxiv({ html: missing, abs: absPage, pdf: stalled }, { silenceMs });
  const { receipt } = await readPaper(paper, ports);
  expect(receipt).toMatchObject({
    source: 'abstract',
    ladder: [{}, { outcome: 'used' }, timeout, { source: 'ar5iv', outcome: 'missing' }],
  });
});

it('finds the paper unreachable when nothing answers', async () => {
  const everything = { html: silent, abs: stalled, pdf: silent, ar5iv: silent, atom: stalled, huggingFace: silent };
  const { ports, asked } = fakeArxiv(everything, { silenceMs });
  const detail = 'html: timeout, abstract: timeout, pdf: timeout, ar5iv: timeout, abstract: timeout, abstract: timeout';
  await expect(readPaper(paper, ports)).rejects.toMatchObject({ code: 'paper-unreachable', detail });
  expect(asked).toHaveLength(6);
});

it.each([
  ['the answer', silent],
  ['the rest of the body', stalled],
])('stops when the person stops while it waits for %s', async (_, html) => {
  const person = new AbortController();
  const { ports, asked } = fakeArxiv({ html, abs: absPage, pdf: pdfFile }, { signal: person.signal });
  const reading = readPaper(paper, ports);
  setTimeout(() => person.abort(), 20);
  await expect(reading).rejects.toMatchObject({ code: 'stopped' });
  expect(asked).toHaveLength(1);
});
