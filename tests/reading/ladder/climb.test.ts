// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { type Answer, type Answers, busy, fakeArxiv, missing, page, redirected, status } from '@/tests/reading/fake-arxiv';
import { absPageWithEverything, atomEntry, atomFeed, huggingFacePaper } from '@/tests/reading/metadata-sources';
import { Failure } from '@/utils/failure';
import type { ArxivRef } from '@/utils/paper/paper-ref';
import { RequestGate } from '@/utils/reading/fetching/request-gate';
import { Ladder } from '@/utils/reading/ladder';
import { climb } from '@/utils/reading/ladder/climb';
import type { Readers } from '@/utils/reading/ladder/rungs';
import type { PaperDocument } from '@/utils/reading/paper-document';
import type { ReadPorts } from '@/utils/reading/read-ports';
import { readingOf, type Size } from './reading-of';

const paper: ArxivRef = { source: 'arxiv', arxivId: '2602.99905' };
const id = paper.arxivId;

/** Pages and files that say how much there is to read in them. */
const htmlOf = (size: Size) => page(`<html><body>${JSON.stringify(size)}</body></html>`);
const pdfOf = (size: Size) => page(`%PDF-${JSON.stringify(size)}`);
const scanned = page('%PDF-scanned');

const readers: Readers = {
  html: async (document, context) => ({ ...readingOf('html', JSON.parse(document.body.textContent)), paper: context.paper }),
  pdf: async (bytes, { metadata, ...context }) => {
    const text = new TextDecoder().decode(bytes);
    if (text === '%PDF-scanned') throw new Failure('paper-unreadable', 'no text layer');
    const { title = 'Guessed', authors = [], date } = metadata ?? {};
    return { ...readingOf('pdf', JSON.parse(text.slice('%PDF-'.length))), paper: context.paper, title, authors, date };
  },
};

async function read(answers: Partial<Answers>, more: Partial<ReadPorts> = {}, wanted = paper) {
  const { ports, asked } = fakeArxiv({ html: missing, abs: page(absPageWithEverything), pdf: missing, ...answers }, more);
  const ladder = new Ladder(ports);
  const reading = climb({ paper: wanted, ports, ladder, readers }).then((document) => ladder.finish(document));
  return { document: await reading, asked };
}

const rungs = ({ receipt }: PaperDocument) => receipt.ladder.map(({ source, outcome }) => `${source} ${outcome}`);
const details = ({ receipt }: PaperDocument) => receipt.ladder.map(({ detail }) => detail);

describe('HTML', () => {
  it('is enough when there are no doubts', async () => {
    const { document, asked } = await read({ html: htmlOf({}), pdf: pdfOf({ words: 900 }) });
    expect(rungs(document)).toEqual(['html used']);
    expect(asked).toEqual([`https://arxiv.org/html/${id}`]);
  });

  it('in doubt gives way to a PDF that has clearly more, which keeps what the page says of the paper', async () => {
    const { document, asked } = await read({ html: htmlOf({ doubts: ['ends-early', 'many-errors'] }), pdf: pdfOf({ words: 200 }) });
    expect(rungs(document)).toEqual(['html set-aside', 'pdf used']);
    expect(details(document)).toEqual(['ends-early, many-errors; the PDF has 200 words against 100', undefined]);
    expect(document).toMatchObject({ title: 'Beans', authors: [{ name: 'Ada Bohne' }], receipt: { source: 'pdf' } });
    expect(asked).toHaveLength(2);
  });

  it('in doubt stays when the PDF has no more', async () => {
    const { document } = await read({ html: htmlOf({ doubts: ['tables-empty'] }), pdf: pdfOf({ words: 105 }) });
    expect(rungs(document)).toEqual(['html used', 'pdf set-aside']);
    expect(details(document)).toEqual([undefined, 'no more than the HTML, which has doubts: tables-empty']);
    expect(document.receipt).toMatchObject({ source: 'html', doubts: [{ code: 'tables-empty' }] });
  });

  it('in doubt learns from the PDF what it does not say itself', async () => {
    const nameless: Readers = {
      html: async (page, context) => ({ ...(await readers.html(page, context)), authors: [] }),
      pdf: async (bytes, context) => ({ ...(await readers.pdf(bytes, context)), authors: [{ name: 'Bruno Erbse', affiliations: [] }] }),
    };
    const { ports } = fakeArxiv({ html: htmlOf({ doubts: ['ends-early'] }), abs: missing, pdf: pdfOf({}) });
    const document = await climb({ paper, ports, ladder: new Ladder(ports), readers: nameless });
    expect(document).toMatchObject({ title: 'Beans', authors: [{ name: 'Bruno Erbse' }], receipt: { source: 'html' } });
  });

  it('that names no authors learns them from the abstract page, and is read without them when that is silent', async () => {
    const nameless: Readers = { ...readers, html: async (page, context) => ({ ...(await readers.html(page, context)), authors: [] }) };
    const { ports } = fakeArxiv({ html: htmlOf({}), abs: page(absPageWithEverything), pdf: missing });
    const ladder = new Ladder(ports);
    const document = ladder.finish(await climb({ paper, ports, ladder, readers: nameless }));
    expect(document.authors.length).toBeGreaterThan(0);
    expect(document).toMatchObject({ title: 'Beans', receipt: { source: 'html' } });
    expect(rungs(document)).toEqual(['html used', 'abstract set-aside']);
    const silent = fakeArxiv({ html: htmlOf({}), abs: missing, pdf: missing });
    const alone = await climb({ paper, ports: silent.ports, ladder: new Ladder(silent.ports), readers: nameless });
    expect(alone).toMatchObject({ title: 'Beans', authors: [] });
  });

  it.each([
    ['cannot be read', scanned, 'failed'],
    ['is missing', missing, 'missing'],
  ])('in doubt stays when the PDF %s', async (_, pdf, outcome) => {
    const { document } = await read({ html: htmlOf({ doubts: ['ends-early'] }), pdf });
    expect(rungs(document)).toEqual(['html used', `pdf ${outcome}`]);
  });
});

