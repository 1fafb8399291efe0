import type { DigestHead } from '@/utils/digest/digest-head';

/** More of them would leave no room for the paper. */
export const MOST_SHOWN = 2;

/** The digests that are being made, or stand still half-way, those that the person has paused behind the others. */
export function openRuns(heads: readonly DigestHead[]): DigestHead[] {
  const open = heads.filter(({ run }) => run !== undefined && run.status !== 'ended');
  return open.sort((one, other) => Number(isPaused(one)) - Number(isPaused(other)));
}

function isPaused({ run }: DigestHead): boolean {
  return run?.status === 'paused';
}
