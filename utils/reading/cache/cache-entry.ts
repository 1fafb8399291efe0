import { asList, asRecord, asText, parseJson } from '@/utils/narrow-json';
import type { PaperDocument } from '@/utils/reading/paper-document';

/** A paper that was read, with what is needed to judge whether it may be served again. */
export interface CacheEntry {
  /** The build of the readers: what other readers made is not served. */
  readers: string;
  document: PaperDocument;
  /** The address that the document was read from, and what that site calls this state of it. */
  url: string;
  etag?: string;
  lastModified?: string;
  /** When it was read, and when the site last said that it is still the same; milliseconds since the epoch. */
  readAt: number;
  checkedAt: number;
}

/** An entry as it was written; `undefined` for anything else: cut, of another build, or not ours. */
export function parseEntry(text: string, readers: string): CacheEntry | undefined {
  const entry = asRecord(parseJson(text));
  const document = asRecord(entry.document);
  const receipt = asRecord(document.receipt);
  const isEntry =
    entry.readers === readers && typeof entry.readAt === 'number' && typeof entry.checkedAt === 'number' && asText(entry.url) !== '';
  const isDocument = asList(document.passages).length > 0 && asList(document.sections).length > 0 && asList(receipt.ladder).length > 0;
  return isEntry && isDocument ? (entry as unknown as CacheEntry) : undefined;
}
