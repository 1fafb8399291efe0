import type { FileTimes } from '@/scripts/bench/speed/file-times';

type Way<Input> = (input: Input) => Promise<unknown>;

/** Runs every way once to warm up, then in turns, each round beginning with another, so that none has the quiet moments to itself. */
export async function timeWays<Input>(ways: Readonly<Record<string, Way<Input>>>, input: Input, reps: number): Promise<FileTimes> {
  const all = Object.entries(ways);
  const times: FileTimes = {};
  for (const [name] of all) times[name] = [];
  for (let round = -1; round < reps; round++) {
    for (let turn = 0; turn < all.length; turn++) {
      const [name, way] = all[(turn + Math.max(0, round)) % all.length] ?? [];
      if (name === undefined || way === undefined) continue;
      const taken = await timeOf(() => way(input));
      const known = times[name];
      if (typeof taken === 'string') times[name] = taken;
      else if (round >= 0 && Array.isArray(known)) known.push(taken);
    }
  }
  return times;
}

async function timeOf(run: () => Promise<unknown>): Promise<number | string> {
  // Chromium's `--expose-gc`: the garbage of one way is not counted to the next.
  (globalThis as { gc?: () => void }).gc?.();
  const start = performance.now();
  try {
    await run();
  } catch (error) {
    return String(error);
  }
  return performance.now() - start;
}
