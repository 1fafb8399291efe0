import type { FailureRecord } from '@/utils/failure';
import type { ArxivRef, PaperRef } from '@/utils/paper/paper-ref';
import type { PaperDocument } from '@/utils/reading/paper-document';
import type { ReadingProgress } from '@/utils/reading/read-ports';

/** Name of the port from the worker to the reader: one port per request; closing it cancels the work. */
export const READER_PORT = 'reader';

export interface ReadRequest {
  read: PaperRef;
  /** Asks Hugging Face meanwhile what belongs to the paper. */
  withArtefacts?: boolean;
  /** A paper read before must be of this version or a later one to be served. */
  newestIsAtLeast?: number;
}

export type ToReader = ReadRequest | { newestVersionOf: ArxivRef };

export type FromReader =
  | { progress: ReadingProgress }
  | { document: PaperDocument }
  | { newestVersion: number }
  | { failure: FailureRecord };
