import { browser } from 'wxt/browser';
import type { FetchedList } from '@/utils/digest/list/fetch-list';
import { Failure, type FailureRecord } from '@/utils/failure';
import type { ArxivRef, PaperRef } from '@/utils/paper/paper-ref';
import type { PaperDocument } from '@/utils/reading/paper-document';
import type { ReadingProgress } from '@/utils/reading/read-ports';
import {
  FILE_PORT,
  type FromFile,
  type FromReader,
  type ListRequest,
  READER_PORT,
  type ReadRequest,
  type ToFile,
  type ToReader,
} from './reader-port';
import { settingsItem } from './storage';

let openReads = 0;
let turn: Promise<unknown> = Promise.resolve();

/** Opening and closing take turns: a document that is being closed still counts as open and would break the port of the next reading. */
function inTurn(work: () => Promise<void>): Promise<void> {
  const next = turn.then(work);
  turn = Promise.allSettled([next]);
  return next;
}

/** Has the reader document read a paper. */
export async function readInReader(
  request: ReadRequest,
  onProgress: (reading: ReadingProgress) => void,
  signal: AbortSignal,
): Promise<PaperDocument> {
  const answer = await askReader(request, signal, onProgress);
  if ('document' in answer) return answer.document;
  throw new Failure('unexpected', 'the reader gave no document');
}

/** Has the reader document read a paper for the reading that follows soon. */
export async function readAheadInReader(paper: PaperRef): Promise<void> {
  await askReader({ read: paper, isAhead: true, isOneOfMany: true }, new AbortController().signal, () => undefined);
}

/** Has the reader document fetch a list of papers. */
export async function listInReader(request: ListRequest): Promise<FetchedList> {
  const answer = await askReader(request, new AbortController().signal, () => undefined);
  if ('list' in answer) return answer.list;
  throw new Failure('unexpected', 'the reader gave no list');
}

/** Keeps the reader document open between readings that follow one another; the function that comes back lets it go. */
export function holdReader(): () => void {
  openReads++;
  let isHeld = true;
  return () => {
    if (!isHeld) return;
    isHeld = false;
    openReads--;
    void Promise.allSettled([inTurn(async () => (openReads === 0 ? closeReader() : undefined))]);
  };
}

/** Has the reader document ask arXiv for the newest version. */
export async function newestVersionInReader(paper: ArxivRef): Promise<number> {
  const answer = await askReader({ newestVersionOf: paper }, new AbortController().signal, () => undefined);
  if ('newestVersion' in answer) return answer.newestVersion;
  throw new Failure('unexpected', 'the reader gave no version');
}

type Progress = Extract<FromReader, { progress: unknown }>;
type Answer = Exclude<FromReader, Progress | { failure: unknown }>;

/** Opens the reader document when needed and closes it after the last request, which gives its memory back. */
async function askReader(message: ToReader, signal: AbortSignal, onProgress: (reading: Progress['progress']) => void): Promise<Answer> {
  openReads++;
  try {
    await inTurn(openReader);
    const { huggingFace } = await settingsItem.getValue();
    if (signal.aborted) throw new Failure('stopped');
    return await askOverPort(huggingFace === undefined ? message : { ...message, huggingFace }, signal, onProgress);
  } finally {
    openReads--;
    // Not waited for, and its failure is no matter: a document that could not be closed serves the next reading.
    void Promise.allSettled([inTurn(async () => (openReads === 0 ? closeReader() : undefined))]);
  }
}

/** In UTF-16 units: a message holds 64 MB at most. */
const PIECE = 1 << 20;

/** Has the reader document hold a file while something is done with its address. */
export async function holdInReader(texts: AsyncIterable<string>, type: string, use: (url: string) => Promise<void>): Promise<void> {
  openReads++;
  try {
    await inTurn(openReader);
    const port = browser.runtime.connect({ name: FILE_PORT });
    try {
      const ask = asker(port);
      let piece = '';
      for await (const text of texts) {
        piece += text;
        if (piece.length < PIECE) continue;
        await ask({ piece });
        piece = '';
      }
      await ask({ piece });
      const answer = await ask({ end: { type } });
      if (!('url' in answer)) throw new Failure('unexpected', 'the reader gave no address');
      await use(answer.url);
    } finally {
      port.disconnect();
    }
  } finally {
    openReads--;
    void Promise.allSettled([inTurn(async () => (openReads === 0 ? closeReader() : undefined))]);
  }
}

/** One question at a time. */
function asker(port: ReturnType<typeof browser.runtime.connect>): (message: ToFile) => Promise<FromFile> {
  return (message) =>
    new Promise((resolve, reject) => {
      const gone = () => reject(new Failure('unexpected', 'the reader document closed'));
      const take = (answer: FromFile) => {
        port.onMessage.removeListener(take);
        port.onDisconnect.removeListener(gone);
        resolve(answer);
      };
      port.onMessage.addListener(take);
      port.onDisconnect.addListener(gone);
      port.postMessage(message);
    });
}

/** Closes a reader document that a worker left open when it died: nobody reads in it any more. */
export async function closeIdleReader(): Promise<void> {
  await inTurn(async () => {
    if (openReads === 0 && (await isReaderOpen())) await closeReader();
  });
}

function askOverPort(asked: ToReader, signal: AbortSignal, onProgress: (reading: Progress['progress']) => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const port = browser.runtime.connect({ name: READER_PORT });
    const end = (finish: () => void) => {
      signal.removeEventListener('abort', stop);
      port.disconnect();
      finish();
    };
    const stop = () => end(() => reject(new Failure('stopped')));
    signal.addEventListener('abort', stop);
    port.onMessage.addListener((message: FromReader) => {
      if ('progress' in message) onProgress(message.progress);
      else if ('failure' in message) end(() => reject(failureOf(message.failure)));
      else end(() => resolve(message));
    });
    port.onDisconnect.addListener(() => end(() => reject(new Failure('unexpected', 'the reader document closed'))));
    port.postMessage(asked);
  });
}

function failureOf({ code, detail, ...rest }: FailureRecord): Failure {
  return new Failure(code, detail, rest);
}

const READER_PAGE = '/reader.html';

async function openReader(): Promise<void> {
  if (import.meta.env.FIREFOX) return openReaderFrame();
  if (await isReaderOpen()) return;
  await browser.offscreen.createDocument({
    url: READER_PAGE,
    reasons: ['DOM_PARSER', 'WORKERS', 'BLOBS'],
    justification:
      'Parse the HTML or PDF of the paper that the person asked to summarise; hold the weekly backup that the person switched on.',
  });
}

async function isReaderOpen(): Promise<boolean> {
  if (import.meta.env.FIREFOX) return readerFrame() !== null;
  return (await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length > 0;
}

async function closeReader(): Promise<void> {
  if (import.meta.env.FIREFOX) readerFrame()?.remove();
  else await browser.offscreen.closeDocument();
}

/** Firefox has no offscreen documents, but its background page is a document: the reader lives in a frame there. */
function readerFrame(): HTMLIFrameElement | null {
  return document.querySelector('iframe');
}

async function openReaderFrame(): Promise<void> {
  if (readerFrame()) return;
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = browser.runtime.getURL(READER_PAGE);
  document.body.append(frame);
  await loaded;
}
