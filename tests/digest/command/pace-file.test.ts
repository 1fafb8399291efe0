// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createPaceFile } from '@/scripts/commands/model/pace-file';
import { workFolder } from '@/tests/paper-command';
import { RequestGate } from '@/utils/reading/fetching/request-gate';

const url = 'https://arxiv.org/html/2602.11111';

/** A command of its own: nothing but the file is common. */
function startGate(file: string, now: number) {
  const slept: number[] = [];
  const gate = new RequestGate({
    now: () => now,
    sleep: async (milliseconds) => void slept.push(milliseconds),
    memory: createPaceFile(file),
  });
  return { slept, pass: () => gate.pass(url, async () => undefined, { isOneOfMany: true }), gate };
}

describe('the pace of a site', () => {
  it('holds for the next command, too: a little over three seconds lie between its request and the last one', async () => {
    const file = workFolder().at('deep/pace.json');
    await startGate(file, 100_000).pass();
    const next = startGate(file, 101_000);
    await next.pass();
    expect(next.slept).toEqual([2_100]);
    const late = startGate(file, 110_000);
    await late.pass();
    expect(late.slept).toEqual([]);
  });

  it('holds during a pause that the site asked an earlier command for', async () => {
    const file = workFolder().at('pace.json');
    startGate(file, 100_000).gate.pause(url, 60);
    await expect(startGate(file, 110_000).pass()).rejects.toMatchObject({ code: 'arxiv-busy', waitMs: 50_000 });
  });

  it('is forgotten with a file that was cut', async () => {
    const { file } = workFolder();
    const next = startGate(file('pace.json', '{"arxiv":{"tok'), 100_000);
    await next.pass();
    expect(next.slept).toEqual([]);
  });
});
