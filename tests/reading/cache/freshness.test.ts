import { expect, it } from 'vitest';
import { readingOf, type Size } from '@/tests/reading/ladder/reading-of';
import type { CacheEntry } from '@/utils/reading/cache/cache-entry';
import { freshness } from '@/utils/reading/cache/freshness';
import type { ReadSource } from '@/utils/reading/paper-document';
import type { LadderStep } from '@/utils/reading/receipt';

const minute = 60_000;
const day = 24 * 60 * minute;
const start = Date.parse('2026-02-14T00:00:00Z');
const newest = { source: 'arxiv', arxivId: '2602.99901' } as const;
const second = { ...newest, version: 2 };

interface Kept {
  source?: ReadSource;
  size?: Size;
  failed?: boolean;
  validators?: { etag?: string; lastModified?: string };
  checked?: number;
}

function entry({ source = 'html', size, failed = false, validators = { etag: '"b"' }, checked = 0 }: Kept): CacheEntry {
  const reading = readingOf(source, size);
  const step: LadderStep = { source: 'html', url: 'https://arxiv.org/html/2602.99901', outcome: failed ? 'failed' : 'missing' };
  const receipt = { ...reading.receipt, version: 2, ladder: [step, ...reading.receipt.ladder] };
  return { readers: 'r', document: { ...reading, receipt }, url: 'u', readAt: start, checkedAt: start + checked, ...validators };
}

it.each([
  ['the newest, just read', {}, newest, 10 * minute, 'fresh'],
  ['the newest, a while ago', {}, newest, 10 * minute + 1, 'ask'],
  ['the newest, with a date only', { validators: { lastModified: 'Sat' } }, newest, day, 'ask'],
  ['the newest, with nothing to ask by', { validators: {} }, newest, 11 * minute, 'stale'],
  ['the newest, said to be the same just now', { checked: day }, newest, day + 5 * minute, 'fresh'],
  ['the newest, said to be the same, and read too long ago', { checked: 8 * day }, newest, 9 * day, 'stale'],
  ['the version asked for', {}, second, 7 * day, 'fresh'],
  ['the version asked for, with nothing to ask by', { validators: {} }, second, 7 * day, 'fresh'],
  ['the version asked for, too long ago', {}, second, 7 * day + 1, 'stale'],
  ['another version than that asked for', {}, { ...newest, version: 1 }, day, 'ask'],
  ['a PDF', { source: 'pdf' }, second, day, 'fresh'],
  ['an abstract, just read', { source: 'abstract' }, second, 10 * minute, 'fresh'],
  ['an abstract', { source: 'abstract' }, second, 11 * minute, 'stale'],
  ['of ar5iv, which may be of any version', { source: 'ar5iv' }, newest, 11 * minute, 'stale'],
  ['a reading with doubts, just read', { size: { doubts: ['ends-early'] } }, second, 9 * minute, 'fresh'],
  ['a reading with doubts', { size: { doubts: ['ends-early'] } }, second, 11 * minute, 'stale'],
  ['a PDF while the HTML was out of order', { source: 'pdf', failed: true }, second, 11 * minute, 'stale'],
  ['an entry of tomorrow', {}, second, -1, 'stale'],
] as const)('%s', (_, kept, paper, age, state) => {
  expect(freshness(entry(kept as Kept), paper, start + age)).toBe(state);
});
