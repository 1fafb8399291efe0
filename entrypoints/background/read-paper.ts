import { explainUnreachablePage } from '@/utils/browser/host-access';
import { readInReader } from '@/utils/browser/reader-client';
import type { ReadRequest } from '@/utils/browser/reader-port';
import type { PaperDocument } from '@/utils/reading/paper-document';
import type { ReadingProgress } from '@/utils/reading/read-ports';

/** Has a paper read; of a page outside the paper sites a failure says whether only the access is missing. */
export function readPaper(
  request: ReadRequest,
  onProgress: (reading: ReadingProgress) => void,
  signal: AbortSignal,
): Promise<PaperDocument> {
  const reading = readInReader(request, onProgress, signal);
  return request.read.source === 'web' ? explainUnreachablePage(reading, request.read.url) : reading;
}
