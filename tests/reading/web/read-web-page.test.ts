// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { makePdf } from '@/tests/fixtures/reading/make-pdf';
import { loadPdfjsNode } from '@/utils/reading/pdf/pdfjs/load-pdfjs-node';
import type { ReadPorts } from '@/utils/reading/read-ports';
import { readWebPage } from '@/utils/reading/web/read-web-page';

const paper = { source: 'web', url: 'https://beans.example/papers/7' } as const;
const sentence = 'In the spring we counted the beans of forty jars and wrote down the colour of each, which took the whole day.';
const pdf = makePdf([
  [
    { text: 'Counting Beans', y: 740, size: 17 },
    { text: 'Counting beans takes all day long, and nobody who has done it once', y: 700 },
    { text: 'wants to do it again.', y: 688 },
  ],
]);
const article = (paragraphs: number, head = '') =>
  `<!doctype html><html><head><title>Beans</title>${head}</head><body><article><h1>Beans</h1>${`<p>${sentence}</p>`.repeat(paragraphs)}</article></body></html>`;
const namesPdf = '<meta name="citation_pdf_url" content="/papers/7.pdf">';

type Answers = Record<string, () => Response>;

function ports(answers: Answers, more: Partial<ReadPorts> = {}): { ports: ReadPorts; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    ports: {
      fetch: async (url) => {
        asked.push(url);
        const answer = answers[url];
        if (answer === undefined) throw new TypeError('Failed to fetch');
        return answer();
      },
      parseHtml: (html) => new DOMParser().parseFromString(html, 'text/html'),
      loadPdfjs: loadPdfjsNode,
      ...more,
    },
  };
}

const page = (body: string) => () => new Response(body);
const pdfFile = () => new Response(pdf.slice());
const status = (code: number) => () => new Response('Sorry', { status: code });
const pdfUrl = 'https://beans.example/papers/7.pdf';

describe('any page on the web', () => {
  it('is read as the PDF that it is, whatever its address says', async () => {
    const { ports: given, asked } = ports({ [paper.url]: pdfFile });
    const document = await readWebPage(paper, given);
    expect(document).toMatchObject({ paper, receipt: { source: 'pdf', ladder: [{ source: 'pdf', url: paper.url, outcome: 'used' }] } });
    expect(asked).toEqual([paper.url]);
  });

  it('is read as an article', async () => {
    const { receipt, title } = await readWebPage(paper, ports({ [paper.url]: page(article(20)) }).ports);
    expect(title).toBe('Beans');
    expect(receipt.ladder).toMatchObject([{ url: paper.url, outcome: 'used' }]);
  });

  it('gives way to the PDF that it names, when it only describes it', async () => {
    const { ports: given, asked } = ports({ [paper.url]: page(article(8, namesPdf)), [pdfUrl]: pdfFile });
    const { receipt } = await readWebPage(paper, given);
    expect(asked).toEqual([paper.url, pdfUrl]);
    expect(receipt.ladder).toMatchObject([
      { source: 'pdf', url: pdfUrl, outcome: 'used' },
      { source: 'page', outcome: 'set-aside' },
    ]);
  });

  it('is read itself when it holds the full text beside naming a PDF', async () => {
    const { ports: given, asked } = ports({ [paper.url]: page(article(90, namesPdf)) });
    expect((await readWebPage(paper, given)).passages.length).toBeGreaterThan(80);
    expect(asked).toEqual([paper.url]);
  });

  it('is still worth its own text when its PDF cannot be had, and says so', async () => {
    const { receipt } = await readWebPage(paper, ports({ [paper.url]: page(article(8, namesPdf)), [pdfUrl]: status(404) }).ports);
    expect(receipt.ladder).toMatchObject([{ outcome: 'used' }, { source: 'pdf', url: pdfUrl, outcome: 'missing', detail: '404' }]);
  });

  it.each<[string, Answers, string, string]>([
    ['an unreachable site', {}, 'page-unreachable', 'TypeError: Failed to fetch'],
    ['a site in trouble', { [paper.url]: status(503) }, 'page-unreachable', '503'],
    ['a busy site', { [paper.url]: status(429) }, 'page-unreachable', '429'],
    ['a missing page', { [paper.url]: status(404) }, 'page-not-found', '404'],
    ['a page behind a login', { [paper.url]: status(403) }, 'page-not-found', '403'],
    ['a notice', { [paper.url]: page('<p>Please sign in.</p>') }, 'page-unreadable', 'characters'],
    ['a page with nothing in it', { [paper.url]: page('') }, 'page-unreadable', '0 characters'],
    ['a broken PDF', { [paper.url]: page('%PDF-1.7 broken') }, 'paper-unreadable', 'broken PDF'],
  ])('fails clearly: %s', async (_, answers, code, detail) => {
    await expect(readWebPage(paper, ports(answers).ports)).rejects.toMatchObject({ code, detail: expect.stringContaining(detail) });
  });

  it('stops when told to', async () => {
    const controller = new AbortController();
    controller.abort();
    const { ports: given, asked } = ports({ [paper.url]: pdfFile }, { signal: controller.signal });
    await expect(readWebPage(paper, given)).rejects.toMatchObject({ code: 'stopped' });
    expect(asked).toEqual([]);
  });

  it('is decoded as its first kilobyte says', async () => {
    const latin = Uint8Array.from(article(20, '<meta charset="iso-8859-1">').replaceAll('forty', 'f\u00fcnf'), (character) =>
      character.charCodeAt(0),
    );
    const { passages } = await readWebPage(paper, ports({ [paper.url]: () => new Response(latin) }).ports);
    expect(passages[0]?.text).toContain('fünf jars');
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', ''])('does not follow %s as its PDF', async (link) => {
    const head = `<meta name="citation_pdf_url" content="${link}">`;
    const { ports: given, asked } = ports({ [paper.url]: page(article(8, head)) });
    await readWebPage(paper, given);
    expect(asked).toEqual([paper.url]);
  });
});
