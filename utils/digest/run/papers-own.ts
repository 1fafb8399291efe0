import type { FailureCode } from '@/utils/failure';

const PAPERS_OWN: ReadonlySet<FailureCode> = new Set<FailureCode>(['paper-not-found', 'paper-unreadable']);

/** Whether whoever asks for the paper, and when, meets the same: it is not there, or holds nothing that can be read. */
export function isPapersOwn(code: FailureCode): boolean {
  return PAPERS_OWN.has(code);
}
