import type { ThreadTask } from '@/scripts/bench/extension/thread-trace';
import type { SeenChange, SeenShift, StreamSeen } from './stream-watch';
import { workBetween } from './view-switch';

export interface Wait {
  /** How much of it the panel's thread really ran. */
  cpu: number;
  /** Milliseconds from a change to the start of the frame that shows it, and to its end. */
  wait: number;
  painted: number;
}

/** Of the changes that were shown. */
export function waitsOf(changes: readonly SeenChange[], tasks: readonly ThreadTask[]): Wait[] {
  return changes.flatMap(({ at, frameAt, paintedAt }) => {
    if (frameAt === undefined || paintedAt === undefined) return [];
    return [{ wait: frameAt - at, painted: paintedAt - at, cpu: workBetween(tasks, at, paintedAt).cpu }];
  });
}

/** While text is written nothing above its end may move, whatever happens when it begins and when it is done. */
export function shiftsAbove({ shifts, changes }: Pick<StreamSeen, 'shifts' | 'changes'>): SeenShift[] {
  const written = changes.filter(({ status, letters }) => status === 'writing' && letters > 0);
  const [first, last] = [written[0], written.at(-1)];
  if (first === undefined || last === undefined) return [];
  return shifts.filter(({ at, status, isAbove }) => isAbove && status === 'writing' && at > first.at && at <= last.at);
}