describe('without HTML', () => {
  it('the PDF is completed from the abstract page', async () => {
    const { document } = await read({ pdf: pdfOf({}) });
    expect(rungs(document)).toEqual(['html missing', 'abstract set-aside', 'pdf used']);
    expect(document).toMatchObject({ date: '2026-03-01', licence: 'http://creativecommons.org/licenses/by/4.0/', authors: [{}, {}] });
  });

  it.each<[string, Answer, Answer, string[], string | undefined]>([
    ['a scan', scanned, htmlOf({}), ['pdf failed', 'ar5iv used'], 'ar5iv'],
    ['missing', missing, htmlOf({}), ['pdf missing', 'ar5iv used'], 'ar5iv'],
    ['in doubt and poorer', pdfOf({ doubts: ['pages-unreadable'] }), htmlOf({ words: 300 }), ['pdf set-aside', 'ar5iv used'], 'ar5iv'],
    ['in doubt and as good', pdfOf({ doubts: ['pages-empty'] }), htmlOf({}), ['pdf used', 'ar5iv set-aside'], 'pdf'],
    ['in doubt, but all there is', pdfOf({ doubts: ['pages-empty'] }), missing, ['pdf used', 'ar5iv missing'], 'pdf'],
  ])('ar5iv is asked when the PDF is %s', async (_, pdf, ar5iv, outcome, source) => {
    const { document, asked } = await read({ pdf, ar5iv });
    expect(rungs(document).slice(2)).toEqual(outcome);
    expect(rungs(document).filter((rung) => rung.endsWith('used'))).toHaveLength(1);
    expect(document.receipt.source).toBe(source);
    expect(asked.at(-1)).toBe(`https://ar5iv.labs.arxiv.org/html/${id}`);
  });

  it('ar5iv names no version, whichever was asked for', async () => {
    const { document } = await read({ ar5iv: htmlOf({}) }, {}, { ...paper, version: 2 });
    expect(document.receipt).not.toHaveProperty('version');
    expect(document.date).toBe('2026-02-13');
  });

  it('ar5iv does not have the paper when it sends to arXiv', async () => {
    const ar5iv = redirected(`https://arxiv.org/abs/${id}`, absPageWithEverything);
    const { document } = await read({ pdf: scanned, ar5iv });
    expect(rungs(document)).toEqual(['html missing', 'abstract used', 'pdf failed', 'ar5iv missing']);
    expect(details(document).at(-1)).toBe('redirected to the abstract page');
  });
});

