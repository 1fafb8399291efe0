import { browser } from 'wxt/browser';
import { toFailure } from '@/utils/failure';
import type { PaperRef } from '@/utils/paper/paper-ref';
import type { PaperDocument } from '@/utils/reading/paper-document';
import type { Job } from '@/utils/summary/summary';
import { type FromReader, READER_PORT, type ToReader } from './reader-port';
import { sparseProgress } from './sparse-progress';

type Read = (paper: PaperRef, onProgress: (reading: NonNullable<Job['reading']>) => void, signal: AbortSignal) => Promise<PaperDocument>;

/** The reader document's side of the port. */
export function serveReader(read: Read): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== READER_PORT) return;
    const controller = new AbortController();
    port.onDisconnect.addListener(() => controller.abort());
    const post = (message: FromReader) => {
      if (!controller.signal.aborted) port.postMessage(message);
    };
    port.onMessage.addListener((message: ToReader) => {
      const onProgress = sparseProgress(
        (progress) => post({ progress }),
        () => performance.now(),
      );
      read(message.read, onProgress, controller.signal)
        .then((document) => post({ document }))
        // What cannot be posted (a message holds 64 MB at most) fails the reading too: without a word the worker would wait for ever.
        .catch((error: unknown) => post({ failure: toFailure(error) }));
    });
  });
}
