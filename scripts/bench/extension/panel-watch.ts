import type { RawPage } from '@/scripts/browser/raw-cdp';

/** A time in which the panel could do nothing, or an entry of the browser's own list of long tasks. */
export interface Gap {
  /** Milliseconds since the epoch. */
  at: number;
  ms: number;
}

export interface PanelWatch {
  /** Between two turns of a timer of 4 ms. */
  timers: Gap[];
  /** Between two frames. */
  frames: Gap[];
  tasks: Gap[];
}

/** Runs in the panel. Shorter gaps than this nobody sees, and they would only fill the memory. */
const WATCH = `(() => {
  const LEAST = 12;
  const watch = { timers: [], frames: [], tasks: [] };
  const chain = (list, next) => {
    let last = performance.now();
    const turn = () => {
      const now = performance.now();
      if (now - last >= LEAST) list.push({ at: performance.timeOrigin + last, ms: now - last });
      last = now;
      next(turn);
    };
    next(turn);
  };
  chain(watch.timers, (turn) => setTimeout(turn, 4));
  chain(watch.frames, (turn) => requestAnimationFrame(turn));
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) watch.tasks.push({ at: performance.timeOrigin + startTime, ms: duration });
  }).observe({ type: 'longtask' });
  globalThis.paperpaneWatch = watch;
  return true;
})()`;

export async function startWatch(panel: RawPage): Promise<void> {
  await panel.evaluate(WATCH);
}

/** What has been seen since the last call. */
export async function takeWatch(panel: RawPage): Promise<PanelWatch> {
  const json = await panel.evaluate<string>(`(() => {
    const { paperpaneWatch: watch } = globalThis;
    const json = JSON.stringify(watch);
    for (const list of Object.values(watch)) list.length = 0;
    return json;
  })()`);
  return JSON.parse(json) as PanelWatch;
}

/** The longest of those that touch a stretch of time; 0 when there is none. */
export function longest(gaps: readonly Gap[], from: number, to: number): number {
  return Math.max(0, ...gaps.filter(({ at, ms }) => at < to && at + ms > from).map(({ ms }) => ms));
}
