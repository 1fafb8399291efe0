import type { FetchedList } from '@/utils/digest/list/fetch-list';
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
  /** With many others, one after the other. */
  isOneOfMany?: boolean;
  /** Only to be kept for the reading that follows soon: nothing of it is sent back. */
  isAhead?: boolean;
}

/** A list of papers. */
export interface ListRequest {
  list: FetchedList['source'];
}

export type ToReader = (ReadRequest | ListRequest | { newestVersionOf: ArxivRef }) & {
  /** Where Hugging Face is asked in its place: `https://hf-mirror.com`. */
  huggingFace?: string;
};

export type FromReader =
  | { progress: ReadingProgress }
  | { document: PaperDocument }
  | { isReadAhead: true }
  | { list: FetchedList }
  | { newestVersion: number }
  | { failure: FailureRecord };
