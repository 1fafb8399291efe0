import { setTimeout as wait } from 'node:timers/promises';
import { bringToEnd, OFFERS } from './bring-to-end';
import { checkEnd } from './check-end';
import { isWithin } from './kill-points';
import { forgetPaper, readState, START } from './paper-state';
import type { Stage } from './stage';
import { finishedSections } from './stored-job';
import { untilStored } from './until-stored';

const PATIENCE_MS = 8_000;

/** Kills the worker in the first call and again in the second; says what is missing at the end. */
export async function dieTwice(stage: Stage): Promise<string[]> {
  const { panel } = stage;
  await forgetPaper(panel);
  stage.count();
  await panel.getByRole('button', { name: START }).click();
  const misses = [...(await dieIn(stage, 1, 3)), ...(await dieIn(stage, 2, 2))];
  const death = { calls: stage.requests().length, state: await readState(panel) };
  const kept = Object.keys(finishedSections(death.state.job ?? death.state.kept ?? {}));
  if (kept.length < 5) misses.push(`after two deaths only these were stored: ${kept.join(', ')}`);
  const end = await bringToEnd(panel, {}, death);
  return [...misses, ...end.misses, ...(await checkEnd(stage, {}, death))];
}

/** The call comes, by itself or after a click, and the worker dies in it when so many sections have come and are stored. */
async function dieIn({ browser, panel, place }: Stage, call: number, sections: number): Promise<string[]> {
  let written: string | undefined;
  const isEnough = isWithin(sections, 5);
  void place
    .arm((visited) => visited.at === 'model' && visited.call === call && visited.step === 'writing' && isEnough(visited.written))
    .then((where) => {
      written = where.at === 'model' ? where.written : '';
    });
  for (const end = Date.now() + PATIENCE_MS; written === undefined; await wait(20)) {
    if (Date.now() > end) return [`call ${call} never came`];
    const { buttons } = await readState(panel);
    const offer = OFFERS.find((name) => buttons.includes(name));
    if (offer === undefined) continue;
    const button = panel.getByRole('button', { name: offer, exact: true });
    await button.click({ timeout: 1_000 }).catch(() => undefined);
    await button.waitFor({ state: 'detached', timeout: 2_000 }).catch(() => undefined);
  }
  const misses = await untilStored(panel, written);
  await browser.killWorker();
  place.release();
  return misses;
}
