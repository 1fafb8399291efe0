import type { RawPage } from '@/scripts/browser/raw-cdp';

/** A time in which the panel could do nothing. */
export interface Gap {
  /** Milliseconds since the epoch. */
  at: number;
  ms: number;
}

/** Runs in the panel: the times between two turns of a timer of 4 ms. Shorter ones nobody sees, and they would only fill the memory. */
const WATCH = `(() => {
  const LEAST = 12;
  const gaps = [];
  let last = performance.now();
  const turn = () => {
    const now = performance.now();
    if (now - last >= LEAST) gaps.push({ at: performance.timeOrigin + last, ms: now - last });
    last = now;
    setTimeout(turn, 4);
  };
  setTimeout(turn, 4);
  globalThis.paperpaneGaps = gaps;
  return true;
})()`;

export async function startWatch(panel: RawPage): Promise<void> {
  await panel.evaluate(WATCH);
}

/** What has been seen since the last call. */
export async function takeGaps(panel: RawPage): Promise<Gap[]> {
  return JSON.parse(await panel.evaluate<string>(`JSON.stringify(globalThis.paperpaneGaps.splice(0))`)) as Gap[];
}

/** The longest of those that touch a stretch of time; `undefined` when there is none. */
export function longest<Each extends Gap>(all: readonly Each[], from: number, to: number): Each | undefined {
  const touching = all.filter(({ at, ms }) => at < to && at + ms > from);
  return touching.reduce<Each | undefined>((best, each) => (best === undefined || each.ms > best.ms ? each : best), undefined);
}
