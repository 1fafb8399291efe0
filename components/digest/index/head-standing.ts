import type { DigestHead } from '@/utils/digest/digest-head';
import type { DigestStanding } from '@/utils/digest/page/digest-standing';

/** How a digest stands, as far as a list of them knows it. */
export function headStanding({ run }: Pick<DigestHead, 'run'>): DigestStanding {
  switch (run?.status) {
    case undefined:
      return 'unmade';
    case 'going':
    case 'paused':
      return run.status;
    case 'held':
      return run.until === undefined ? 'held' : 'waiting';
    case 'ended':
      return run.done === run.chosen ? 'complete' : 'incomplete';
  }
}
