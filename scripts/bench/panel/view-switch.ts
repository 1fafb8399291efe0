import { setTimeout as wait } from 'node:timers/promises';
import type { Attached } from '@/scripts/bench/extension/attach-to';
import { type ThreadTask, traceThread } from '@/scripts/bench/extension/thread-trace';
import type { RawBrowser, RawPage } from '@/scripts/browser/raw-cdp';
import { PANEL } from './panel-selectors';

/** One press on a view's tab; times in milliseconds since the epoch. */
interface SeenSwitch {
  view: string;
  pressed: number;
  /** The frame that shows the view began, and was on the screen. */
  frameAt: number;
  painted: number;
}

export interface ViewSwitch extends SeenSwitch {
  /** How long the panel's thread had something to do from the press until the view was painted, and how much of that it really ran. */
  busy: number;
  cpu: number;
}

/** Radix chooses a tab when it is pressed, not when it is let go. */
const WATCH = `(() => {
  const seen = [];
  const epoch = (time) => performance.timeOrigin + time;
  addEventListener('mousedown', ({ timeStamp, target }) => {
    const view = target.closest('${PANEL.view}')?.textContent;
    if (view === undefined) return;
    const changed = () => document.querySelector('${PANEL.chosenView}')?.textContent === view;
    const look = () => {
      if (!changed()) return requestAnimationFrame(look);
      const frameAt = epoch(performance.now());
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => seen.push({ view, pressed: epoch(timeStamp), frameAt, painted: epoch(performance.now()) });
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  }, { capture: true });
  globalThis.paperpaneSwitches = seen;
  return true;
})()`;

/** Presses each view in turn with a real mouse, so many times round. */
export async function watchSwitches(browser: RawBrowser, panel: RawPage, session: Attached, rounds: number): Promise<ViewSwitch[]> {
  await panel.evaluate(WATCH);
  const press = async (index: number) => {
    const place = `[...document.querySelectorAll('${PANEL.view}')][${index}]`;
    const { x, y } = await panel.evaluate<{ x: number; y: number }>(
      `(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))(${place}.getBoundingClientRect())`,
    );
    for (const type of ['mousePressed', 'mouseReleased'])
      await session.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
    await wait(REST_MS);
  };
  const count = await panel.evaluate<number>(`document.querySelectorAll('${PANEL.view}').length`);
  const run = async () => {
    // The first is open already.
    for (let round = 0; round < rounds; round++) for (let index = 1; index <= count; index++) await press(index % count);
  };
  const [, tasks] = await traceThread({ browser, panel }, run, 0);
  const seen = JSON.parse(await panel.evaluate<string>('JSON.stringify(paperpaneSwitches)')) as SeenSwitch[];
  return seen.map((each) => ({ ...each, ...workBetween(tasks, each.pressed, each.painted) }));
}

const REST_MS = 150;

/** What tasks did within a stretch of time; what runs on behind its end counts by its share. Tasks stand in tasks: each moment counts once. */
export function workBetween(tasks: readonly ThreadTask[], from: number, to: number): { busy: number; cpu: number } {
  let busy = 0;
  let cpu = 0;
  let until = from;
  for (const { at, ms, cpuMs } of tasks.toSorted((one, other) => one.at - other.at || other.ms - one.ms)) {
    const [start, end] = [Math.max(at, until), Math.min(at + ms, to)];
    if (end <= start || ms === 0) continue;
    busy += end - start;
    cpu += (cpuMs * (end - start)) / ms;
    until = end;
  }
  return { busy, cpu };
}
