import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { bringToEnd } from './bring-to-end';
import { checkEnd, type Death } from './check-end';
import type { KillPoint } from './kill-points';
import { forgetPaper, forgetReading, readState, START } from './paper-state';
import type { Stage } from './stage';
import type { Place } from './stopping-place';
import { untilStored } from './until-stored';
import { holdWorker } from './worker-hold';

/** What came of one death. */
export interface RunResult {
  isSaved: boolean;
  clicks: number;
  /** How often the model was asked. */
  calls: number;
  /** What was missing; empty when all is well. */
  misses: string[];
  milliseconds: number;
}

/** Longer than the way to any point takes on a busy machine. */
const PATIENCE_MS = 8_000;

const UNDER_WAY_MS = 50;

/** Has the paper summarised, kills the worker at the point, clicks where the panel asks for it, and looks at the end. */
export async function runOnce(stage: Stage, point: KillPoint, run: number): Promise<RunResult> {
  const { browser, panel, place } = stage;
  const started = Date.now();
  await forgetPaper(panel);
  if (point.readsAnew) await forgetReading(panel);
  stage.count(point.leavesOut?.(run));
  const { reached } = await armPoint(stage, point, run);
  const unready = await clickStart(panel);
  if (unready !== undefined) return { isSaved: false, clicks: 0, misses: [unready], calls: 0, milliseconds: Date.now() - started };
  const where = await Promise.race([reached, wait(PATIENCE_MS, undefined, { ref: false })]);
  const result = (rest: Pick<RunResult, 'isSaved' | 'clicks' | 'misses'>): RunResult => ({
    ...rest,
    calls: stage.requests().length,
    milliseconds: Date.now() - started,
  });
  if (where === undefined) return result({ isSaved: false, clicks: 0, misses: ['the point never came'] });
  const early = await settle(stage, where, run);
  await browser.killWorker();
  const state = await readState(panel);
  // What the dead worker had sent may still be on its way; the next worker is not there yet.
  await wait(UNDER_WAY_MS);
  const death: Death = { calls: stage.requests().length, state };
  place.release();
  const { clicks, isSaved, misses } = await bringToEnd(panel, point, death);
  return result({ isSaved, clicks, misses: [...early, ...misses, ...(await checkEnd(stage, point, death))] });
}

/** Says what stands there where the button that begins never comes. */
async function clickStart(panel: Page): Promise<string | undefined> {
  const button = panel.getByRole('button', { name: START });
  const [clicked] = await Promise.allSettled([button.click({ timeout: PATIENCE_MS })]);
  if (clicked.status === 'fulfilled') return undefined;
  const { text: _, ...state } = await readState(panel);
  return `the panel does not offer to begin: ${JSON.stringify(state).slice(0, 2_000)}; ${await panel.locator('body').innerText()}`;
}

async function armPoint({ browser, place }: Stage, point: KillPoint, run: number): Promise<{ reached: Promise<Place | 'worker'> }> {
  if (point.hold === undefined) return { reached: place.arm((visited) => point.isThere?.(visited, run) ?? false) };
  const { held } = await holdWorker(browser, point.hold);
  return { reached: held.then(() => 'worker' as const) };
}

/** Half of the runs die at once or some hundredths of a second later; in the others, what has come whole is in storage first. */
async function settle({ panel }: Stage, where: Place | 'worker', run: number): Promise<string[]> {
  if (where !== 'worker' && where.at === 'model' && run % 2 === 1) return untilStored(panel, where.written);
  await wait(run * 10);
  return [];
}
