// @vitest-environment node
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, it, type TestContext } from 'vitest';
import type { Route } from '@/scripts/demo/exchange';
import { commandWorld, KEY } from './command-world';
import { askedAbout, htmlOf, titleOf } from './listed-papers';

const IDS = ['2602.11111', '2602.22222', '2602.33333'];

async function worldOf(options: Parameters<typeof commandWorld>[0], { onTestFinished }: Pick<TestContext, 'onTestFinished'>) {
  const world = await commandWorld(options);
  onTestFinished(() => world.close());
  return world;
}

/** Titles in a report, in order. */
function titlesIn(report: string): string[] {
  return [...report.matchAll(/^## 📄 (.+)$/gm)].map(([, title = '']) => title);
}

describe.concurrent('paper digest', { timeout: 120_000 }, () => {
  it('writes the report of a whole list, in its order, and asks arXiv no faster than once in three seconds', async ({
    expect,
    ...test
  }) => {
    const world = await worldOf({ listed: IDS }, test);
    const { status, stderr, stdout } = await world.run(['digest', world.list, '--out', world.report]);
    expect(stderr).toMatch(/^\[3\/3\] done 2602\.\d{5} Seams of 2602\.\d{5} \d+ s$/m);
    expect(stderr).toContain('3 of 3 done');
    expect([status, stdout]).toEqual([0, '']);
    const report = readFileSync(world.report, 'utf8');
    expect(report.startsWith('# Hugging Face Daily Papers Report\n**Date**: 2026-02-14\n')).toBe(true);
    expect(titlesIn(report)).toEqual(IDS.map(titleOf));
    const times = world.asked.filter(({ url }) => url.includes('arxiv.org')).map(({ at }) => at);
    expect(times).toHaveLength(3);
    // The sender waits; how long an answer takes to be noted here is another matter.
    expect(Math.min(...times.slice(1).map((at, index) => at - (times[index] ?? 0)))).toBeGreaterThan(2_500);
  });

  it('ends with status 1 where papers fail, and says which and why, on stderr and in the report', async ({ expect, ...test }) => {
    const world = await worldOf({ listed: IDS.slice(0, 2), onArxiv: IDS.slice(0, 1) }, test);
    const { status, stderr } = await world.run(['digest', world.list, '--out', world.report, '--order', 'votes']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/missing 2602\.22222 Seams of 2602\.22222: arXiv has no such paper/);
    const report = readFileSync(world.report, 'utf8');
    expect(titlesIn(report)).toEqual(['2602.11111', '2602.22222'].map(titleOf));
    expect(report).toContain('总结失败：arXiv 上没有这篇论文。');
  });

  it('goes on after it was killed: no paper is asked for again whose answer was complete, and the report is whole', async ({
    expect,
    ...test
  }) => {
    const world = await worldOf({ listed: IDS }, test);
    const args = ['digest', world.list, '--out', world.report, '--concurrency', '1'];
    const first = world.start(args);
    await first.says(/\[1\/3\] done/);
    first.child.kill('SIGKILL');
    await first.ended;
    const { status, stderr } = await world.run(args);
    expect(stderr).toMatch(/^1 done before$/m);
    expect(status).toBe(0);
    expect(titlesIn(readFileSync(world.report, 'utf8'))).toEqual(IDS.map(titleOf));
    const asked = askedAbout(world.model.log);
    expect(asked.filter((id) => id === '2602.11111')).toHaveLength(1);
    expect(new Set(asked)).toEqual(new Set(IDS));
  });

  it.for([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('writes what is there at %s and ends with status %i', async ([signal, wanted], { expect, ...test }) => {
    // The second paper's answer never ends.
    const plan = ({ messages }: { messages: object[] }) =>
      JSON.stringify(messages).includes('2602.22222') ? { silentMs: 600_000 } : undefined;
    const world = await worldOf({ listed: IDS.slice(0, 2), plan }, test);
    const command = world.start(['digest', world.list, '--out', world.report]);
    await command.says(/\[1\/2\] done 2602\.11111/);
    command.child.kill(signal);
    const { status, stderr } = await command.ended;
    expect(status).toBe(wanted);
    expect(stderr).toMatch(/1 of 2 done/);
    expect(titlesIn(readFileSync(world.report, 'utf8'))).toEqual(IDS.slice(0, 2).map(titleOf));
  });

  it('writes its report where Ctrl+C comes in the midst of a long reading and npm started it', async ({ expect, ...test }) => {
    const [id = ''] = IDS;
    const long = htmlOf(id).replace('</article>', `${'<p class="ltx_p">Jars of beans.</p>'.repeat(100_000)}</article>`);
    const sent = Promise.withResolvers<void>();
    const arxiv: Route = ({ response }) => void response.on('finish', sent.resolve).end(long);
    const world = await worldOf({ listed: [id], sites: { 'arxiv.org': arxiv } }, test);
    const command = world.startByNpm(['digest', world.list, '--out', world.report]);
    await sent.promise;
    // It has begun to parse, which takes seconds in which it hears nothing.
    await sleep(500);
    command.signal('SIGINT');
    expect((await command.ended).stderr).toContain('0 of 1 done');
    expect(titlesIn(readFileSync(world.report, 'utf8'))).toEqual([titleOf(id)]);
  });

  it('says that the key is wrong, ends with status 1, and shows it nowhere', async ({ expect, ...test }) => {
    const body = { error: { message: `Incorrect API key provided: ${KEY}` } };
    const world = await worldOf({ listed: IDS.slice(0, 2), plan: () => ({ status: 401, body }) }, test);
    const { status, stderr, stdout } = await world.run(['digest', world.list, '--out', world.report]);
    expect(status).toBe(1);
    expect(stderr).toContain('The model service does not accept this key.');
    const written = stderr + stdout + ['report.md', 'report.md.state.jsonl'].map((name) => readFileSync(world.at(name), 'utf8')).join('');
    expect(written).not.toContain(KEY);
  });

  it.for([
    [['2026-02-14'], 2, 'usage: paper digest'],
    [['2026-02-14', '--out', 'x.md', '--ceiling', '2'], 2, 'PAPERPANE_PRICE'],
    [['2026-02-30', '--out', 'x.md'], 1, 'neither a list nor a file'],
  ] as const)('%j ends with status %i', async ([args, wanted, words], { expect, ...test }) => {
    const world = await worldOf({}, test);
    const { status, stderr } = await world.run(['digest', ...args]);
    expect(stderr).toContain(words);
    expect(status).toBe(wanted);
  });

  it('says what is missing of the environment', async ({ expect, ...test }) => {
    const world = await worldOf({}, test);
    const { status, stderr } = await world.run(['digest', '2026-02-14', '--out', world.report], { PAPERPANE_MODEL: '' });
    expect(stderr).toContain('set PAPERPANE_BASE_URL, PAPERPANE_MODEL and PAPERPANE_API_KEY');
    expect(status).toBe(1);
  });
});
