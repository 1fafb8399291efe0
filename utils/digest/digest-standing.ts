import type { DigestHead } from './digest-head';

/** How a digest stands: `waiting` goes on by itself, `held` needs the person. */
export type DigestStanding = 'unmade' | 'going' | 'paused' | 'waiting' | 'held' | 'incomplete' | 'complete';

export function digestStanding({ run }: Pick<DigestHead, 'run'>): DigestStanding {
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
