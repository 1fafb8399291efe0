import { askedVersion, type PaperRef } from '@/utils/paper/paper-ref';
import type { PaperDocument } from '@/utils/reading/paper-document';
import type { CacheEntry } from './cache-entry';

const MINUTE = 60_000;
/** Within this nobody asks again: a redo, another model, a follow-up question. */
const SHORT_MS = 10 * MINUTE;
/** A version never changes, but arXiv may convert it anew and better. */
const LONG_MS = 7 * 24 * 60 * MINUTE;

/** `fresh`: serve it. `ask`: serve it if the site says that it is still the same. `stale`: read anew. */
export type Freshness = 'fresh' | 'ask' | 'stale';

export function freshness(entry: CacheEntry, paper: PaperRef, now: number): Freshness {
  const sinceChecked = now - entry.checkedAt;
  const sinceRead = now - entry.readAt;
  // A clock that was set back says nothing about age.
  if (sinceChecked < 0 || sinceRead < 0) return 'stale';
  if (sinceChecked <= SHORT_MS) return 'fresh';
  if (!isWhole(entry.document) || sinceRead > LONG_MS) return 'stale';
  const version = askedVersion(paper);
  if (version !== undefined && version === entry.document.receipt.version) return 'fresh';
  return entry.etag === undefined && entry.lastModified === undefined ? 'stale' : 'ask';
}

/** Nothing better is to be had a little later: no abstract in place of the text, no doubts, no better source that was only out of order. */
function isWhole({ receipt: { source, doubts, ladder } }: PaperDocument): boolean {
  return source !== 'abstract' && source !== 'ar5iv' && doubts.length === 0 && ladder.every(({ outcome }) => outcome !== 'failed');
}
