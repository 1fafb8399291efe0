import type { RawPage } from '@/scripts/browser/raw-cdp';
import type { PanelSession } from './panel-session';
import { recordTrace, type TraceEvent } from './record-trace';

/** One task of the thread that the panel runs on, whichever page it was for. */
export interface ThreadTask {
  /** Milliseconds since the epoch. */
  at: number;
  ms: number;
  /** How long the thread was really running; the rest went to other programs of the computer. */
  cpuMs: number;
}

/** Begins the name of a mark that ends with its time; it tells the thread, and what the time is in the trace's own clock. */
const MARK = 'paperpane-bench:';

/** Shorter tasks are of no interest, unless a bench says otherwise. */
const LEAST_MS = 5;

const CATEGORIES = ['toplevel', 'blink.user_timing'];

/** Runs something and tells what the panel's thread did meanwhile, by the browser's own trace. */
export async function traceThread<Result>(
  { browser: { cdp }, panel }: Pick<PanelSession, 'browser' | 'panel'>,
  run: () => Promise<Result>,
  leastMs = LEAST_MS,
): Promise<[Result, ThreadTask[]]> {
  const [result, events] = await recordTrace(cdp, CATEGORIES, async () => {
    await mark(panel);
    return run();
  });
  return [result, threadTasks(events, leastMs)];
}

async function mark(panel: RawPage): Promise<void> {
  await panel.evaluate(`performance.mark('${MARK}' + (performance.timeOrigin + performance.now())), true`);
}

/** @throws Error when the trace has no mark of ours */
export function threadTasks(events: readonly TraceEvent[], leastMs = LEAST_MS): ThreadTask[] {
  const own = events.find(({ name }) => name.startsWith(MARK));
  if (own === undefined) throw new Error('The trace does not show the panel');
  const epoch = (ts: number) => Number(own.name.slice(MARK.length)) + (ts - own.ts) / 1000;
  return events
    .filter(({ ph, pid, tid, dur = 0 }) => ph === 'X' && pid === own.pid && tid === own.tid && dur >= leastMs * 1000)
    .map(({ ts, dur = 0, tdur = dur }) => ({ at: epoch(ts), ms: dur / 1000, cpuMs: tdur / 1000 }));
}
