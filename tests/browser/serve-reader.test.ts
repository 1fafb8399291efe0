import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { readingOf } from '@/tests/reading/ladder/reading-of';
import { READER_PORT, type ToReader } from '@/utils/browser/reader-port';
import { type ReaderWork, serveReader } from '@/utils/browser/serve-reader';
import { Failure } from '@/utils/failure';
import type { PaperDocument } from '@/utils/reading/paper-document';

const paper = { source: 'arxiv', arxivId: '2602.99901' } as const;

const unasked: Pick<ReaderWork, 'readAhead' | 'list'> = {
  readAhead: () => Promise.reject(new Error('not to be read')),
  list: () => Promise.reject(new Error('not to be listed')),
};

/** A worker that asks over a port, for the paper if not for something else, and what it is told. */
function askFor(
  read: ReaderWork['read'],
  post: (message: object) => void = () => undefined,
  asked: ToReader = { read: paper },
  newestVersion: ReaderWork['newestVersion'] = () => Promise.reject(new Failure('paper-unreachable', 'timeout')),
  others: Pick<ReaderWork, 'readAhead' | 'list'> = unasked,
  sender: object = { url: browser.runtime.getURL('/background.js' as never) },
) {
  const told: object[] = [];
  let connect: (port: object) => void = () => undefined;
  const onConnect = { addListener: (listener: (port: object) => void) => (connect = listener) };
  vi.spyOn(browser.runtime, 'onConnect', 'get').mockReturnValue(onConnect as unknown as typeof browser.runtime.onConnect);
  serveReader({ read, newestVersion, ...others });
  const listeners: { message?: (message: object) => void; disconnect?: () => void } = {};
  connect({
    name: READER_PORT,
    sender,
    postMessage: (message: object) => {
      post(message);
      told.push(message);
    },
    onMessage: { addListener: (listener: (message: object) => void) => (listeners.message = listener) },
    onDisconnect: { addListener: (listener: () => void) => (listeners.disconnect = listener) },
  });
  listeners.message?.(asked);
  return { told, hangUp: () => listeners.disconnect?.() };
}

it.each([{ url: 'https://arxiv.org/abs/2602.99901', tab: { id: 1 } }, {}])('answers nobody else: %j', async (sender) => {
  const read = vi.fn<ReaderWork['read']>();
  const { told } = askFor(read, undefined, undefined, undefined, undefined, sender);
  await new Promise((resolve) => setTimeout(resolve));
  expect(read).not.toHaveBeenCalled();
  expect(told).toEqual([]);
});

it('posts the document', async () => {
  const document = readingOf('html');
  const { told } = askFor(async () => document);
  await vi.waitFor(() => expect(told).toEqual([{ document }]));
});

it('hands on what is wanted besides, and the progress at once', async () => {
  const asked: ToReader = { read: paper, withArtefacts: true, newestIsAtLeast: 2 };
  const document = readingOf('html');
  const read = vi.fn<ReaderWork['read']>(async (_, { onProgress }) => {
    onProgress({ source: 'html' });
    return document;
  });
  const { told } = askFor(read, undefined, asked);
  await vi.waitFor(() => expect(told).toEqual([{ progress: { source: 'html' } }, { document }]));
  expect(read.mock.calls[0]?.[0]).toEqual(asked);
});

it('posts the newest version, and why it is not known', async () => {
  const unused = () => Promise.reject(new Error('not to be read'));
  const known = askFor(unused, undefined, { newestVersionOf: paper }, async ({ arxivId }) => (arxivId === paper.arxivId ? 3 : 1));
  await vi.waitFor(() => expect(known.told).toEqual([{ newestVersion: 3 }]));
  const unknown = askFor(unused, undefined, { newestVersionOf: paper });
  await vi.waitFor(() => expect(unknown.told).toEqual([{ failure: { code: 'paper-unreachable', detail: 'timeout' } }]));
});

it('posts a list of papers, asked where the person wants it', async () => {
  const list = { kind: 'huggingface', list: { period: 'day', value: '2026-02-14' } } as const;
  const fetched = { source: list, papers: [], unlisted: [] };
  const work = { ...unasked, list: vi.fn<ReaderWork['list']>(async () => fetched) };
  const { told } = askFor(vi.fn(), undefined, { list, huggingFace: 'https://hf-mirror.com' }, undefined, work);
  await vi.waitFor(() => expect(told).toEqual([{ list: fetched }]));
  expect(work.list.mock.calls[0]).toMatchObject([list, { huggingFace: 'https://hf-mirror.com' }]);
});

it('reads ahead without sending the paper', async () => {
  const work = { ...unasked, readAhead: vi.fn<ReaderWork['readAhead']>(async () => undefined) };
  const { told } = askFor(vi.fn(), undefined, { read: paper, isAhead: true }, undefined, work);
  await vi.waitFor(() => expect(told).toEqual([{ isReadAhead: true }]));
  expect(work.readAhead.mock.calls[0]?.[0]).toEqual(paper);
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
