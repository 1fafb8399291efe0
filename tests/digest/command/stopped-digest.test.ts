// @vitest-environment node
import { mkdirSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { digestWorld, FIRST, IDS, isAbout, SECOND, titlesIn } from './digest-world';
import { titleOf } from './listed-papers';

describe('a digest from the command line that does not come to its end, or is run again', { timeout: 30_000 }, () => {
  it('asks for nothing again when it is run again, and writes the same report', async () => {
    const world = await digestWorld();
    await world.run();
    const before = world.report();
    const fetched = world.fetched.length;
    expect(await world.run()).toBe(0);
    expect(world.said).toContain('3 done before');
    expect(world.report()).toBe(before);
    expect(world.asked()).toHaveLength(3);
    expect(world.fetched).toHaveLength(fetched);
  });

  it('makes cards of another model anew', async () => {
    const world = await digestWorld({ listed: [FIRST] });
    await world.run();
    expect(await world.run([], { model: 'another' })).toBe(0);
    expect(world.asked()).toEqual([FIRST, FIRST]);
  });

  it('loses only the line that a killed process was writing', async () => {
    const world = await digestWorld();
    await world.run();
    const lines = world.state().split('\n');
    const last = lines.findLastIndex((line) => line.includes('"kind":"card"'));
    world.writeState(
      lines
        .slice(0, last + 1)
        .join('\n')
        .slice(0, -1_000),
    );
    expect(await world.run()).toBe(0);
    expect(world.said).toContainEqual(expect.stringContaining('1 broken line left out'));
    expect(world.said).toContain('2 done before');
    expect(titlesIn(world.report())).toEqual(IDS.map(titleOf));
    // Its answer was complete before it was killed: the third is finished from it.
    expect(world.asked()).toHaveLength(3);
    // And the next run reads all of it.
    expect(await world.run()).toBe(0);
    expect(world.said).toContain('3 done before');
  });

  it('tells of a paper that cannot be read, leaves it so, and tries it again when it is told to', async () => {
    const world = await digestWorld();
    world.answers.set(SECOND, 'missing');
    expect(await world.run()).toBe(1);
    expect(world.said).toContainEqual(expect.stringMatching(/^\[\d\/3\] failed 2602\.22222 Seams .*: arXiv has no such paper/));
    expect(world.said.at(-1)).toMatch(/^ {2}missing 2602\.22222 .*: arXiv has no such paper/);
    expect(world.report()).toContain('总结失败：arXiv 上没有这篇论文。');
    world.answers.delete(SECOND);
    expect(await world.run()).toBe(1);
    expect(world.said).toContain('1 failed before: --retry-failed tries them again');
    expect(world.said.at(-1)).toMatch(/missing 2602\.22222/);
    expect(await world.run(['--retry-failed'])).toBe(0);
    expect(titlesIn(world.report())).toEqual(IDS.map(titleOf));
    expect(world.asked()).toHaveLength(3);
  });

  it('begins no further call where its state cannot be kept, and reports what is paid for', async () => {
    const state = () => world.at('report.md.state.jsonl');
    const world = await digestWorld({
      plan: (request) => {
        if (isAbout(FIRST, request)) {
          rmSync(state());
          mkdirSync(state());
        }
        return {};
      },
    });
    await expect(world.run(['--concurrency', '1'])).rejects.toMatchObject({ code: 'storage-full' });
    expect(world.asked()).toEqual([FIRST]);
    expect(world.said).toContainEqual(expect.stringMatching(/^stopped: .*report\.md\.state\.jsonl/));
    expect(world.said).toContainEqual(expect.stringMatching(/^1 of 3 done/));
    expect(world.report()).toContain('### 1. ');
    expect(titlesIn(world.report())).toEqual(IDS.map(titleOf));
  });

  it('waits where the network is gone instead of failing papers, and goes on', async () => {
    const pauses: number[] = [];
    const world = await digestWorld({
      onPause(milliseconds) {
        pauses.push(milliseconds);
        if (pauses.length === 2) world.answers.clear();
      },
    });
    for (const id of IDS) world.answers.set(id, 'down');
    expect(await world.run()).toBe(0);
    expect(pauses).toHaveLength(2);
    expect(world.said).toContainEqual(expect.stringMatching(/^goes on in \d+ s: The paper cannot be read: arXiv does not answer/));
    expect(titlesIn(world.report())).toEqual(IDS.map(titleOf));
  });

  it('ends at a failure that every paper would meet, and says it of each', async () => {
    const world = await digestWorld({ plan: () => ({ status: 401, body: { error: { message: 'no' } } }) });
    expect(await world.run(['--concurrency', '1'])).toBe(1);
    expect(world.asked()).toHaveLength(1);
    expect(world.said).toContainEqual(expect.stringMatching(/^stopped: The model service does not accept this key/));
    expect(world.said.filter((line) => /missing .*does not accept this key/.test(line))).toHaveLength(3);
    expect(world.report().match(/总结失败：模型服务不接受这个密钥/g)).toHaveLength(3);
  });

  it('begins no call beyond its ceiling, which counts what former runs of the list have cost', async () => {
    const world = await digestWorld();
    expect(await world.run(['--ceiling', '0.01', '--concurrency', '1'])).toBe(1);
    expect(world.asked()).toEqual([FIRST]);
    expect(world.said).toContainEqual(expect.stringMatching(/^stopped: This digest has cost as much as you allowed\. \(0\.01 CNY\)/));
    expect(titlesIn(world.report())).toEqual(IDS.map(titleOf));
    expect(await world.run(['--ceiling', '0.01', '--concurrency', '1'])).toBe(1);
    expect(world.asked()).toEqual([FIRST]);
    expect(await world.run(['--ceiling', '100'])).toBe(0);
    expect(world.asked().sort()).toEqual(IDS);
  });

  it('refuses a ceiling that it could not keep', async () => {
    const world = await digestWorld();
    await expect(world.run(['--ceiling', '1'], { price: undefined })).rejects.toThrow('PAPERPANE_PRICE');
    expect(world.asked()).toEqual([]);
  });

  it('writes what is there when it is stopped, and goes on with what a cut answer has brought', async () => {
    let isCut = true;
    const world = await digestWorld({
      listed: [FIRST, SECOND],
      plan: (request) =>
        isCut && isAbout(SECOND, request)
          ? {
              onStep: async (_, written) => {
                if (!written.includes('## 应用领域')) return;
                isCut = false;
                world.stop();
              },
            }
          : {},
    });
    expect(await world.run(['--concurrency', '1'])).toBe(1);
    expect(world.said).toContainEqual(expect.stringMatching(/^1 of 2 done/));
    expect(world.report()).toContain('总结失败：你停止了这次总结。');
    expect(await world.run()).toBe(0);
    expect(world.asked()).toEqual([FIRST, SECOND, SECOND]);
    expect(titlesIn(world.report())).toEqual([FIRST, SECOND].map(titleOf));
  });
});
