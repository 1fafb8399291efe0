import type { RawPage } from '@/scripts/browser/raw-cdp';
import type { PanelSession } from './panel-session';

/** One task of the thread that the panel runs on, whichever page it was for. */
export interface ThreadTask {
  /** Milliseconds since the epoch. */
  at: number;
  ms: number;
  /** How long the thread was really running; the rest went to other programs of the computer. */
  cpuMs: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  tdur?: number;
}

/** Begins the name of a mark that ends with its time; it tells the thread, and what the time is in the trace's own clock. */
const MARK = 'paperpane-bench:';

/** Shorter tasks are of no interest. */
const LEAST_MS = 5;

const TRACE_CONFIG = {
  includedCategories: ['toplevel', 'blink.user_timing'],
  excludedCategories: ['*'],
  recordMode: 'recordAsMuchAsPossible',
};

/** Runs something and tells what the panel's thread did meanwhile, by the browser's own trace. */
export async function traceThread<Result>(
  { browser: { cdp }, panel }: PanelSession,
  run: () => Promise<Result>,
): Promise<[Result, ThreadTask[]]> {
  await cdp.send('Tracing.start', { transferMode: 'ReturnAsStream', traceConfig: TRACE_CONFIG });
  await mark(panel);
  const result = await run();
  const complete = cdp.event<{ stream: string }>('Tracing.tracingComplete');
  await cdp.send('Tracing.end');
  const { stream } = await complete;
  let text = '';
  for (;;) {
    const { data, eof } = await cdp.send<{ data: string; eof: boolean }>('IO.read', { handle: stream });
    text += data;
    if (eof) break;
  }
  await cdp.send('IO.close', { handle: stream });
  return [result, threadTasks((JSON.parse(text) as { traceEvents: TraceEvent[] }).traceEvents)];
}

async function mark(panel: RawPage): Promise<void> {
  await panel.evaluate(`performance.mark('${MARK}' + (performance.timeOrigin + performance.now())), true`);
}

/** @throws Error when the trace has no mark of ours */
export function threadTasks(events: readonly TraceEvent[]): ThreadTask[] {
  const own = events.find(({ name }) => name.startsWith(MARK));
  if (own === undefined) throw new Error('The trace does not show the panel');
  const epoch = (ts: number) => Number(own.name.slice(MARK.length)) + (ts - own.ts) / 1000;
  return events
    .filter(({ ph, pid, tid, dur = 0 }) => ph === 'X' && pid === own.pid && tid === own.tid && dur >= LEAST_MS * 1000)
    .map(({ ts, dur = 0, tdur = dur }) => ({ at: epoch(ts), ms: dur / 1000, cpuMs: tdur / 1000 }));
}
