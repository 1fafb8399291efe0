import type { DigestRun } from '@/utils/digest/digest';
import { isComplete } from '@/utils/digest/run/change-run';

/** How a digest stands: `waiting` goes on by itself, `held` needs the person. */
export type DigestStanding = 'unmade' | 'going' | 'paused' | 'waiting' | 'held' | 'incomplete' | 'complete';

export function digestStanding(run: DigestRun | null): DigestStanding {
  switch (run?.status) {
    case undefined:
      return 'unmade';
    case 'going':
    case 'paused':
      return run.status;
    case 'held':
      return run.held?.until === undefined ? 'held' : 'waiting';
    case 'ended':
      return isComplete(run) ? 'complete' : 'incomplete';
  }
}
