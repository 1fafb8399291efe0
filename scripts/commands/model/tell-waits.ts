import type { Job, Wait } from '@/utils/summary/summary';

/** Hears a job change, and tells each wait of it once. */
export function tellWaits(tell: (wait: Wait) => void): (job: Job) => void {
  let told: Wait | undefined;
  return ({ wait }) => {
    if (wait !== undefined && wait !== told) tell(wait);
    told = wait;
  };
}
