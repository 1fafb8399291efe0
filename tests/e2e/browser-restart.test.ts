import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bringToEnd } from './death/bring-to-end';
import { checkEnd } from './death/check-end';
import { readState, START } from './death/paper-state';
import { openStage, type Stage } from './death/stage';
import { callsOf, sectionsIn } from './death/stored-job';

/** Longer than a text takes that has come until it is kept for the next start of the browser. */
const KEPT_MS = 3_000;

let userDataDir: string;
let stage: Stage;

beforeEach(async () => {
  userDataDir = mkdtempSync(path.join(tmpdir(), 'paperpane-restart-'));
  stage = await openStage({ userDataDir });
});

afterEach(async () => {
  await stage.close();
  rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
});

it('offers the text that had come when the browser was closed in the midst of it, and one click ends in a summary', async () => {
  const inTheMidst = stage.place.arm((place) => place.at === 'model' && place.call === 1 && sectionsIn(place.written).length > 5);
  await stage.panel.getByRole('button', { name: START }).click();
  await inTheMidst;
  await wait(KEPT_MS);
  const death = { calls: stage.requests().length, state: await readState(stage.panel) };
  expect(sectionsIn(callsOf(death.state.job ?? {})[0]?.text ?? '').length).toBeGreaterThan(4);
  await stage.restart();
  const { clicks, misses } = await bringToEnd(stage.panel, {}, death);
  expect([...misses, ...(await checkEnd(stage, {}, death))]).toEqual([]);
  expect(clicks).toBe(1);
});
