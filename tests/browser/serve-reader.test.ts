import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { readingOf } from '@/tests/reading/ladder/reading-of';
import { READER_PORT } from '@/utils/browser/reader-port';
import { serveReader } from '@/utils/browser/serve-reader';
import { Failure } from '@/utils/failure';
import type { PaperDocument } from '@/utils/reading/paper-document';

const paper = { source: 'arxiv', arxivId: '2602.99901' } as const;

/** A worker that asks for the paper over a port, and what it is told. */
function askFor(read: () => Promise<PaperDocument>, post: (message: object) => void = () => undefined) {
  const told: object[] = [];
  let connect: (port: object) => void = () => undefined;
  const onConnect = { addListener: (listener: (port: object) => void) => (connect = listener) };
  vi.spyOn(browser.runtime, 'onConnect', 'get').mockReturnValue(onConnect as unknown as typeof browser.runtime.onConnect);
  serveReader({ read, newestVersion: async () => 3 });
  const listeners: { message?: (message: object) => void; disconnect?: () => void } = {};
  connect({
    name: READER_PORT,
    postMessage: (message: object) => {
      post(message);
      told.push(message);
    },
    onMessage: { addListener: (listener: (message: object) => void) => (listeners.message = listener) },
    onDisconnect: { addListener: (listener: () => void) => (listeners.disconnect = listener) },
  });
  listeners.message?.({ read: paper });
  return { told, hangUp: () => listeners.disconnect?.() };
}

it('posts the document', async () => {
  const document = readingOf('html');
  const { told } = askFor(async () => document);
  await vi.waitFor(() => expect(told).toEqual([{ document }]));
});

it('posts why there is none', async () => {
  const { told } = askFor(() => Promise.reject(new Failure('arxiv-busy', 'html: 429')));
  await vi.waitFor(() => expect(told).toEqual([{ failure: { code: 'arxiv-busy', detail: 'html: 429' } }]));
});

it('says so when the document is too large for a message, instead of letting the worker wait', async () => {
  const post = (message: object) => {
    if ('document' in message) throw new Error('Message length exceeded maximum allowed length.');
  };
  const { told } = askFor(async () => readingOf('html'), post);
  await vi.waitFor(() => expect(told).toMatchObject([{ failure: { code: 'unexpected' } }]));
});

it('posts nothing to a worker that has gone', async () => {
  const reading = Promise.withResolvers<PaperDocument>();
  const { told, hangUp } = askFor(() => reading.promise);
  hangUp();
  reading.resolve(readingOf('html'));
  await reading.promise;
  await Promise.resolve();
  expect(told).toEqual([]);
});
