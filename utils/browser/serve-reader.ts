import { browser } from 'wxt/browser';
import type { FetchedList } from '@/utils/digest/list/fetch-list';
import { toFailure } from '@/utils/failure';
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
import { isOwnPage } from './sender';
import { sparseProgress } from './sparse-progress';

export interface ReaderWork {
  read(request: ReadRequest, asked: Asked & { onProgress(reading: ReadingProgress): void }): Promise<PaperDocument>;
  /** Reads it only for the one that follows. */
  readAhead(paper: PaperRef, asked: Asked): Promise<void>;
  list(list: ListRequest['list'], asked: Asked): Promise<FetchedList>;
  newestVersion(paper: ArxivRef, asked: Asked): Promise<number>;
}

/** What holds for every request. */
export interface Asked {
  signal: AbortSignal;
  /** Where Hugging Face is asked in its place. */
  huggingFace?: string;
}

/** The reader document's side of the port. */
export function serveReader(work: ReaderWork): void {
  browser.runtime.onConnect.addListener((port) => {
    // A content script hears of this document while it is open, and could have it fetch whatever the extension may.
    if (port.name !== READER_PORT || !isOwnPage(port.sender)) return;
    const controller = new AbortController();
    port.onDisconnect.addListener(() => controller.abort());
    const post = (message: FromReader) => {
      if (!controller.signal.aborted) port.postMessage(message);
    };
    port.onMessage.addListener((message: ToReader) => {
      answer(message, work, post, controller.signal)
        .then(post)
        // What cannot be posted (a message holds 64 MB at most) fails the reading too: without a word the worker would wait for ever.
        .catch((error: unknown) => post({ failure: toFailure(error) }));
    });
  });
}

/** Holds files for the worker, which has no addresses for what it has in memory. */
export function holdFiles(): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== FILE_PORT || !isOwnPage(port.sender)) return;
    const pieces: Blob[] = [];
    let url: string | undefined;
    port.onDisconnect.addListener(() => {
      if (url !== undefined) URL.revokeObjectURL(url);
    });
    port.onMessage.addListener((message: ToFile) => {
      if ('piece' in message) {
        pieces.push(new Blob([message.piece]));
        port.postMessage({ taken: true } satisfies FromFile);
      } else {
        url = URL.createObjectURL(new Blob(pieces, { type: message.end.type }));
        port.postMessage({ url } satisfies FromFile);
      }
    });
  });
}

async function answer(message: ToReader, work: ReaderWork, post: (message: FromReader) => void, signal: AbortSignal): Promise<FromReader> {
  const asked = { signal, huggingFace: message.huggingFace };
  if ('newestVersionOf' in message) return { newestVersion: await work.newestVersion(message.newestVersionOf, asked) };
  if ('list' in message) return { list: await work.list(message.list, asked) };
  if (message.isAhead) {
    await work.readAhead(message.read, asked);
    return { isReadAhead: true };
  }
  const onProgress = sparseProgress(
    (progress) => post({ progress }),
    () => performance.now(),
  );
  return { document: await work.read(message, { ...asked, onProgress }) };
}
