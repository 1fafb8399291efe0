import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dieTwice } from './death/die-twice';
import { KILL_POINTS } from './death/kill-points';
import { type RunResult, runOnce } from './death/run-once';
import { openStage, type Stage } from './death/stage';
import { tally } from './death/tally';

const RUNS = 10;
/** A point that fails so often fails always; each failed run takes seconds. */
const ENOUGH_FAILURES = 3;

describe('the worker is killed', () => {
  let stage: Stage;
  const results = new Map<string, RunResult[]>();

  beforeAll(async () => {
    stage = await openStage();
  });

  afterAll(async () => {
    await stage.close();
    console.log(tally(results));
  });

  it.each(KILL_POINTS)('$name: ends in a saved summary after at most one click', { timeout: 120_000 }, async (point) => {
    const runs: RunResult[] = [];
    results.set(point.name, runs);
    const misses: string[] = [];
    for (let run = 0; run < RUNS && misses.length < ENOUGH_FAILURES; run++) {
      const result = await runOnce(stage, point, run);
      runs.push(result);
      if (result.misses.length === 0) continue;
      misses.push(`${point.name}, run ${run}: ${result.misses.join('; ')}`);
      // What is left of it must not fall upon the next.
      await stage.startAfresh();
    }
    expect(misses).toEqual([]);
  });

  it('twice in one summary: the second try keeps what the first had brought, the third what both had', async () => {
    expect(await dieTwice(stage)).toEqual([]);
  });
});
