import type { CdpSocket } from '@/scripts/browser/cdp-socket';

/** One event of the browser's own trace. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  /** How long the thread was really running. */
  tdur?: number;
  args?: Readonly<Record<string, unknown>>;
}

/** Runs something and gives all that the browser notes meanwhile in these categories. */
export async function recordTrace<Result>(
  cdp: CdpSocket,
  includedCategories: readonly string[],
  run: () => Promise<Result>,
): Promise<[Result, TraceEvent[]]> {
  const traceConfig = { includedCategories, excludedCategories: ['*'], recordMode: 'recordAsMuchAsPossible' };
  await cdp.send('Tracing.start', { transferMode: 'ReturnAsStream', traceConfig });
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
  return [result, (JSON.parse(text) as { traceEvents: TraceEvent[] }).traceEvents];
}
