import { setTimeout as wait } from 'node:timers/promises';
import { type Attached, attachTo } from '@/scripts/bench/extension/attach-to';
import { type ThreadTask, traceThread } from '@/scripts/bench/extension/thread-trace';
import { freshId } from '@/scripts/bench/papers/bench-arxiv';
import type { RawPage } from '@/scripts/browser/raw-cdp';
import { PANEL } from './panel-selectors';
import type { PanelStage } from './panel-stage';
import { STREAM_WATCH, type StreamSeen } from './stream-watch';

/** What was seen of one summary while it was written. */
export interface StreamRun {
  seen: StreamSeen;
  tasks: ThreadTask[];
  /** Milliseconds since the epoch. */
  clicked: number;
  done: number;
}

/** The panel with the watch in it, from before its own first script. */
export async function openWatched(stage: PanelStage): Promise<{ panel: RawPage; session: Attached }> {
  await stage.show(freshId('html'));
  const panel = await stage.openPanel();
  const session = await attachTo(stage.browser, 'page', 'sidepanel.html');
  await session.send('Page.enable');
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: STREAM_WATCH });
  await session.send('Page.reload');
  await panel.waitFor('!!globalThis.paperpaneStream');
  return { panel, session };
}

/** How long nothing is done, for what the computer itself does to frames. */
const IDLE_MS = 3_000;

export async function idleGap(panel: RawPage): Promise<number> {
  await panel.evaluate('paperpaneStream.rest(), true');
  await wait(IDLE_MS);
  return panel.evaluate<number>('paperpaneStream.seen.longestGap');
}

/** The reader goes down when this much is written, in letters, and as far, in pixels. */
const SCROLL_AT = 1_500;
const SCROLL_BY = 300;

/** Opens a paper that nobody has read yet, has it summarised, and watches until a second after its end. */
export async function watchSummary(stage: PanelStage, panel: RawPage, session: Attached, isScrolled: boolean): Promise<StreamRun> {
  const id = freshId('html');
  await stage.show(id);
  const button = `[...document.querySelectorAll('button')].find((each) => each.textContent === '${PANEL.start}')`;
  await panel.waitFor(`document.querySelector('${PANEL.pane}')?.textContent.includes('${id}') && !!${button}`, 30_000);
  await panel.evaluate('scrollTo(0, 0), paperpaneStream.rest(), true');
  const run = async () => {
    const clicked = await panel.evaluate<number>(`${button}.click(), Date.now()`);
    if (isScrolled) {
      await panel.waitFor(`(paperpaneStream.seen.changes.at(-1)?.letters ?? 0) > ${SCROLL_AT}`, 60_000);
      await session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x: 100, y: 300, deltaX: 0, deltaY: SCROLL_BY });
      await wait(400);
      await panel.evaluate('paperpaneStream.look()');
    }
    await panel.waitFor(`!!document.querySelector('${PANEL.views}')`, 120_000);
    const done = Date.now();
    await wait(1_000);
    return { clicked, done };
  };
  const [times, tasks] = await traceThread({ browser: stage.browser, panel }, run, 0);
  const seen = JSON.parse(await panel.evaluate<string>('JSON.stringify(paperpaneStream.seen)')) as StreamSeen;
  return { seen, tasks, ...times };
}
