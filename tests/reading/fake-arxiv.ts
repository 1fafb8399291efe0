import { makePdf } from '@/tests/fixtures/reading/make-pdf';
import { loadPdfjsNode } from '@/utils/reading/pdf/load-pdfjs-node';
import type { ReadPorts } from '@/utils/reading/read-ports';
import { fixture } from './fixture';

export type Answer = (signal: AbortSignal | undefined) => Response | Promise<Response>;

const pdf = makePdf([[{ text: 'Counting beans takes all day long.', y: 700 }]]);

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

/** An arXiv that answers as the test says, and remembers in which order it was asked. */
export function fakeArxiv(answers: { html: Answer; abs: Answer; pdf: Answer }, more: Partial<ReadPorts> = {}) {
  const asked: string[] = [];
  let open = 0;
  const ports: ReadPorts = {
    async fetch(url, init) {
      asked.push(url);
      open += 1;
      if (open > 1) throw new Error('two requests at once');
      const kind = url.split('/')[3] as 'html' | 'abs' | 'pdf';
      return await Promise.resolve(answers[kind](init?.signal)).finally(() => {
        open -= 1;
      });
    },
    parseHtml: (text) => new DOMParser().parseFromString(text, 'text/html'),
    loadPdfjs: loadPdfjsNode,
    ...more,
  };
  return { ports, asked };
}
