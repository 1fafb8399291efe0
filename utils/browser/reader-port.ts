import type { FailureRecord } from '@/utils/failure';
import type { ArxivRef, PaperRef } from '@/utils/paper/paper-ref';
import type { PaperDocument } from '@/utils/reading/paper-document';
import type { ReadingProgress } from '@/utils/reading/read-ports';

/** Name of the port from the worker to the reader: one port per request; closing it cancels the work. */
export const READER_PORT = 'reader';

/** Name of the port by which the worker has the reader hold a file, a piece at a time; closing it lets the file go. */
export const FILE_PORT = 'file';

/** Each piece is answered, so that no more than one is under way. */
export type ToFile = { piece: string } | { end: { type: string } };
export type FromFile = { taken: true } | { url: string };

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