describe('the abstract', () => {
  const atom = page(atomFeed(atomEntry));
  const huggingFace = page(JSON.stringify(huggingFacePaper));
  const withoutAbstract = page(absPageWithEverything.replace(/<blockquote[\s\S]*<\/blockquote>/, ''));
  const abstract = 'We count 18% of the beans in $n$ jars, see https://beans.example/code. Peas follow.';

  it.each<[string, Partial<Answers>, string[], string]>([
    ["arXiv's page", {}, ['abstract used'], 'https://arxiv.org/abs/'],
    ["arXiv's API", { abs: status(403), atom }, ['abstract failed', 'abstract used'], 'https://export.arxiv.org/'],
    [
      "Hugging Face's API",
      { abs: page('<html>'), atom: page('Rate exceeded.'), huggingFace },
      ['abstract failed', 'abstract failed', 'abstract used'],
      'https://huggingface.co/api/papers/',
    ],
    [
      "arXiv's API, completing the page",
      { abs: withoutAbstract, atom },
      ['abstract set-aside', 'abstract used'],
      'https://export.arxiv.org/',
    ],
  ])('is taken from %s', async (_, answers, outcome, address) => {
    const { document } = await read(answers);
    expect(document.abstract).toBe(abstract);
    expect(document).toMatchObject({ title: 'The Fréchet Mean of $n$ Beans', receipt: { source: 'abstract' } });
    expect(rungs(document).filter((rung) => rung.startsWith('abstract'))).toEqual(outcome);
    expect(document.receipt.ladder.find(({ outcome: one }) => one === 'used')?.url).toContain(address);
    expect(document.authors).toHaveLength(2);
  });

  it('of another paper is none', async () => {
    const other = page(JSON.stringify({ ...huggingFacePaper, id: '2602.99906' }));
    const reading = read({ abs: status(403), huggingFace: other });
    await expect(reading).rejects.toMatchObject({ code: 'paper-unreachable', detail: expect.stringContaining('about 2602.99906') });
  });

  it.each([
    ['no JSON', page('<html>')],
    ['an error', page('{"error":"not found"}')],
  ])('is not to be had from an API that answers with %s', async (_, answer) => {
    await expect(read({ abs: status(500), huggingFace: answer })).rejects.toMatchObject({ code: 'paper-unreachable' });
  });

  it('of an old id is not looked for on Hugging Face', async () => {
    const { ports, asked } = fakeArxiv({ html: missing, abs: status(403), pdf: missing });
    const ladder = new Ladder(ports);
    const old: ArxivRef = { source: 'arxiv', arxivId: 'hep-th/9901001' };
    await expect(climb({ paper: old, ports, ladder, readers })).rejects.toMatchObject({ code: 'paper-unreachable' });
    expect(asked.filter((url) => url.includes('huggingface'))).toEqual([]);
  });
});

describe('a busy arXiv', () => {
  /** A gate whose time passes only while it sleeps. */
  function clockAndGate() {
    const clock = { now: 0 };
    const memory = new Map<string, unknown>();
    const sleep = async (milliseconds: number) => {
      clock.now += milliseconds;
    };
    const gate = new RequestGate({
      now: () => clock.now,
      sleep,
      memory: { load: (group) => memory.get(group), save: (group, pace) => memory.set(group, pace) },
    });
    return { gate, now: () => clock.now };
  }

  const busyFor = (seconds: number, then: Answer): Answer => {
    let asked = 0;
    return (signal) => (asked++ === 0 ? new Response('', { status: 429, headers: { 'retry-after': `${seconds}` } }) : then(signal));
  };

  it('is waited for when it says that it will not be long, and asked for the same again', async () => {
    const { document, asked } = await read({ html: busyFor(7, htmlOf({})) }, clockAndGate());
    expect(rungs(document)).toEqual(['html failed', 'html used']);
    expect(details(document)).toEqual(['429, asked to wait 7 s', undefined]);
    expect(document.receipt.milliseconds).toBe(7000);
    expect(asked).toHaveLength(2);
  });

  it('was not busy in the end when it then says that there is none', async () => {
    const { document } = await read({ html: busyFor(7, missing) }, clockAndGate());
    expect(rungs(document)).toEqual(['html failed', 'html missing', 'abstract used', 'pdf missing', 'ar5iv missing']);
  });

  it.each([
    ['without saying for how long', busy, '429, asked to wait 30 s'],
    ['for a minute', busyFor(60, htmlOf({})), '429, asked to wait 60 s'],
  ])('is left alone when it is busy %s', async (_, html, detail) => {
    const { ports, asked } = fakeArxiv({ html, abs: page(absPageWithEverything), pdf: pdfOf({}) }, clockAndGate());
    const reading = climb({ paper, ports, ladder: new Ladder(ports), readers });
    await expect(reading).rejects.toMatchObject({ code: 'arxiv-busy', detail: `html: ${detail}` });
    expect(asked).toHaveLength(1);
  });

  it('leaves a page in doubt as it is', async () => {
    const { document } = await read({ html: htmlOf({ doubts: ['ends-early'] }), pdf: busy }, clockAndGate());
    expect(rungs(document)).toEqual(['html used', 'pdf failed']);
  });
});

it.each(['html', 'abs', 'pdf', 'ar5iv', 'atom', 'huggingFace'] as const)('ends when the person stops while %s is asked', async (kind) => {
  const person = new AbortController();
  const answers: Answers = { html: missing, abs: status(403), pdf: missing, ar5iv: missing, atom: status(403), huggingFace: missing };
  answers[kind] = () => {
    person.abort();
    return new Response('', { status: 500 });
  };
  const { ports, asked } = fakeArxiv(answers, { signal: person.signal });
  await expect(climb({ paper, ports, ladder: new Ladder(ports), readers })).rejects.toMatchObject({ code: 'stopped' });
  expect(asked).toHaveLength(['html', 'abs', 'pdf', 'ar5iv', 'atom', 'huggingFace'].indexOf(kind) + 1);
});
