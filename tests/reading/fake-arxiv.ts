import { makePdf } from '@/tests/fixtures/reading/make-pdf';
import { loadPdfjsNode } from '@/utils/reading/pdf/pdfjs/load-pdfjs-node';
import type { ReadPorts } from '@/utils/reading/read-ports';
import { fixture } from './fixture';

export type Answer = (signal: AbortSignal | undefined) => Response | Promise<Response>;

const pdf = makePdf([
  [
    { text: 'Counting Beans', y: 740, size: 17 },
    { text: 'Counting beans takes all day long, and nobody who has done it once', y: 700 },
    { text: 'does it again without a jar that is large enough for all of them.', y: 688 },
    { text: 'We counted them all the same, and write down here what we found.', y: 676 },
  ],
]);

export const status =
  (code: number): Answer =>
  () =>
    new Response('Sorry', { status: code });
export const missing = status(404);
export const busy = status(429);
export const down: Answer = () => Promise.reject(new TypeError('Failed to fetch'));
export const page =
  (body: string): Answer =>
  () =>
    new Response(body);
export const htmlPage = page(fixture('latexml-page.html').html);
export const absPage = page(fixture('abs-page.html').html);
export const pdfFile: Answer = () => new Response(pdf.slice());

const beginning = new TextEncoder().encode('<html>');

export const cut: Answer = () =>
  new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(beginning);
        controller.error(new TypeError('network error'));
      },
    }),
  );

/** Accepts the connection and never answers. */
export const silent: Answer = (signal) =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
  });

/** Answers, sends the beginning and then nothing more. */
export const stalled: Answer = () => new Response(new ReadableStream({ start: (controller) => controller.enqueue(beginning) }));

/** As ar5iv sends papers away that it has not converted. */
export const redirected =
  (url: string, body: string): Answer =>
  () =>
    Object.defineProperty(new Response(body), 'url', { value: url });

export interface Answers {
  html: Answer;
  abs: Answer;
  pdf: Answer;
  ar5iv?: Answer;
  atom?: Answer;
  huggingFace?: Answer;
}

/** Which of them an address is. */
export function kindOf(url: string): keyof Answers {
  const { hostname, pathname } = new URL(url);
  if (hostname === 'huggingface.co') return 'huggingFace';
  if (hostname === 'export.arxiv.org') return 'atom';
  if (hostname === 'ar5iv.labs.arxiv.org') return 'ar5iv';
  return pathname.split('/')[1] as 'html' | 'abs' | 'pdf';
}

/** An arXiv that answers as the test says, and remembers in which order it was asked. What the test says nothing of is missing. */
export function fakeArxiv(answers: Answers, more: Partial<ReadPorts> = {}) {
  const asked: string[] = [];
  let open = 0;
  const ports: ReadPorts = {
    async fetch(url, init) {
      asked.push(url);
      open += 1;
      if (open > 1) throw new Error('two requests at once');
      const answer = answers[kindOf(url)] ?? missing;
      return await Promise.resolve(answer(init?.signal)).finally(() => {
        open -= 1;
      });
    },
    parseHtml: (text) => new DOMParser().parseFromString(text, 'text/html'),
    loadPdfjs: loadPdfjsNode,
    ...more,
  };
  return { ports, asked };
}
