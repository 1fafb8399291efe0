// @vitest-environment node
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { importFile } from '@/utils/library/import/import-file';
import { digestWorld } from './digest-world';
import { listOf, titleOf } from './listed-papers';

const IDS = ['2602.11111', '2602.22222', '2602.33333'];
const [FIRST = '', SECOND = '', THIRD = ''] = IDS;

const worlds: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(worlds.splice(0).map((world) => world.close()));
});

async function worldOf(options: Partial<Parameters<typeof digestWorld>[0]> = {}) {
  const world = await digestWorld({ listed: IDS, ...options });
  worlds.push(world);
  return world;
}

/** Whether a request to the model is about this paper. */
function isAbout(id: string, { messages }: { messages: object[] }): boolean {
  return JSON.stringify(messages).includes(titleOf(id));
}

function titlesIn(report: string): string[] {
  return [...report.matchAll(/^## 📄 (.+)$/gm)].map(([, title = '']) => title);
}

describe('a digest from the command line', { timeout: 30_000 }, () => {
  it('holds every paper, told as each is done, and costs what its calls cost', async () => {
    const world = await worldOf();
    expect(await world.run()).toBe(0);
    expect(titlesIn(world.report())).toEqual(IDS.map(titleOf));
    expect(world.said[0]).toBe('list.json: 3 papers');
    expect(world.said[1]).toMatch(/^3 to do, about \d+ k tokens, ¥\d+\.\d\d, \d+ s$/);
    expect(world.said.filter((line) => /^\[\d\/3\] done 2602\.\d{5} Seams of .* \d+ s ¥\d+\.\d\d/.test(line))).toHaveLength(3);
    expect(world.said.at(-1)).toMatch(/^3 of 3 done, 3 calls, \d+ k tokens, ¥\d+\.\d\d, \d+ s: .*report\.md$/);
    expect(world.asked().sort()).toEqual(IDS);
  });

  it.each([
    ['a', '# Papers for 2026-02-14\n'],
    ['json', '{"format":"paperpane-library"'],
  ])('is written in the format %s, too, and comes back by an import', async (format, beginning) => {
    const world = await worldOf({ listed: [FIRST] });
    expect(await world.run(['--format', format])).toBe(0);
    expect(world.report().startsWith(beginning)).toBe(true);
    const blob = new Blob([world.report()]);
    const name = format === 'json' ? 'report.json' : 'report.md';
    const { papers } = await importFile(
      { name, size: blob.size, stream: () => blob.stream() },
      { parseHtml: () => expect.fail('no HTML') },
    );
    expect(papers.map(({ summaries: [{ title }] }) => title)).toEqual([titleOf(FIRST)]);
  });

  it.each([
    ['the one with most votes', ['--top', '1'], [THIRD]],
    ['those about a word', ['--words', 'retrieval'], [SECOND]],
    ['all, most votes first', ['--order', 'votes'], [THIRD, SECOND, FIRST]],
  ])('makes %s', async (_, args, wanted) => {
    const world = await worldOf();
    expect(await world.run(args)).toBe(0);
    expect(titlesIn(world.report())).toEqual(wanted.map(titleOf));
  });

  it('asks for nothing again when it is run again, and writes the same report', async () => {
    const world = await worldOf();
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
    const world = await worldOf({ listed: [FIRST] });
    await world.run();
    expect(await world.run([], { model: 'another' })).toBe(0);
    expect(world.asked()).toEqual([FIRST, FIRST]);
  });

  it('loses only the line that a killed process was writing', async () => {
    const world = await worldOf();
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
    const world = await worldOf();
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
    const world = await worldOf({
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

  it('says which entries of its list are no papers, and is complete without them', async () => {
    const world = await worldOf({ listed: [FIRST], unlisted: ['A talk'] });
    expect(await world.run()).toBe(0);
    expect(world.said).toContain('not a paper that can be read: none A talk');
    expect(titlesIn(world.report())).toEqual([titleOf(FIRST), 'A talk']);
    expect(world.report()).toContain('总结失败：列表里的这一条没有可读的论文编号，没有去读。');
    expect(await world.run(['--format', 'json'])).toBe(0);
    expect(world.report()).not.toContain('A talk');
  });

  it.each([
    ['a Sunday', '2026-02-15', 0],
    ['a Monday', '2026-02-16', 1],
  ])('reports that %s has no papers, in the place of what is there only where that is well', async (_, day, status) => {
    const world = await worldOf({ listed: [] });
    const empty = world.file(`${day}.json`, '[]');
    expect(await world.run([], { list: empty })).toBe(status);
    expect(world.said[0]).toBe(`${day}.json: no papers are listed`);
    expect(world.report()).toMatch(/\n\n这一天没有论文。\n$/);
    world.file('report.md', 'made before');
    expect(await world.run([], { list: empty })).toBe(status);
    const isLeft = status === 1;
    expect(world.said.some((line) => line.endsWith('report.md: left as it was'))).toBe(isLeft);
    expect(world.report() === 'made before').toBe(isLeft);
  });

  it('reports that no paper has one of the words', async () => {
    const world = await worldOf();
    expect(await world.run(['--words', 'sourdough'])).toBe(0);
    expect(world.said[0]).toBe('list.json: 3 papers, none with such a word');
    expect(world.report()).toContain('列表里的 3 篇论文都不含所选的词。');
  });

  it('says of a day that is not over that more may come', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const world = await worldOf({ listed: [FIRST] });
    const list = world.file('today.json', listOf([FIRST], today));
    await world.run([], { list });
    expect(world.said).toContain(`${today} is not over in UTC: more papers may be listed`);
    await world.run();
    expect(world.said).not.toContainEqual(expect.stringContaining('not over'));
  });

  it('waits where the network is gone instead of failing papers, and goes on', async () => {
    const pauses: number[] = [];
    const world = await worldOf({
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
    const world = await worldOf({ plan: () => ({ status: 401, body: { error: { message: 'no' } } }) });
    expect(await world.run(['--concurrency', '1'])).toBe(1);
    expect(world.asked()).toHaveLength(1);
    expect(world.said).toContainEqual(expect.stringMatching(/^stopped: The model service does not accept this key/));
    expect(world.said.filter((line) => /missing .*does not accept this key/.test(line))).toHaveLength(3);
    expect(world.report().match(/总结失败：模型服务不接受这个密钥/g)).toHaveLength(3);
  });

  it('begins no call beyond its ceiling, which counts what former runs of the list have cost', async () => {
    const world = await worldOf();
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
    const world = await worldOf();
    await expect(world.run(['--ceiling', '1'], { price: undefined })).rejects.toThrow('PAPERPANE_PRICE');
    expect(world.asked()).toEqual([]);
  });

  it('has a text about all of it written once, in a file beside the report, with links', async () => {
    const world = await worldOf({
      plan: (request) => (JSON.stringify(request.messages).includes('<day>') ? { text: '两篇讲接缝 [P1, P3]，一篇讲别的 [P9]。' } : {}),
    });
    expect(await world.run(['--overview'])).toBe(0);
    const text = readFileSync(world.at('report.overview.md'), 'utf8');
    expect(text).toContain('[2602.11111](https://huggingface.co/papers/2602.11111)、[2602.33333](');
    expect(text).not.toContain('[P');
    expect(await world.run(['--overview'])).toBe(0);
    expect(world.asked().filter((about) => about === 'no paper')).toHaveLength(1);
  });

  it('is incomplete without the text that was wanted about all of it', async () => {
    const world = await worldOf({ plan: (request) => (JSON.stringify(request.messages).includes('<day>') ? { status: 400 } : {}) });
    expect(await world.run(['--overview'])).toBe(1);
    expect(world.said).toContainEqual(expect.stringMatching(/^no overview: /));
    expect(titlesIn(world.report())).toEqual(IDS.map(titleOf));
    expect(existsSync(world.at('report.overview.md'))).toBe(false);
  });

  it('writes what is there when it is stopped, and goes on with what a cut answer has brought', async () => {
    let isCut = true;
    const world = await worldOf({
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
