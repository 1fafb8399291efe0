import type { FailureCode } from '@/utils/failure';

/**
 * Failures that the next paper would meet as well: its turn would bring nothing but the same words, or a site that wants to be left alone would
 * be asked again and again.
 */
const HITS_EVERY_PAPER: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'no-key',
  'bad-key',
  'no-balance',
  'unknown-model',
  'rate-limited',
  'unreachable',
  'no-host-access',
  'origin-refused',
  'region-refused',
  'moved-address',
  'bad-request',
  'ceiling-reached',
  'digest-ceiling',
  'arxiv-busy',
  'storage-full',
]);

/** Whether work on many papers stops over such a failure instead of going on with the next paper. */
export function stopsAll(code: FailureCode): boolean {
  return HITS_EVERY_PAPER.has(code);
}
