// @vitest-environment node
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { SharedGate } from '@/scripts/commands/model/shared-gate';
import { workFolder } from '@/tests/paper-command';

const url = 'https://arxiv.org/html/2602.11111';

/** A command of its own: nothing but the folder is common. */
function startGate(folder: string, now: number) {
  const slept: number[] = [];
  const gate = new SharedGate(folder, { now: () => now, sleep: async (milliseconds) => void slept.push(milliseconds) });
  const pass = (request: () => Promise<unknown> = async () => undefined, signal?: AbortSignal) =>
    gate.pass(url, request, { isOneOfMany: true, signal });
  return { slept, pass, gate };
}

describe('the pace of a site', () => {
  it('holds for the next command, too: a little over three seconds lie between its request and the last one', async () => {
    const folder = workFolder().at('deep/pace');
    await startGate(folder, 100_000).pass();
    const next = startGate(folder, 101_000);
    await next.pass();
    expect(next.slept).toEqual([2_100]);
    const late = startGate(folder, 110_000);
    await late.pass();
    expect(late.slept).toEqual([]);
  });

  it('holds during a pause that the site asked an earlier command for', async () => {
    const { folder } = workFolder();
    startGate(folder, 100_000).gate.pause(url, 60);
    await expect(startGate(folder, 110_000).pass()).rejects.toMatchObject({ code: 'arxiv-busy', waitMs: 50_000 });
  });

  it('holds for commands that begin at the same moment: one asks at a time, each in its turn', async () => {
    const { folder } = workFolder();
    const gates = [1, 2, 3].map(() => startGate(folder, 100_000));
    let asking = 0;
    const request = async () => {
      asking += 1;
      expect(asking).toBe(1);
      await sleep(10);
      asking -= 1;
    };
    await Promise.all(gates.map(({ pass }) => pass(request)));
    expect(gates.map(({ slept }) => slept).sort()).toEqual([[], [3_100], [3_100]]);
  });

  it('is shared by who asks much and who asks once', async () => {
    const { folder } = workFolder();
    const [busy, other] = [startGate(folder, 100_000), startGate(folder, 100_000)];
    let asked = 0;
    const ask = async () => {
      asked += 1;
    };
    const all = Promise.all(Array.from({ length: 20 }, () => busy.pass(ask)));
    await other.pass();
    expect(asked).toBeLessThan(20);
    await all;
  });

  it('keeps nobody who is stopped while another asks', async () => {
    const { folder } = workFolder();
    const { promise: answered, resolve: answer } = Promise.withResolvers<undefined>();
    const first = startGate(folder, 100_000).pass(() => answered);
    const controller = new AbortController();
    const second = startGate(folder, 100_000).pass(undefined, controller.signal);
    controller.abort(new Error('stopped'));
    await expect(second).rejects.toThrow('stopped');
    answer(undefined);
    await first;
  });

  it('is forgotten with a file that was cut', async () => {
    const { file, folder } = workFolder();
    file('arxiv.json', '{"tok');
    const next = startGate(folder, 100_000);
    await next.pass();
    expect(next.slept).toEqual([]);
  });
});
