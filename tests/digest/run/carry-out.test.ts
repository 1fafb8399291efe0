// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { DigestRun } from '@/utils/digest/digest';
import { type CarryPorts, carryOut } from '@/utils/digest/run/carry-out';
import { startRun } from '@/utils/digest/run/change-run';
import { Failure } from '@/utils/failure';

const KEYS = ['arxiv:a', 'arxiv:b', 'arxiv:c', 'arxiv:d'];
const estimate = { papers: 4, tokensIn: 0, tokensOut: 0, milliseconds: 0, measured: 0 };

/** A run whose papers end when the test says so. */
function startWorld({ atOnce = 2, ...change }: { atOnce?: number } & Partial<Omit<CarryPorts, 'atOnce'>> = {}) {
  let run: DigestRun = startRun(KEYS, new Map(), { estimate }, 0);
  const controller = new AbortController();
  const taken: string[] = [];
  const ahead: string[][] = [];
  const pauses: number[] = [];
  const ends: string[] = [];
  const open = new Map<string, { resolve(at: number): void; reject(error: Error): void }>();
  const ports: CarryPorts = {
    atOnce: () => atOnce,
    make(key) {
      taken.push(key);
      const { promise, ...ending } = Promise.withResolvers<number>();
      open.set(key, ending);
      return promise;
    },
    readAhead: (keys) => void ahead.push([...keys]),
    onEnd: (key, failure) => void ends.push(failure === undefined ? key : `${key} ${failure.code}`),
    onHeld: () => undefined,
    sleep: async (milliseconds) => void pauses.push(milliseconds),
    now: () => 1_000,
    signal: controller.signal,
    ...change,
  };
  const ended = carryOut(
    {
      run: () => run,
      change(changed) {
        run = changed(run);
      },
    },
    ports,
  );
  return {
    taken,
    ahead,
    pauses,
    ends,
    ended,
    run: () => run,
    stop: () => controller.abort(),
    async done(key: string) {
      open.get(key)?.resolve(500);
      await settled();
    },
    async fails(key: string, failure: Failure) {
      open.get(key)?.reject(failure);
      await settled();
    },
  };
}

/** After everything that waits for nothing but promises. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a run that is carried out in one go', () => {
  it('has so many papers in hand at once, and those behind them read beforehand', async () => {
    const world = startWorld();
    expect(world.taken).toEqual(['arxiv:a', 'arxiv:b']);
    expect(world.ahead).toEqual([['arxiv:c', 'arxiv:d']]);
    await world.done('arxiv:b');
    expect(world.taken).toEqual(['arxiv:a', 'arxiv:b', 'arxiv:c']);
    for (const key of KEYS) await world.done(key);
    await world.ended;
    expect(world.run().status).toBe('ended');
    expect(world.ends).toEqual(['arxiv:b', 'arxiv:a', 'arxiv:c', 'arxiv:d']);
  });

  it('goes on behind a paper that fails', async () => {
    const world = startWorld({ atOnce: 1 });
    await world.fails('arxiv:a', new Failure('paper-not-found'));
    for (const key of KEYS.slice(1)) await world.done(key);
    await world.ended;
    expect(world.run().outcomes['arxiv:a']).toMatchObject({ status: 'failed', failure: { code: 'paper-not-found' } });
    expect(world.ends[0]).toBe('arxiv:a paper-not-found');
  });

  it('waits, while it is held, for those in hand and for the end of the pause', async () => {
    const world = startWorld();
    await world.fails('arxiv:a', new Failure('unreachable'));
    expect(world.pauses).toEqual([]);
    await world.done('arxiv:b');
    expect(world.pauses).toEqual([30_000]);
    expect(world.taken).toEqual(['arxiv:a', 'arxiv:b', 'arxiv:a', 'arxiv:c']);
    for (const key of KEYS) await world.done(key);
    await world.ended;
    expect(world.run().status).toBe('ended');
  });

  it('takes up one paper after a pause in which none was done: it tells whether it is over', async () => {
    const world = startWorld();
    await world.fails('arxiv:a', new Failure('unreachable'));
    await world.fails('arxiv:b', new Failure('unreachable'));
    expect(world.taken.slice(2)).toEqual(['arxiv:a']);
    await world.done('arxiv:a');
    expect(world.taken.slice(3)).toEqual(['arxiv:b', 'arxiv:c']);
    for (const key of KEYS) await world.done(key);
    await world.ended;
  });

  it('ends with a hold that does not pass by itself, when what is in hand has ended', async () => {
    const held: (DigestRun['held'] | undefined)[] = [];
    const world = startWorld({ onHeld: ({ held: hold }) => void held.push(hold) });
    await world.fails('arxiv:a', new Failure('bad-key'));
    await world.done('arxiv:b');
    await world.ended;
    expect(held).toEqual([{ failure: { code: 'bad-key' } }]);
    expect(world.taken).toEqual(['arxiv:a', 'arxiv:b']);
    expect(world.run().outcomes).toHaveProperty(['arxiv:b', 'status'], 'done');
  });

  it('ends when it is stopped, and notes nothing of the papers in hand', async () => {
    const world = startWorld();
    world.stop();
    await world.fails('arxiv:a', new Failure('stopped'));
    await world.fails('arxiv:b', new Failure('stopped'));
    await world.ended;
    expect(world.run().outcomes).toEqual({});
    expect(world.ends).toEqual([]);
  });

  it('ends when it is stopped during a pause', async () => {
    const world = startWorld({
      atOnce: 1,
      async sleep() {
        world.stop();
        throw new Failure('stopped');
      },
    });
    await world.fails('arxiv:a', new Failure('unreachable'));
    await world.ended;
    expect(world.taken).toEqual(['arxiv:a']);
  });

  it('begins nothing more where what it tells throws, and rejects when what is in hand has ended', async () => {
    const world = startWorld({
      onEnd() {
        throw new Error('a mistake of ours');
      },
    });
    let isOver = false;
    const over = world.ended.catch((error: Error) => {
      isOver = true;
      return error.message;
    });
    await world.done('arxiv:a');
    expect([isOver, world.taken]).toEqual([false, ['arxiv:a', 'arxiv:b']]);
    await world.done('arxiv:b');
    expect(await over).toBe('a mistake of ours');
    expect(world.taken).toEqual(['arxiv:a', 'arxiv:b']);
  });
});
