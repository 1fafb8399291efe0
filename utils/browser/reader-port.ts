import type { FailureRecord } from '@/utils/failure';
import type { PaperRef } from '@/utils/paper/paper-ref';
import type { PaperDocument } from '@/utils/reading/paper-document';
import type { Job } from '@/utils/summary/summary';

/** Name of the port from the worker to the reader: one port per paper; closing it cancels the reading. */
export const READER_PORT = 'reader';

export type ToReader = { read: PaperRef };

export type FromReader = { progress: NonNullable<Job['reading']> } | { document: PaperDocument } | { failure: FailureRecord };
